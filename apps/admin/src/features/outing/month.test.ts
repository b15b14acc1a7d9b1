import { describe, expect, it } from 'vitest';
import { parseTime, shift, weeksOf } from './month';

describe('a month as a calendar shows it', () => {
  it('begins on the Monday before its first day and ends on the Sunday after its last', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
  it('goes over the end of a year in both directions', () => {
    expect(shift('2026-12', 1)).toBe('2027-01');
    expect(shift('2026-01', -1)).toBe('2025-12');
  });
});

describe('a time as it is typed', () => {
  it('is read with a colon, a dot, an h, a g or nothing between', () => {
    expect(['19:30', '19.30', '19h30', '19g30', '1930', '7:05'].map(parseTime)).toEqual([
      1170, 1170, 1170, 1170, 1170, 425,
    ]);
    expect(parseTime('19h')).toBe(1140);
    expect(parseTime('19')).toBe(1140);
  });
  it('is not read when there is no such time', () => {
    expect(['', '25:00', '19:60', 'tối', '24:30'].map(parseTime)).toEqual([null, null, null, null, null]);
    expect(parseTime('24:00')).toBe(1440);
  });
});
