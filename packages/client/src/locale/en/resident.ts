import type { Same } from '../types';
import type { residents as vi } from '../vi/resident';

export const residents: Same<typeof vi> = {
  gender: { MALE: 'Male', FEMALE: 'Female' },
  card: {
    CHIP_CARD: 'Has a chip card',
    OLD_PAPER: 'Older paper, no chip',
    NONE: 'No card yet',
    UNKNOWN: 'Not known yet',
  },
  phoneKind: {
    OWN_SMARTPHONE: 'Smartphone',
    FAMILY_SMARTPHONE: "Uses a family member's phone",
    KEYPAD: 'Keypad phone',
    NONE: 'No phone',
  },
  residence: { PERMANENT: 'Permanent', TEMPORARY: 'Temporary', AWAY: 'Away' },
  deviceOwner: { OWN: 'Phone of {call}', FAMILY: 'Family phone', VOLUNTEER: 'Your phone' },
  availability: {
    MORNING: 'Mornings',
    NOON: 'At noon',
    AFTERNOON: 'Afternoons',
    EVENING: 'Evenings',
    WEEKEND: 'Weekends',
  },
};
