import type { Day } from '../core';

/** As RFC 5545 writes them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Outings of one series at most: a year of Saturdays, or two evenings a week for half a year. */
export const SERIES_MOST = 60;

/** Every week on these days, until a day (included) or for a number of outings; one of the two. */
export interface Weekly {
  readonly firstDay: Day;
  readonly weekdays: readonly Weekday[];
  readonly until: Day | null;
  readonly count: number | null;
}

export const SERIES_RULE_REFUSALS = [
  'SERIES_NO_WEEKDAY',
  'SERIES_NO_END',
  'SERIES_ENDS_BEFORE_IT_BEGINS',
  'SERIES_NO_DAY',
  'SERIES_TOO_LONG',
] as const;
export type SeriesRuleRefusal = (typeof SERIES_RULE_REFUSALS)[number];
