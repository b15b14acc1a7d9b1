import { describe, expect, it } from 'vitest';
import { day } from '../core';
import { finishOf, paceOf } from './pace';

const campaign = { goal: 100, from: day('2026-11-01'), until: day('2026-11-20'), today: day('2026-11-10') };

describe('how a place goes towards its goal', () => {
  it('compares with a straight line, and says when it ends at this pace and what is needed', () => {
    const points = [
      { day: day('2026-11-02'), answered: 10 },
      { day: day('2026-11-10'), answered: 40 },
    ];
    expect(paceOf({ ...campaign, points })).toEqual({
      ...{ base: 0, due: 50, answered: 40, days: 10, perDay: 4, endsOn: '2026-11-25', needed: 6 },
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

  it('looks back on days of the campaign alone: none before it begins, one on its first, at most 14', () => {
    const daysOn = (today: string): number => paceOf({ ...campaign, today: day(today), points: [] }).days;
    const days = ['2026-10-20', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-14', '2026-11-20'].map(daysOn);
    expect(days).toEqual([0, 0, 1, 2, 14, 14]);
  });

  it('begins its line where earlier campaigns ended', () => {
    const points = [
      { day: day('2023-06-30'), answered: 60 },
      { day: day('2026-11-10'), answered: 70 },
    ];
    expect(paceOf({ ...campaign, points })).toMatchObject({ base: 60, due: 80, perDay: 1, needed: 3 });
  });

  it('never falls: a goal below what earlier campaigns reached is a level line', () => {
    const points = [{ day: day('2023-06-30'), answered: 967 }];
    expect(paceOf({ ...campaign, points })).toMatchObject({
      base: 100,
      due: 100,
      answered: 967,
      endsOn: null,
      needed: 0,
    });
  });

  it('promises no day where nothing moves, and needs nothing of days that are over', () => {
    expect(paceOf({ ...campaign, points: [] })).toMatchObject({ perDay: 0, endsOn: null, needed: 10 });
    expect(paceOf({ ...campaign, today: day('2026-11-25'), points: [] })).toMatchObject({ due: 100, needed: null });
    const done = [{ day: day('2026-11-03'), answered: 100 }];
    expect(paceOf({ ...campaign, points: done })).toMatchObject({ endsOn: null, needed: 0 });
  });
});

describe('when a place is through', () => {
  const november = { goal: 100, today: day('2026-11-24') };

  it('is the day at the pace of the last 14, while somebody remains', () => {
    const changes = [
      { day: day('2026-11-09'), amount: 62 },
      { day: day('2026-11-17'), amount: 4 },
      { day: day('2026-11-18'), amount: 24 },
    ];
    expect(finishOf({ ...november, changes })).toEqual({ answeredIn7Days: 24, endsOn: '2026-11-29' });
  });

  it('is the day on which the last one answered, even when one was taken back meanwhile', () => {
    const changes = [
      { day: day('2026-11-09'), amount: 98 },
      { day: day('2026-11-12'), amount: 2 },
      { day: day('2026-11-14'), amount: -1 },
      { day: day('2026-11-19'), amount: 1 },
    ];
    expect(finishOf({ ...november, changes })).toEqual({ answeredIn7Days: 1, endsOn: '2026-11-19' });
  });

  it('is not known where nothing moves, nobody counts, or all was done before', () => {
    const nothing = { answeredIn7Days: 0, endsOn: null };
    expect(finishOf({ ...november, changes: [] })).toEqual(nothing);
    expect(finishOf({ ...november, goal: 0, changes: [] })).toEqual(nothing);
    expect(finishOf({ ...november, changes: [{ day: day('2026-11-09'), amount: 100 }] })).toEqual(nothing);
  });
});
