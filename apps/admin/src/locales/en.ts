import type { Same } from '@go-cua/client/locale';
import type { vi } from './vi';

export const en: Same<typeof vi> = {
  nav: {
    bar: 'Pages',
    watch: 'Watch',
    organise: 'Organise',
    data: 'Data',
    system: 'System',
    overview: 'Overview',
    territory: 'Territory',
    teams: 'Teams & people',
    campaigns: 'Campaigns',
    targets: 'Targets',
    households: 'Households',
    api: 'API & export',
  },
  top: { language: 'Switch to Vietnamese', toDark: 'Switch to dark', toLight: 'Switch to light', person: 'Account' },
  page: {
    none: 'No figures yet',
    noneText: 'Figures appear here with the first record of a team.',
    notHere: 'No such page',
  },
};
