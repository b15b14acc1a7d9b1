import type { Same } from '@go-cua/client/locale';
import type { vi } from './vi';

export const en: Same<typeof vi> = {
  tab: { tonight: 'Tonight', households: 'Households', sync: 'Sync', me: 'Me', bar: 'Four main pages' },
  update: {
    title: 'There is a new version',
    text: 'Records here can still be sent. Tap “Update” when your hands are free.',
    now: 'Update',
    later: 'Later',
  },
  tonight: {
    none: 'No outing tonight',
    noneText: 'When there is one, its doors appear here. Ask your leader for the day.',
  },
  households: { none: 'No households yet', noneText: "The team's households appear here after the first load." },
  sync: {
    none: 'No records on this phone yet',
    noneText: "Each record made at a door appears here, with the server's answer.",
  },
  unsent: '{n} record unsent | {n} records unsent',
};
