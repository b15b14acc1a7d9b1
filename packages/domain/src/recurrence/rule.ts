import { RRuleTemporal } from 'rrule-temporal';
import { accept, asDay, refuse, type Day, type Result } from '../core';
import { SERIES_MOST, WEEKDAYS, type SeriesRuleRefusal, type Weekly } from '../series';

const compact = (day: Day): string => day.replaceAll('-', '');

/**
 * A rule as RFC 5545 writes it, whole days without a zone: an outing's day is a day in Vietnam. What falls out of it
 * (a holiday, an outing called off) is an `EXDATE`.
 */
export function ruleText({ firstDay, weekdays, until, count }: Weekly, leftOut: readonly Day[] = []): string {
  const by = WEEKDAYS.filter((w) => weekdays.includes(w)).join();
  const end = until === null ? `COUNT=${count}` : `UNTIL=${compact(until)}`;
  return [
    `DTSTART;VALUE=DATE:${compact(firstDay)}`,
    `RRULE:FREQ=WEEKLY;BYDAY=${by};${end}`,
    ...(leftOut.length > 0 ? [`EXDATE;VALUE=DATE:${[...new Set(leftOut)].sort().map(compact).join()}`] : []),
  ].join('\n');
}

type Moment = { toPlainDate(): { toString(): string } };
const dayOf = (moment: Moment): Day => moment.toPlainDate().toString() as Day;
const read = (text: string) => new RRuleTemporal({ rruleString: text, strict: true });

/** The days of a rule in their order, at most so many. */
export const daysOfRule = (text: string, most = SERIES_MOST): Day[] =>
  read(text)
    .all((_, i) => i < most)
    .map(dayOf);

/** A rule that this product wrote, read back. */
export function weeklyOf(text: string): Weekly & { readonly leftOut: readonly Day[] } {
  const { dtstart, byDay, until, count, exDate } = read(text).options();
  return {
    firstDay: dayOf(dtstart),
    weekdays: WEEKDAYS.filter((w) => byDay?.includes(w)),
    until: until ? dayOf(until) : null,
    count: count ?? null,
    leftOut: (exDate ?? []).map(dayOf),
  };
}

/** The same rule without these days. */
export const withoutDays = (text: string, days: readonly Day[]): string => {
  const { leftOut, ...weekly } = weeklyOf(text);
  return ruleText(weekly, [...leftOut, ...days]);
};

/** A rule as it may be planned, with its days. */
export function checkWeekly(w: Weekly): Result<{ readonly rule: string; readonly days: Day[] }, SeriesRuleRefusal> {
  if (w.weekdays.length === 0) return refuse('SERIES_NO_WEEKDAY', 'weekdays');
  if ((w.until === null) === (w.count === null)) return refuse('SERIES_NO_END', 'until');
  if (w.until !== null && (asDay(w.until) === null || w.until < w.firstDay))
    return refuse('SERIES_ENDS_BEFORE_IT_BEGINS', 'until');
  if (w.count !== null && !(Number.isInteger(w.count) && w.count > 0)) return refuse('SERIES_NO_DAY', 'count');
  const rule = ruleText(w);
  const days = daysOfRule(rule, SERIES_MOST + 1);
  if (days.length === 0) return refuse('SERIES_NO_DAY', 'until');
  if (days.length > SERIES_MOST) return refuse('SERIES_TOO_LONG', w.until === null ? 'count' : 'until');
  return accept({ rule, days });
}
