import type { Same } from '@go-cua/client/locale';
import type { organisation as vi } from '../vi/organisation';

export const organisation: Same<typeof vi> = {
  organisation: {
    title: 'Organisation tree',
    teams: 'Teams it leads',
    campaigns: 'Campaigns it carries out, and by which plan',
    plan: 'Plan {no} of {day}',
    noPlan: 'no plan named',
    under: 'under {name}',
    edit: 'Change {name}',
    none: 'No organisation yet',
    noneText:
      'Add the Youth Union at each level, the people’s committee, the police: who leads teams, who carries out a plan.',
  },
};
