import { describe, expect, it } from 'vitest';
import type { ActivationView } from '@go-cua/domain/activation';
import { day } from '@go-cua/domain/core';
import { EMPTY_DOOR, type Door } from '@go-cua/domain/household';
import type { RoundEntry } from '@go-cua/domain/round';
import { chipOf } from './chipOf';
import { householdForm, knownAt, tidyLane } from './householdForm';
import { lanesOf } from './lanesOf';

const HAMLET = 'h1' as never;
const door = (id: string, lane: string, number: string, hamletId = HAMLET): Door => ({
  ...EMPTY_DOOR,
  household: { id: id as never, hamletId, lane, number, peopleStated: 3, availability: [] },
});

describe('a lane as it is typed', () => {
  it('is written as on the plate', () => {
    expect(tidyLane('3', 'Hẻm')).toBe('Hẻm 3');
    expect(tidyLane('  xóm   suối ', 'Hẻm')).toBe('Xóm suối');
    expect(tidyLane('', 'Hẻm')).toBe('');
  });
});

describe('a home that is known already', () => {
  const doors = [door('a', 'Hẻm 3', '12'), door('b', 'Xóm Suối', 'Sau đình')];
  const form = (lane: string, number: string) => ({ ...householdForm(HAMLET)(), lane, number });

  it('is found by lane and number, without accents and without the word for a lane', () => {
    expect(knownAt(doors, form('3', '12'), 'Hẻm')?.household?.id).toBe('a');
    expect(knownAt(doors, form('xom suoi', 'sau dinh'), 'Hẻm')?.household?.id).toBe('b');
  });
  it('is another one at another number, in another hamlet, or while no number is typed', () => {
    expect(knownAt(doors, form('3', '1'), 'Hẻm')).toBeUndefined();
    expect(knownAt(doors, form('3', ''), 'Hẻm')).toBeUndefined();
    expect(knownAt([door('c', 'Hẻm 3', '12', 'h2' as never)], form('3', '12'), 'Hẻm')).toBeUndefined();
  });
});

describe('the area by lanes', () => {
  it('goes up the numbers, homes without a lane last, with the people left of each', () => {
    const doors = [door('a', 'Hẻm 10', '2'), door('b', 'Hẻm 9', '10'), door('c', 'Hẻm 9', '2'), door('d', '', '7')];
    const round = [
      { householdId: 'b', left: 2 },
      { householdId: 'c', left: 1 },
    ] as unknown as RoundEntry[];
    const lanes = lanesOf(doors, round);
    expect(lanes.map((l) => l.key)).toEqual(['Hẻm 9', 'Hẻm 10', '']);
    expect(lanes[0]).toMatchObject({ word: 'Hẻm', name: '9', left: 3 });
    expect(lanes[0]!.hits.map((h) => h.householdId)).toEqual(['c', 'b']);
  });
});

describe('the chip of a service', () => {
  const today = day('2026-11-24');
  const view = (more: Partial<ActivationView>): ActivationView => ({
    ...{ state: 'NOT_STARTED', witnessed: [], notWitnessed: [], inReview: [] },
    ...more,
  });
  it('says where things stand, done before everything else', () => {
    const blocker = { code: 'ABSENT', since: today, actId: 'x' as never } as const;
    expect(chipOf(view({ state: 'ACTIVATED', how: 'HELPED', blocker }), [], today)).toBe('DONE');
    expect(chipOf(view({ state: 'VERIFIED_LOGIN', how: 'FOUND_ACTIVE' }), [], today)).toBe('FOUND');
    expect(chipOf(view({ state: 'APPROVED', blocker }), [], today)).toBe('BLOCKED');
    expect(chipOf(view({ state: 'PENDING_APPROVAL' }), [], today)).toBe('WAIT');
    expect(chipOf(view({ state: 'APP_INSTALLED' }), [], today)).toBe('GO');
    expect(chipOf(view({ declined: today }), [], today)).toBe('DECLINED');
    expect(chipOf(view({ state: 'DONE', how: 'FOUND_ACTIVE' }), [], today)).toBe('FOUND');
    expect(chipOf(view({ state: 'REFERRED' }), [], today)).toBe('REFERRED');
  });
  it('asks the rule of the day only where nothing was begun', () => {
    const steps = [
      { day: day('2020-01-01'), status: 'NOT_ELIGIBLE' },
      { day: day('2026-11-25'), status: 'ELIGIBLE' },
    ] as const;
    expect(chipOf(view({}), steps, today)).toBe('NOT_ELIGIBLE');
    expect(chipOf(view({}), steps, day('2026-11-25'))).toBe('TODO');
  });
});
