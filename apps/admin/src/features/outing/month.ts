import { addDays, asDay, daysBetween, day as dayOf, type Day } from '@go-cua/domain/core';

/** `2026-11` */
export type Month = string;
export const monthOf = (d: Day): Month => d.slice(0, 7);
export const asMonth = (text: string): Month | null => (asDay(`${text}-01`) ? text : null);

/** 1970-01-05 was a Monday. 0 is Monday, 6 Sunday. */
const sinceMonday = (d: Day): number => ((daysBetween(dayOf('1970-01-05'), d) % 7) + 7) % 7;

/** The weeks that a month touches, Monday first; whole weeks, so days of its neighbours stand at both ends. */
export function weeksOf(month: Month): Day[][] {
  const first = dayOf(`${month}-01`);
  const next = dayOf(`${shift(month, 1)}-01`);
  const start = addDays(first, -sinceMonday(first));
  const weeks = Math.ceil(daysBetween(start, next) / 7);
  return Array.from({ length: weeks }, (_, w) => Array.from({ length: 7 }, (__, d) => addDays(start, w * 7 + d)));
}

export function shift(month: Month, by: number): Month {
  const [y, m] = month.split('-').map(Number) as [number, number];
  const n = y * 12 + (m - 1) + by;
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
}

/** `19:30`, `19.30`, `1930`, `7h30` as minutes after midnight; null for what is no time. */
export function parseTime(text: string): number | null {
  const m = /^(\d{1,2})(?:[:.hg ]+(\d{2})?|(\d{2}))?$/.exec(text.trim());
  if (!m) return null;
  const hours = Number(m[1]);
  const minutes = Number(m[2] ?? m[3] ?? 0);
  return hours <= 24 && minutes < 60 && hours * 60 + minutes <= 24 * 60 ? hours * 60 + minutes : null;
}
