import {
  accept,
  daysBetween,
  day as dayOf,
  refuse,
  type CampaignId,
  type Day,
  type HamletId,
  type OutingId,
  type Result,
  type TeamId,
} from '../core';
import type { CampaignState } from '../campaign';
import { checkLabel, standsOn, type LabelCode, type Notice, type Span } from '../organisation';
import { SIZE_USUAL } from '../team';

/** Buổi tối, Thứ Bảy tình nguyện, điểm hỗ trợ. */
export const OUTING_KINDS = ['EVENING', 'SATURDAY', 'POINT'] as const;
export type OutingKind = (typeof OUTING_KINDS)[number];

export const OUTING_PLACE_MAX = 120;
/** No new door after 21:00 (product, Night), in minutes after midnight. */
export const LAST_NEW_DOOR = 21 * 60;
/** Whoever is out longer than this is asked after, in minutes after midnight. */
export const HOME_BY = LAST_NEW_DOOR + 30;

export interface Outing {
  readonly id: OutingId;
  readonly campaignId: CampaignId;
  readonly teamId: TeamId;
  readonly kind: OutingKind;
  readonly day: Day;
  /** Minutes after midnight in Vietnam, 0..1440. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Where residents come to, for a point; where the team meets, for the others. */
  readonly place: string | null;
  readonly hamletIds: readonly HamletId[];
}

/** What an outing is judged by, as it stands on the outing's day. */
export interface OutingSurroundings {
  readonly campaign: Span & { readonly status: CampaignState; readonly teamIds: readonly TeamId[] };
  readonly team: Span & { readonly hamletIds: readonly HamletId[]; readonly members: number; readonly minors: number };
  /** Other outings of the team on that day that are not cancelled. */
  readonly others: readonly Pick<Outing, 'id' | 'startsAt' | 'endsAt'>[];
  readonly today: Day;
}

export const OUTING_REFUSALS = [
  'CAMPAIGN_CLOSED',
  'CAMPAIGN_UNKNOWN',
  'TEAM_UNKNOWN',
  'OUTING_OUTSIDE_CAMPAIGN',
  'TEAM_NOT_IN_CAMPAIGN',
  'TEAM_NOT_STANDING',
  'NOT_A_TIME',
  'OUTING_ENDS_BEFORE_IT_BEGINS',
  'OUTING_STARTS_AFTER_21',
  'NOT_A_SATURDAY',
  'OUTING_NO_PLACE',
  'OUTING_NO_HAMLET',
  'HAMLET_NOT_OF_TEAM',
  'OUTING_CANCELLED',
  'OUTING_OVER',
] as const;
export type OutingRefusal = (typeof OUTING_REFUSALS)[number];

export const OUTING_NOTICES = [
  'OUTINGS_OVERLAP',
  'OUTING_ENDS_AFTER_21',
  'OUTING_DAY_PAST',
  'OUTING_TEAM_EMPTY',
  'TEAM_TOO_FEW_AT_NIGHT',
  'MINORS_AT_NIGHT',
  'CAMPAIGN_NOT_OPEN',
] as const;
export type OutingNotice = Notice<(typeof OUTING_NOTICES)[number]>;

/** 1970-01-03 was a Saturday. */
export const isSaturday = (d: Day): boolean => daysBetween(dayOf('1970-01-03'), d) % 7 === 0;

const isMinute = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= 24 * 60;

/** An outing as it may be planned; without hamlets named it goes to all that the team serves on the day. */
export function checkOuting(
  wanted: Omit<Outing, 'hamletIds'> & { readonly hamletIds: readonly HamletId[] | null },
  { campaign, team }: OutingSurroundings,
): Result<Outing, OutingRefusal | LabelCode> {
  const { day, startsAt, endsAt, kind } = wanted;
  if (campaign.status === 'CLOSING' || campaign.status === 'CLOSED') return refuse('CAMPAIGN_CLOSED', 'campaignId');
  if (!standsOn(campaign, day)) return refuse('OUTING_OUTSIDE_CAMPAIGN', 'day');
  if (!campaign.teamIds.includes(wanted.teamId)) return refuse('TEAM_NOT_IN_CAMPAIGN', 'teamId');
  if (!standsOn(team, day)) return refuse('TEAM_NOT_STANDING', 'teamId');
  if (!isMinute(startsAt)) return refuse('NOT_A_TIME', 'startsAt');
  if (!isMinute(endsAt)) return refuse('NOT_A_TIME', 'endsAt');
  if (endsAt <= startsAt) return refuse('OUTING_ENDS_BEFORE_IT_BEGINS', 'endsAt');
  if (startsAt >= LAST_NEW_DOOR) return refuse('OUTING_STARTS_AFTER_21', 'startsAt');
  if (kind === 'SATURDAY' && !isSaturday(day)) return refuse('NOT_A_SATURDAY', 'day');
  const place = checkLabel(wanted.place, { field: 'place', max: OUTING_PLACE_MAX, optional: true });
  if (!place.ok) return place;
  if (kind === 'POINT' && place.value === '') return refuse('OUTING_NO_PLACE', 'place');
  const hamletIds = [...new Set(wanted.hamletIds ?? team.hamletIds)];
  if (kind !== 'POINT' && hamletIds.length === 0) return refuse('OUTING_NO_HAMLET', 'hamletIds');
  if (hamletIds.some((h) => !team.hamletIds.includes(h))) return refuse('HAMLET_NOT_OF_TEAM', 'hamletIds');
  return accept({ ...wanted, place: place.value || null, hamletIds });
}

/** What is worth a look; nothing of it holds anybody up. */
export function outingNotices(outing: Outing, { campaign, team, others, today }: OutingSurroundings): OutingNotice[] {
  const clash = others.some((o) => o.id !== outing.id && o.startsAt < outing.endsAt && outing.startsAt < o.endsAt);
  const atNight = outing.kind === 'EVENING';
  const notices: readonly [boolean, OutingNotice][] = [
    [clash, { code: 'OUTINGS_OVERLAP', field: 'startsAt' }],
    [outing.endsAt > LAST_NEW_DOOR, { code: 'OUTING_ENDS_AFTER_21', field: 'endsAt' }],
    [outing.day < today, { code: 'OUTING_DAY_PAST', field: 'day' }],
    [team.members === 0, { code: 'OUTING_TEAM_EMPTY', field: 'teamId' }],
    // A night round goes in pairs, and a third keeps in touch.
    [atNight && team.members > 0 && team.members < SIZE_USUAL.from, { code: 'TEAM_TOO_FEW_AT_NIGHT', field: 'teamId' }],
    [atNight && team.minors > 0, { code: 'MINORS_AT_NIGHT', field: 'teamId' }],
    [campaign.status === 'DRAFT', { code: 'CAMPAIGN_NOT_OPEN', field: 'campaignId' }],
  ];
  return notices.filter(([is]) => is).map(([, notice]) => notice);
}

/** When an outing is. */
export type Hours = Pick<Outing, 'day' | 'startsAt' | 'endsAt'>;

/**
 * What whoever had the outing on the phone must be told after a change: when it was to be. A later change of the hours
 * alone keeps the day that it was moved from; back where it began, there is nothing to tell but other hours.
 */
export function movedFrom(before: Hours & { readonly movedFrom: Hours | null }, after: Hours): Hours | null {
  const same = (a: Hours) => a.day === after.day && a.startsAt === after.startsAt && a.endsAt === after.endsAt;
  const { day, startsAt, endsAt } = before;
  if (same(before)) return before.movedFrom;
  const known = before.movedFrom;
  const from = known && (after.day === day || after.day === known.day) ? known : { day, startsAt, endsAt };
  return same(from) ? null : from;
}

/** Whether a planned outing may still be moved or called off. */
export function mayChange(
  outing: { readonly day: Day; readonly cancelled: boolean },
  today: Day,
): Result<true, 'OUTING_CANCELLED' | 'OUTING_OVER'> {
  if (outing.cancelled) return refuse('OUTING_CANCELLED');
  return outing.day < today ? refuse('OUTING_OVER', 'day') : accept(true);
}
