import { accept, addDays, refuse, yearOf, type Day, type Id, type PersonId, type Result } from '../core';
import type { Role } from '../access';
import { SIZE_USUAL } from './size';
import { isEmpty, overlap, standsOn, within, type Notice, type Span } from '../organisation';

/** Tổ trưởng, tổ phó, thành viên. A deputy has the leader's rights: somebody must decide when the leader is away. */
export const TEAM_PLACES = ['LEADER', 'DEPUTY', 'MEMBER'] as const;
export type TeamPlace = (typeof TEAM_PLACES)[number];

export type MembershipId = Id<'RoleGrant'>;

/** One person's place in a team for a stretch of days: a dated grant. */
export interface Membership extends Span {
  readonly id: MembershipId;
  readonly personId: PersonId;
  readonly place: TeamPlace;
}

export interface GrantOfPlace {
  readonly role: Extract<Role, 'VOLUNTEER' | 'TEAM_LEADER'>;
  readonly deputy: boolean;
}
export const grantOf = (place: TeamPlace): GrantOfPlace =>
  place === 'MEMBER' ? { role: 'VOLUNTEER', deputy: false } : { role: 'TEAM_LEADER', deputy: place === 'DEPUTY' };
export const placeOf = ({ role, deputy }: { readonly role: string; readonly deputy: boolean }): TeamPlace =>
  role !== 'TEAM_LEADER' ? 'MEMBER' : deputy ? 'DEPUTY' : 'LEADER';

export const MEMBER_REFUSALS = [
  'MEMBER_TWICE',
  'TEAM_HAS_LEADER',
  'ENDS_BEFORE_IT_BEGINS',
  'MEMBER_OUTSIDE_TEAM_DATES',
  'PERSON_UNKNOWN',
  'PERSON_PAUSED',
  'MEMBER_ENDED',
] as const;
export type MemberRefusal = (typeof MEMBER_REFUSALS)[number];

export const MEMBER_NOTICES = ['MEMBER_MAYBE_UNDER_18', 'MEMBER_AGE_UNKNOWN'] as const;
export type MemberNotice = Notice<(typeof MEMBER_NOTICES)[number]>;

/** Whether a person may take a place: once in a team at a time, one leader at a time, inside the team's days. */
export function addMember(
  wanted: Membership,
  team: { readonly span: Span; readonly members: readonly Membership[] },
): Result<Membership, MemberRefusal> {
  if (isEmpty(wanted)) return refuse('ENDS_BEFORE_IT_BEGINS', 'validTo');
  // A place without an end lasts as long as the team: it may stay open where the team ends.
  const span = { ...wanted, validTo: wanted.validTo ?? team.span.validTo };
  if (isEmpty(span) || !within(span, team.span)) return refuse('MEMBER_OUTSIDE_TEAM_DATES', 'validFrom');
  const others = team.members.filter((m) => overlap(m, span));
  if (others.some((m) => m.personId === wanted.personId)) return refuse('MEMBER_TWICE', 'personId');
  if (wanted.place === 'LEADER' && others.some((m) => m.place === 'LEADER')) return refuse('TEAM_HAS_LEADER', 'place');
  return accept(wanted);
}

/** The place with its last day. */
export function endMember(member: Membership, lastDay: Day): Result<Membership, MemberRefusal> {
  if (lastDay < member.validFrom) return refuse('ENDS_BEFORE_IT_BEGINS', 'lastDay');
  if (member.validTo !== null && member.validTo < lastDay) return refuse('MEMBER_ENDED', 'lastDay');
  return accept({ ...member, validTo: lastDay });
}

export const LEAVING_NOTICES = ['LEADER_LEAVES', 'LAST_MEMBER_LEAVES', 'TEAM_FEW_LEFT'] as const;
export type LeavingNotice = Notice<(typeof LEAVING_NOTICES)[number]>;

/**
 * What a team is without somebody from the day after the last: it goes out all the same where it must, so none of this
 * refuses; the way out is said before the click. `members`: all places that the team ever had people in.
 */
export function leavingNotices(leaving: Membership, members: readonly Membership[], lastDay: Day): LeavingNotice[] {
  const next = addDays(lastDay, 1);
  const left = members.filter((m) => m.personId !== leaving.personId && standsOn(m, next));
  if (left.length === 0) return [{ code: 'LAST_MEMBER_LEAVES', field: 'id' }];
  const leaderless = leaving.place === 'LEADER' && !left.some((m) => m.place === 'LEADER');
  return [
    ...(leaderless ? [{ code: 'LEADER_LEAVES' as const, field: 'id' }] : []),
    ...(left.length < SIZE_USUAL.from ? [{ code: 'TEAM_FEW_LEFT' as const, field: 'id' }] : []),
  ];
}

/** Who may follow a leader, the deputies first. */
export const successorsOf = <M extends Pick<Membership, 'id' | 'place'>>(
  leaving: Pick<M, 'id'>,
  members: readonly M[],
): M[] =>
  members
    .filter((m) => m.id !== leaving.id)
    .sort((a, b) => TEAM_PLACES.indexOf(a.place) - TEAM_PLACES.indexOf(b.place));

/**
 * Another place in the same team from `day` on: the old one ends on the eve, the new one begins. A place that began on
 * that very day is put right instead. What must be written, the place that holds from `day` on last.
 */
export function changePlace(
  member: Membership,
  wanted: { readonly newId: MembershipId; readonly place: TeamPlace; readonly day: Day },
  team: { readonly span: Span; readonly members: readonly Membership[] },
): Result<readonly Membership[], MemberRefusal> {
  const { place, day, newId } = wanted;
  if (day < member.validFrom) return refuse('ENDS_BEFORE_IT_BEGINS', 'day');
  if (member.validTo !== null && member.validTo < day) return refuse('MEMBER_ENDED', 'day');
  const others = team.members.filter((m) => m.id !== member.id);
  const begins = day === member.validFrom ? { ...member, place } : { ...member, id: newId, place, validFrom: day };
  const taken = addMember(begins, { ...team, members: others });
  if (!taken.ok) return taken;
  return accept(begins.id === member.id ? [begins] : [{ ...member, validTo: addDays(day, -1) }, begins]);
}

/** Nobody under 18 goes on a night round; with a birth year alone, eighteen is sure only in the year after. */
export function ageNotices(birthYear: number | null, day: Day): MemberNotice[] {
  if (birthYear === null) return [{ code: 'MEMBER_AGE_UNKNOWN', field: 'personId' }];
  return yearOf(day) - birthYear <= 18 ? [{ code: 'MEMBER_MAYBE_UNDER_18', field: 'personId' }] : [];
}
