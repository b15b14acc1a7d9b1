import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, readPreferences, writePreferences } from './preferences';
import { isNight, sunTimes } from './sun';
import { themeOf } from './theme';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const hhmm = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

describe('the sun over Tuy An', () => {
  // Worked out by hand from the sun's declination (±23.44° at the solstices, 0° at the equinoxes) and the equation of time.
  it.each([
    ['2026-03-20', '05:47', '17:54'],
    ['2026-06-21', '05:18', '18:12'],
    ['2026-11-24', '05:51', '17:09'],
    ['2026-12-21', '06:06', '17:16'],
  ])('on %s rises about %s and sets about %s', (date, rise, set) => {
    const sun = sunTimes(at(`${date}T12:00:00`));
    expect(Math.abs(sun.sunrise - hhmm(rise))).toBeLessThanOrEqual(6);
    expect(Math.abs(sun.sunset - hhmm(set))).toBeLessThanOrEqual(6);
  });
  it('gives the longest day in June and the shortest in December', () => {
    const length = (d: string) => sunTimes(at(`${d}T12:00:00`)).sunset - sunTimes(at(`${d}T12:00:00`)).sunrise;
    expect(length('2026-06-21')).toBeGreaterThan(length('2026-03-20'));
    expect(length('2026-03-20')).toBeGreaterThan(length('2026-12-21'));
  });
  it('is down at 18:30, when an outing begins, and up at noon, all year round', () => {
    for (let month = 1; month <= 12; month++) {
      const date = `2026-${String(month).padStart(2, '0')}-15`;
      expect(isNight(at(`${date}T18:30:00`))).toBe(true);
      expect(isNight(at(`${date}T12:00:00`))).toBe(false);
      expect(isNight(at(`${date}T04:30:00`))).toBe(true);
    }
  });
});

describe('the theme', () => {
  const evening = at('2026-11-24T19:00:00');
  const noon = at('2026-11-24T12:00:00');
  it('turns to night by itself after sunset in the portal, and not in the console', () => {
    expect(themeOf({ choice: 'auto', autoBy: 'sun', now: evening, deviceIsDark: false })).toBe('dark');
    expect(themeOf({ choice: 'auto', autoBy: 'sun', now: noon, deviceIsDark: false })).toBe('light');
    expect(themeOf({ choice: 'auto', autoBy: 'device', now: evening, deviceIsDark: false })).toBe('light');
  });
  it('can be fixed by hand, against sun and device', () => {
    expect(themeOf({ choice: 'light', autoBy: 'sun', now: evening, deviceIsDark: true })).toBe('light');
    expect(themeOf({ choice: 'dark', autoBy: 'device', now: noon, deviceIsDark: false })).toBe('dark');
  });
});

describe('what a device remembers', () => {
  it('is read back as it was written', () => {
    const mine = { theme: 'dark', zoom: 150, lang: 'en' } as const;
    expect(readPreferences(writePreferences(mine))).toEqual(mine);
  });
  it('falls back to the defaults where the store is broken, empty or of another version', () => {
    expect(readPreferences(null)).toEqual(DEFAULT_PREFERENCES);
    expect(readPreferences('{')).toEqual(DEFAULT_PREFERENCES);
    expect(readPreferences('[1]')).toEqual(DEFAULT_PREFERENCES);
    expect(readPreferences('{"theme":"neon","zoom":999,"lang":"en"}')).toEqual({ ...DEFAULT_PREFERENCES, lang: 'en' });
  });
});
