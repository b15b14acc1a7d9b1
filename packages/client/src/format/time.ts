import { asDay, dayOfInstant, daysBetween, minuteOfInstant, yearOf, type Day } from '@go-cua/domain/core';
import { NBSP, type Lang } from './lang';

/** All times are of Asia/Ho_Chi_Minh, whatever zone the device is set to. Instants are Unix milliseconds. */

const WEEKDAYS: Record<Lang, readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const two = (n: number): string => String(n).padStart(2, '0');
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `24/11/2026`. */
export function formatDay(d: Day): string {
  const [y, m, dd] = d.split('-');
  return `${dd}/${m}/${y}`;
}

/** `26/11`, with the year only when it is not the year of today. */
export function formatDayShort(d: Day, today: Day): string {
  return yearOf(d) === yearOf(today) ? formatDay(d).slice(0, 5) : formatDay(d);
}

/** `Thứ Hai 23/11/2026`; small inside a sentence when `inside` is set. */
export function formatWeekday(d: Day, lang: Lang = 'vi', inside = false): string {
  const name = WEEKDAYS[lang][new Date(`${d}T00:00:00Z`).getUTCDay()] ?? '';
  return `${inside ? name : capital(name)}${NBSP}${formatDay(d)}`;
}

/** Minutes after midnight as `19:30`. */
export const formatMinute = (minute: number): string => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
/** An instant as `19:42`. */
export const formatTime = (at: number): string => formatMinute(minuteOfInstant(at));
/** `18:30–21:00`. */
export const formatSpan = (from: number, to: number): string => `${formatMinute(from)}–${formatMinute(to)}`;
/** `24/11/2026 19:42`. */
export const formatInstant = (at: number): string => `${formatDay(dayOfInstant(at))}${NBSP}${formatTime(at)}`;

/** `hôm nay 19:42`, `hôm qua 20:48`, `ngày mai 19:00`, else `03/11 19:20`; the year only when it is another one. */
export function formatRelative(at: number, now: number, lang: Lang = 'vi'): string {
  const today = dayOfInstant(now);
  const d = dayOfInstant(at);
  const words: Record<Lang, Record<string, string>> = {
    vi: { '0': 'hôm nay', '-1': 'hôm qua', '1': 'ngày mai' },
    en: { '0': 'today', '-1': 'yesterday', '1': 'tomorrow' },
  };
  const word = words[lang][String(daysBetween(today, d))] ?? formatDayShort(d, today);
  return `${word}${NBSP}${formatTime(at)}`;
}

/** How long, in the largest unit that says something: `6 phút`, `2 giờ`, `3 ngày`. Seconds only below one minute. */
export function formatDuration(ms: number, lang: Lang = 'vi'): string {
  const s = Math.max(0, Math.round(ms / 1000));
  const [n, vi, en] =
    s < 60
      ? [s, 'giây', 'second']
      : s < 3600
        ? [Math.floor(s / 60), 'phút', 'minute']
        : s < 86_400
          ? [Math.floor(s / 3600), 'giờ', 'hour']
          : [Math.floor(s / 86_400), 'ngày', 'day'];
  return `${n}${NBSP}${lang === 'vi' ? vi : n === 1 ? en : `${en}s`}`;
}

/** `còn 5 ngày, đến 26/11`; on the day itself `hết hôm nay`, later `quá 2 ngày`. */
export function formatDeadline(until: Day, today: Day, lang: Lang = 'vi'): string {
  const left = daysBetween(today, until);
  const date = formatDayShort(until, today);
  if (lang === 'en') {
    const days = Math.abs(left) === 1 ? 'day' : 'days';
    return left > 0
      ? `${left}${NBSP}${days} left, until ${date}`
      : left === 0
        ? 'ends today'
        : `${-left}${NBSP}${days} late`;
  }
  return left > 0 ? `còn ${left}${NBSP}ngày, đến ${date}` : left === 0 ? 'hết hôm nay' : `quá ${-left}${NBSP}ngày`;
}

/** What a person typed as a date: `24/11/1950`, `24-11-1950`, `24.11.1950`, `24111950`, or a year alone where allowed. */
export type TypedDate = { readonly day: Day } | { readonly year: number };
export function parseTypedDate(text: string, yearAllowed = false): TypedDate | null {
  const t = text.trim();
  if (yearAllowed && /^(19|20)\d{2}$/.test(t)) return { year: Number(t) };
  const m = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(t) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(t);
  const d = m && asDay(`${m[3]}-${(m[2] ?? '').padStart(2, '0')}-${(m[1] ?? '').padStart(2, '0')}`);
  return d ? { day: d } : null;
}

export const formatTypedDate = (value: TypedDate): string =>
  'day' in value ? formatDay(value.day) : String(value.year);
