/**
 * Days are strings `yyyy-MM-dd` in Asia/Ho_Chi_Minh, which has had no daylight saving since 1979: UTC+7 all year
 * (IANA tz database). Instants are Unix milliseconds or ISO 8601 in UTC.
 */
declare const dayBrand: unique symbol;
export type Day = string & { readonly [dayBrand]: true };

export const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar day, or null when the text is no day that exists. */
export function asDay(text: unknown): Day | null {
  if (typeof text !== 'string') return null;
  const m = DAY.exec(text);
  if (!m) return null;
  const d = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(d.getTime()) || d.toISOString().slice(0, 10) !== text ? null : (text as Day);
}

/** For literals in code and tests; throws on what is no day. */
export function day(text: string): Day {
  const d = asDay(text);
  if (!d) throw new RangeError(`${text} is not a day`);
  return d;
}

export function dayOfInstant(ms: number): Day {
  return new Date(ms + VIETNAM_OFFSET_MS).toISOString().slice(0, 10) as Day;
}

/** Minutes after midnight in Vietnam, 0..1439. */
export function minuteOfInstant(ms: number): number {
  return Math.floor(((((ms + VIETNAM_OFFSET_MS) % 86_400_000) + 86_400_000) % 86_400_000) / 60_000);
}

export function addDays(d: Day, n: number): Day {
  return new Date(Date.parse(`${d}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10) as Day;
}

/** Whole days from a to b; negative when b lies before a. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** The n-th birthday; 29 February falls on 1 March in other years (Civil Code 2015, Art. 148: full years are complete). */
export function birthday(birth: Day, years: number): Day {
  const [y, m, d] = birth.split('-') as [string, string, string];
  const year = String(Number(y) + years).padStart(4, '0');
  return asDay(`${year}-${m}-${d}`) ?? (`${year}-03-01` as Day);
}

export function yearOf(d: Day): number {
  return Number(d.slice(0, 4));
}
