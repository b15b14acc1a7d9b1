import { describe, expect, it } from 'vitest';
import { addDays, day } from './day';
import { isoWeek } from './week';

describe('the week of a day', () => {
  it('runs from Monday to Sunday', () => {
    const week47 = { year: 2026, week: 47, from: '2026-11-16', to: '2026-11-22' };
    for (let n = 0; n < 7; n += 1) expect(isoWeek(addDays(day('2026-11-16'), n))).toEqual(week47);
    expect(isoWeek(day('2026-11-23')).week).toBe(48);
    expect(isoWeek(day('2026-11-15')).week).toBe(46);
  });

  it('belongs to the year of its Thursday, at both ends of a year', () => {
    expect(isoWeek(day('2027-01-01'))).toMatchObject({ year: 2026, week: 53, from: '2026-12-28' });
    expect(isoWeek(day('2027-01-04'))).toMatchObject({ year: 2027, week: 1 });
    expect(isoWeek(day('2024-12-30'))).toMatchObject({ year: 2025, week: 1 });
    expect(isoWeek(day('2023-01-01'))).toMatchObject({ year: 2022, week: 52 });
    expect(isoWeek(day('2020-02-29'))).toMatchObject({ year: 2020, week: 9 });
    expect(isoWeek(day('1969-12-31'))).toMatchObject({ year: 1970, week: 1 });
  });
});
