import { day } from '@go-cua/domain/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  byGivenName,
  formatCount,
  formatDay,
  formatDayShort,
  formatDeadline,
  formatDuration,
  formatInstant,
  formatMaybe,
  formatNumber,
  formatPercent,
  formatPhone,
  formatRelative,
  formatSpan,
  formatTime,
  formatWeekday,
  hidePhone,
  parseTypedDate,
} from './index';

const at = (text: string): number => Date.parse(`${text}+07:00`);

describe('numbers', () => {
  it('have a point for thousands and a comma for decimals in Vietnamese', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatNumber(9412)).toBe('9.412');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  });
  it('keep a count and its unit on one line', () => {
    expect(formatCount(2549, 'người')).toBe('2.549\u00a0người');
  });
  it('show shares without a space, and never round to all or nothing what is neither', () => {
    expect(formatPercent(0.729)).toBe('72,9%');
    expect(formatPercent(1)).toBe('100%');
    expect(formatPercent(0.99999)).toBe('99,9%');
    expect(formatPercent(0.0001)).toBe('0,1%');
    expect(formatPercent(0)).toBe('0%');
    expect(formatPercent(0.729, 'en')).toBe('72.9%');
  });
  it('tell zero from unknown', () => {
    expect(formatMaybe(0)).toBe('0');
    expect(formatMaybe(null)).toBe('–');
  });
});

describe.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'times on a phone set to %s',
  (zone) => {
    beforeEach(() => void vi.stubEnv('TZ', zone));
    afterEach(() => void vi.unstubAllEnvs());
    const now = at('2026-11-24T21:42:00');

    it('are those of Vietnam', () => {
      expect(formatTime(at('2026-11-24T00:05:00'))).toBe('00:05');
      expect(formatInstant(at('2026-11-24T23:59:00'))).toBe('24/11/2026\u00a023:59');
    });
    it('are told from today on', () => {
      expect(formatRelative(at('2026-11-23T20:48:00'), now)).toBe('hôm qua\u00a020:48');
      expect(formatRelative(at('2026-11-24T00:01:00'), now)).toBe('hôm nay\u00a000:01');
      expect(formatRelative(at('2026-11-25T19:00:00'), now)).toBe('ngày mai\u00a019:00');
      expect(formatRelative(at('2026-11-03T19:20:00'), now)).toBe('03/11\u00a019:20');
      expect(formatRelative(at('2025-11-03T19:20:00'), now)).toBe('03/11/2025\u00a019:20');
      expect(formatRelative(at('2026-11-23T20:48:00'), now, 'en')).toBe('yesterday\u00a020:48');
    });
    it('name the weekday as decrees do', () => {
      expect(formatWeekday(day('2026-11-23'))).toBe('Thứ Hai\u00a023/11/2026');
      expect(formatWeekday(day('2026-11-25'), 'vi', true)).toBe('thứ Tư\u00a025/11/2026');
      expect(formatWeekday(day('2026-11-29'))).toBe('Chủ nhật\u00a029/11/2026');
    });
  },
);

describe('days and durations', () => {
  const today = day('2026-11-21');
  it('are written day first, the year only when it is another', () => {
    expect(formatDay(day('2026-11-24'))).toBe('24/11/2026');
    expect(formatDayShort(day('2026-11-26'), today)).toBe('26/11');
    expect(formatDayShort(day('2027-01-07'), today)).toBe('07/01/2027');
  });
  it('count towards an end, and past it', () => {
    expect(formatDeadline(day('2026-11-26'), today)).toBe('còn 5\u00a0ngày, đến 26/11');
    expect(formatDeadline(today, today)).toBe('hết hôm nay');
    expect(formatDeadline(day('2026-11-19'), today)).toBe('quá 2\u00a0ngày');
    expect(formatDeadline(day('2026-11-22'), today, 'en')).toBe('1\u00a0day left, until 22/11');
  });
  it('take the largest unit that says something', () => {
    expect(formatDuration(6 * 60_000)).toBe('6\u00a0phút');
    expect(formatDuration(30_000)).toBe('30\u00a0giây');
    expect(formatDuration(49 * 3_600_000)).toBe('2\u00a0ngày');
    expect(formatDuration(3_600_000, 'en')).toBe('1\u00a0hour');
  });
  it('span hours with an en dash', () => {
    expect(formatSpan(18 * 60 + 30, 21 * 60)).toBe('18:30–21:00');
  });
});

describe('a date typed by hand', () => {
  it('may have slashes, dots, dashes or nothing between', () => {
    for (const text of ['24/11/1950', '24.11.1950', '24-11-1950', '24111950', ' 24/11/1950 '])
      expect(parseTypedDate(text)).toEqual({ day: '1950-11-24' });
    expect(parseTypedDate('4/1/1950')).toEqual({ day: '1950-01-04' });
  });
  it('is none when the calendar has no such day, nor when the month comes first', () => {
    expect(parseTypedDate('31/02/1950')).toBeNull();
    expect(parseTypedDate('11/24/1950')).toBeNull();
    expect(parseTypedDate('24/11/50')).toBeNull();
  });
  it('may be a year alone only where that is allowed, and stays a year', () => {
    expect(parseTypedDate('1950', true)).toEqual({ year: 1950 });
    expect(parseTypedDate('1950')).toBeNull();
  });
});

describe('phones and names', () => {
  it('group a phone as it is said', () => {
    expect(formatPhone('0952318604')).toBe('0952 318 604');
    expect(formatPhone('+84952318604')).toBe('0952 318 604');
    expect(formatPhone('19000368')).toBe('1900.0368');
    expect(formatPhone('0952 31')).toBe('0952 31');
    expect(hidePhone('218')).toBe('09•• ••• 218');
  });
  it('sort people by given name', () => {
    expect(['Trần Văn Yên', 'Lê Thị Ánh', 'Nguyễn Đức', 'Bùi Văn Dũng'].sort(byGivenName)).toEqual([
      'Lê Thị Ánh',
      'Bùi Văn Dũng',
      'Nguyễn Đức',
      'Trần Văn Yên',
    ]);
  });
});
