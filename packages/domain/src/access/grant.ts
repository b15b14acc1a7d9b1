import type { Day, OrganisationId, TeamId, UnitId } from '../core';
import type { Role } from './roles';

/** Where a grant holds: a unit, a team or an organisation; an operator's holds nowhere in particular. */
export interface GrantPlace {
  readonly unitId?: UnitId;
  readonly teamId?: TeamId;
  readonly organisationId?: OrganisationId;
}
export interface GrantAsk extends GrantPlace {
  readonly role: Role;
  readonly validFrom: Day;
  readonly validTo?: Day;
}

export const GRANT_REFUSALS = [
  'GRANT_NEEDS_TEAM',
  'GRANT_NEEDS_UNIT',
  'GRANT_ENDS_BEFORE_IT_BEGINS',
  'GRANT_NOT_YOURS_TO_GIVE',
  'GRANT_HELD_ALREADY',
  'GRANT_OWN',
] as const;
export type GrantRefusal = (typeof GRANT_REFUSALS)[number];

/** Roles that a coordinator gives; who runs the machine is not appointed in the console. */
export const GRANTABLE: readonly Role[] = ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR', 'OBSERVER', 'POLICE'];
const OF_TEAM: readonly Role[] = ['VOLUNTEER', 'TEAM_LEADER'];

/** The form of a grant: a team's role belongs to a team, any other to a unit or an organisation. */
export function checkGrant(ask: GrantAsk): { readonly code: GrantRefusal; readonly field: string } | null {
  if (!GRANTABLE.includes(ask.role)) return { code: 'GRANT_NOT_YOURS_TO_GIVE', field: 'role' };
  const places = [ask.unitId, ask.teamId, ask.organisationId].filter(Boolean).length;
  if (OF_TEAM.includes(ask.role)) {
    if (places !== 1 || !ask.teamId) return { code: 'GRANT_NEEDS_TEAM', field: 'teamId' };
  } else if (places !== 1 || ask.teamId) return { code: 'GRANT_NEEDS_UNIT', field: 'unitId' };
  if (ask.validTo !== undefined && ask.validTo < ask.validFrom)
    return { code: 'GRANT_ENDS_BEFORE_IT_BEGINS', field: 'validTo' };
  return null;
}

/** An invitation is good for this long, and once. */
export const INVITATION_HOURS = 72;
export const INVITATION_REFUSALS = [
  'PERSON_UNKNOWN',
  'PERSON_PAUSED',
  'PERSON_REACHES_FURTHER',
  'PERSON_SELF',
  'PHONE_TAKEN',
  'INVITATION_GONE',
] as const;
export type InvitationRefusal = (typeof INVITATION_REFUSALS)[number];
