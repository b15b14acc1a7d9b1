import { describe, expect, it } from 'vitest';
import { day } from '../core';
import { paceOf } from './pace';

const campaign = { goal: 100, from: day('2026-11-01'), until: day('2026-11-20'), today: day('2026-11-10') };

describe('how a place goes towards its goal', () => {
  it('compares with a straight line, and says when it ends at this pace and what is needed', () => {
    const points = [
      { day: day('2026-11-02'), answered: 10 },
      { day: day('2026-11-10'), answered: 40 },
    ];
    expect(paceOf({ ...campaign, points })).toEqual({
      ...{ base: 0, due: 50, answered: 40, perDay: 4, endsOn: '2026-11-25', needed: 6 },
    });
  });

  it('counts the last 14 days alone once there are more', () => {
    const points = [
      { day: day('2026-11-01'), answered: 60 },
      { day: day('2026-11-19'), answered: 74 },
    ];
    const pace = paceOf({ ...campaign, until: day('2026-11-30'), today: day('2026-11-20'), points });
    expect(pace).toMatchObject({ perDay: 1, needed: 2.6, endsOn: '2026-12-16' });
  });

  it('begins its line where earlier campaigns ended', () => {
    const points = [
      { day: day('2023-06-30'), answered: 60 },
      { day: day('2026-11-10'), answered: 70 },
    ];
    expect(paceOf({ ...campaign, points })).toMatchObject({ base: 60, due: 80, perDay: 1, needed: 3 });
  });

  it('promises no day where nothing moves, and needs nothing of days that are over', () => {
    expect(paceOf({ ...campaign, points: [] })).toMatchObject({ perDay: 0, endsOn: null, needed: 10 });
    expect(paceOf({ ...campaign, today: day('2026-11-25'), points: [] })).toMatchObject({ due: 100, needed: null });
    const done = [{ day: day('2026-11-03'), answered: 100 }];
    expect(paceOf({ ...campaign, points: done })).toMatchObject({ endsOn: null, needed: 0 });
  });
});
