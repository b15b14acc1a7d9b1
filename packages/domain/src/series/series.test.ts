import { describe, expect, it } from 'vitest';
import { day, type Day, type HamletId, type OutingId } from '../core';
import { changeBetween, reachOf, seriesNotices, type SeriesOuting } from './index';

const TODAY = day('2026-12-05');
const on = (d: string, more: Partial<SeriesOuting> = {}): SeriesOuting => ({
  ...{ id: d as OutingId, day: day(d), originalDay: day(d), cancelled: false, own: false, begun: false },
  ...more,
});
/** Five Saturdays, the second of them today. */
const five = ['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26'];
const series = (more: Record<string, Partial<SeriesOuting>> = {}) => five.map((d) => on(d, more[d]));
const days = (outings: readonly SeriesOuting[]): Day[] => outings.map((o) => o.originalDay);
const reach = (all: SeriesOuting[], anchor: string, scope: 'LATER' | 'ALL', what: 'CHANGE' | 'CANCEL' = 'CHANGE') =>
  reachOf(all, anchor as OutingId, scope, what, TODAY);

describe('a change of a series', () => {
  it('of this and the later ones begins with this one; of all, it changes those still to come', () => {
    expect(days(reach(series(), '2026-12-12', 'LATER').reached)).toEqual(five.slice(2));
    const all = reach(series(), '2026-12-12', 'ALL');
    expect(days(all.reached)).toEqual(five.slice(1));
    expect([all.past, all.begun, all.own]).toEqual([1, 0, 0]);
    expect(seriesNotices(all)).toEqual([{ code: 'SERIES_PAST_STANDS' }]);
  });

  it('never reaches one where somebody has checked in, be it for a change or to call it off', () => {
    for (const what of ['CHANGE', 'CANCEL'] as const) {
      const all = reach(series({ '2026-12-05': { begun: true } }), '2026-12-12', 'ALL', what);
      expect(days(all.reached)).toEqual(five.slice(2));
      expect(seriesNotices(all).map((n) => n.code)).toEqual(['SERIES_PAST_STANDS', 'SERIES_BEGUN_STANDS']);
    }
  });

  it('leaves alone what was changed by itself, unless that is the one picked; called off it is with the rest', () => {
    const moved = series({ '2026-12-19': { own: true, day: day('2026-12-20') } });
    const all = reach(moved, '2026-12-12', 'LATER');
    expect(days(all.reached)).toEqual(['2026-12-12', '2026-12-26']);
    expect(seriesNotices(all).map((n) => n.code)).toEqual(['SERIES_OWN_STANDS']);
    expect(days(reach(moved, '2026-12-19', 'LATER').reached)).toEqual(['2026-12-19', '2026-12-26']);
    expect(days(reach(moved, '2026-12-12', 'LATER', 'CANCEL').reached)).toEqual(five.slice(2));
  });

  it('goes by the place in the series, and by the day for what is past: one put off from last week is still to come', () => {
    const putOff = series({ '2026-11-28': { own: true, day: day('2026-12-06') } });
    expect(days(reach(putOff, '2026-12-05', 'LATER').reached)).toEqual(five.slice(1));
    expect(days(reach(putOff, '2026-12-05', 'ALL', 'CANCEL').reached)).toEqual(five);
  });

  it('reaches nothing that is called off already', () => {
    const all = reach(series({ '2026-12-26': { cancelled: true } }), '2026-12-19', 'LATER');
    expect(days(all.reached)).toEqual(['2026-12-19']);
  });

  it('carries only what was changed, so that the others keep what else sets them apart', () => {
    const before = {
      ...{ kind: 'SATURDAY' as const, startsAt: 450, endsAt: 660, place: null, hamletIds: ['a' as HamletId] },
    };
    expect(changeBetween(before, { ...before, startsAt: 420 })).toEqual({ startsAt: 420 });
    expect(changeBetween(before, { ...before, place: 'Nhà văn hóa', hamletIds: null })).toEqual({
      ...{ place: 'Nhà văn hóa', hamletIds: null },
    });
    expect(changeBetween(before, before)).toEqual({});
  });
});
