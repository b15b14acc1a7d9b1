import { accept, refuse, type Day, type OrganisationId, type Result, type TeamId, type UnitId } from '../core';
import { checkLabel, type LabelCode, type Notice } from '../organisation';
import type { TeamKind } from './kind';
import { sizeNotices } from './size';

export const TEAM_NAME_MAX = 120;
export const DECISION_NO_MAX = 40;

export interface Team {
  readonly id: TeamId;
  readonly kind: TeamKind;
  readonly name: string;
  readonly unitId: UnitId;
  readonly leadOrganisationId: OrganisationId | null;
  /** «46/QĐ-UBND» */
  readonly foundingDecisionNo: string | null;
  readonly foundingDecisionDay: Day | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export const TEAM_REFUSALS = [
  'DECISION_NO_MISSING',
  'DECISION_DAY_MISSING',
  'DECISION_AFTER_START',
  'ENDS_BEFORE_IT_BEGINS',
  'TEAM_ENDED',
  'ORGANISATION_UNKNOWN',
] as const;
export type TeamRefusal = (typeof TEAM_REFUSALS)[number];

export const TEAM_NOTICES = [
  'TEAM_TOO_FEW',
  'TEAM_MANY',
  'TEAM_NO_DECISION',
  'TEAM_NO_LEADER',
  'TEAM_NO_HAMLETS',
] as const;
export type TeamNotice = Notice<(typeof TEAM_NOTICES)[number]>;

/** A team as it may be written down: texts put right, number and day of the decision together, days in their order. */
export function checkTeam(
  wanted: Team,
  { organisationKnown }: { readonly organisationKnown: boolean },
): Result<Team, TeamRefusal | LabelCode> {
  const name = checkLabel(wanted.name, { field: 'name', max: TEAM_NAME_MAX });
  if (!name.ok) return name;
  const no = checkLabel(wanted.foundingDecisionNo, {
    field: 'foundingDecisionNo',
    max: DECISION_NO_MAX,
    optional: true,
  });
  if (!no.ok) return no;
  const { foundingDecisionDay: decided, validFrom, validTo } = wanted;
  if (no.value === '' && decided !== null) return refuse('DECISION_NO_MISSING', 'foundingDecisionNo');
  if (no.value !== '' && decided === null) return refuse('DECISION_DAY_MISSING', 'foundingDecisionDay');
  // A team works from the day on which it is decided.
  if (decided !== null && decided > validFrom) return refuse('DECISION_AFTER_START', 'foundingDecisionDay');
  if (validTo !== null && validTo < validFrom) return refuse('ENDS_BEFORE_IT_BEGINS', 'validTo');
  if (wanted.leadOrganisationId !== null && !organisationKnown)
    return refuse('ORGANISATION_UNKNOWN', 'leadOrganisationId');
  return accept({ ...wanted, name: name.value, foundingDecisionNo: no.value || null });
}

/** The team with its last day; a team that ended already stays as it is. */
export function endTeam(team: Team, lastDay: Day): Result<Team, TeamRefusal> {
  if (lastDay < team.validFrom) return refuse('ENDS_BEFORE_IT_BEGINS', 'lastDay');
  if (team.validTo !== null && team.validTo < lastDay) return refuse('TEAM_ENDED', 'lastDay');
  return accept({ ...team, validTo: lastDay });
}

/** What is worth a look on a day; nothing of it holds anybody up. */
export function teamNotices(
  team: Pick<Team, 'kind' | 'foundingDecisionNo'>,
  on: { readonly members: number; readonly leaders: number; readonly hamlets: number },
): TeamNotice[] {
  return [
    ...sizeNotices(on.members),
    ...(on.leaders === 0 ? [{ code: 'TEAM_NO_LEADER', field: 'members' } as const] : []),
    ...(on.hamlets === 0 ? [{ code: 'TEAM_NO_HAMLETS', field: 'hamletIds' } as const] : []),
    ...(team.kind === 'COMMUNITY_DIGITAL_TEAM' && !team.foundingDecisionNo
      ? [{ code: 'TEAM_NO_DECISION', field: 'foundingDecisionNo' } as const]
      : []),
  ];
}
