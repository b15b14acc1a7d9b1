import type { Day, OutingId } from '../core';
import type { Notice } from '../organisation';
import type { Outing } from '../outing';
import type { SeriesRuleRefusal } from './weekly';

/** Which outings a change is for: this one, this and those after it, all of the series. */
export const SERIES_SCOPES = ['THIS', 'LATER', 'ALL'] as const;
export type SeriesScope = (typeof SERIES_SCOPES)[number];

export type SeriesRefusal =
  | SeriesRuleRefusal
  /** A change of several outings asked for one that is in no series. */
  | 'OUTING_NOT_IN_SERIES'
  /** The day of one outing may move; the weekday of a series may not. */
  | 'SERIES_DAY_FIXED'
  | 'SERIES_NOTHING_AHEAD';

export type SeriesNotice = Notice<'SERIES_PAST_STANDS' | 'SERIES_BEGUN_STANDS' | 'SERIES_OWN_STANDS'>;

/** One outing of a series, as far as a change of several asks. */
export interface SeriesOuting {
  readonly id: OutingId;
  readonly day: Day;
  /** Where the rule put it; its place in the series, wherever it was moved. */
  readonly originalDay: Day;
  readonly cancelled: boolean;
  /** Changed by itself: it keeps what it was changed to. */
  readonly own: boolean;
  /** Somebody has checked in. */
  readonly begun: boolean;
}

export interface SeriesReach {
  readonly reached: readonly SeriesOuting[];
  /** How many stand as they are, and why. */
  readonly past: number;
  readonly begun: number;
  readonly own: number;
}

/**
 * The outings that a change of several reaches. Those of days gone by and those where somebody checked in always stand.
 * One that was changed by itself keeps its own change, unless it is the one that was picked; called off it is with the rest.
 */
export function reachOf(
  outings: readonly SeriesOuting[],
  anchor: OutingId,
  scope: Exclude<SeriesScope, 'THIS'>,
  what: 'CHANGE' | 'CANCEL',
  today: Day,
): SeriesReach {
  const from = outings.find((o) => o.id === anchor)?.originalDay;
  const asked = outings.filter(
    (o) => !o.cancelled && (scope === 'ALL' || (from !== undefined && o.originalDay >= from)),
  );
  const past = asked.filter((o) => o.day < today);
  const begun = asked.filter((o) => o.day >= today && o.begun);
  const ahead = asked.filter((o) => o.day >= today && !o.begun);
  const own = ahead.filter((o) => what === 'CHANGE' && o.own && o.id !== anchor);
  const reached = ahead.filter((o) => !own.includes(o)).sort((a, b) => (a.originalDay < b.originalDay ? -1 : 1));
  return { reached, past: past.length, begun: begun.length, own: own.length };
}

/** What of a series stood although everything was asked for; told, never a hindrance. */
export const seriesNotices = ({ past, begun, own }: SeriesReach): SeriesNotice[] => [
  ...(past > 0 ? [{ code: 'SERIES_PAST_STANDS' as const }] : []),
  ...(begun > 0 ? [{ code: 'SERIES_BEGUN_STANDS' as const }] : []),
  ...(own > 0 ? [{ code: 'SERIES_OWN_STANDS' as const }] : []),
];

type Fields = Pick<Outing, 'kind' | 'startsAt' | 'endsAt' | 'place'> & {
  /** Null: all that the team serves on the day. */
  readonly hamletIds: Outing['hamletIds'] | null;
};
export type OutingChange = Partial<Fields>;

/**
 * What of an outing was changed. A change of several carries only this to the others: they keep whatever else sets
 * them apart.
 */
export function changeBetween(before: Fields, wanted: Fields): OutingChange {
  const hamlets = (of: Fields): string => (of.hamletIds === null ? '*' : [...of.hamletIds].sort().join());
  return {
    ...(before.kind !== wanted.kind && { kind: wanted.kind }),
    ...(before.startsAt !== wanted.startsAt && { startsAt: wanted.startsAt }),
    ...(before.endsAt !== wanted.endsAt && { endsAt: wanted.endsAt }),
    ...((before.place ?? '') !== (wanted.place ?? '') && { place: wanted.place }),
    ...(hamlets(before) !== hamlets(wanted) && { hamletIds: wanted.hamletIds }),
  };
}
