import { addDays, daysBetween, yearOf, type Day } from './day';

/** A week as offices count them (ISO 8601): Monday to Sunday; the first of a year holds its first Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
  readonly from: Day;
  readonly to: Day;
}

/** 1970-01-05 was a Monday. */
const MONDAY = '1970-01-05' as Day;

export function isoWeek(d: Day): IsoWeek {
  const weekday = ((daysBetween(MONDAY, d) % 7) + 7) % 7;
  const from = addDays(d, -weekday);
  const thursday = addDays(from, 3);
  const year = yearOf(thursday);
  const week = 1 + Math.floor(daysBetween(`${String(year).padStart(4, '0')}-01-01` as Day, thursday) / 7);
  return { year, week, from, to: addDays(from, 6) };
}
