import { describe, expect, it } from 'vitest';
import { day, type CampaignId, type HamletId, type OutingId, type TeamId } from '../core';
import {
  checkOuting,
  isSaturday,
  mayChange,
  movedFrom,
  outingNotices,
  type Outing,
  type OutingSurroundings,
} from './index';

const A = 'a' as HamletId;
const outing: Outing = {
  ...{ id: 'o' as OutingId, campaignId: 'c' as CampaignId, teamId: 't' as TeamId, kind: 'EVENING' },
  ...{ day: day('2026-11-26'), startsAt: 1110, endsAt: 1260, place: null, hamletIds: [A] },
};
const around: OutingSurroundings = {
  campaign: { status: 'OPEN', validFrom: day('2026-11-01'), validTo: day('2026-11-30'), teamIds: [outing.teamId] },
  team: { validFrom: day('2026-01-01'), validTo: null, hamletIds: [A], members: 5, minors: 0 },
  others: [],
  today: day('2026-11-24'),
};
const check = (more: Partial<Omit<Outing, 'hamletIds'>> & { hamletIds?: HamletId[] | null }, at = around) =>
  checkOuting({ ...outing, ...more }, at);

describe('an outing', () => {
  it('lies on a day of its campaign and its team, first and last day included', () => {
    expect(check({ day: day('2026-11-30') }).ok).toBe(true);
    expect(check({ day: day('2026-12-01') })).toMatchObject({ code: 'OUTING_OUTSIDE_CAMPAIGN', field: 'day' });
    const ended = { ...around, team: { ...around.team, validTo: day('2026-11-25') } };
    expect(check({}, ended)).toMatchObject({ code: 'TEAM_NOT_STANDING' });
    const closing = { ...around, campaign: { ...around.campaign, status: 'CLOSING' as const } };
    expect(check({}, closing)).toMatchObject({ code: 'CAMPAIGN_CLOSED' });
  });

  it('ends after it begins, and opens no door after nine in the evening', () => {
    expect(check({ endsAt: 1110 })).toMatchObject({ code: 'OUTING_ENDS_BEFORE_IT_BEGINS', field: 'endsAt' });
    expect(check({ startsAt: 1259 }).ok).toBe(true);
    expect(check({ startsAt: 1260, endsAt: 1300 })).toMatchObject({ code: 'OUTING_STARTS_AFTER_21' });
    expect(check({ startsAt: 1110.5 })).toMatchObject({ code: 'NOT_A_TIME' });
  });

  it('of the Volunteer Saturday is on a Saturday', () => {
    expect(
      ['2026-11-27', '2026-11-28', '2026-11-29', '2024-02-24', '1969-12-27'].map((d) => isSaturday(day(d))),
    ).toEqual([...[false, true, false, true, true]]);
    expect(check({ kind: 'SATURDAY' })).toMatchObject({ code: 'NOT_A_SATURDAY' });
  });

  it('goes to hamlets of its team: all of them when none is named; a point has a place and may go to none', () => {
    expect(check({ hamletIds: null })).toMatchObject({ value: { hamletIds: [A] } });
    expect(check({ hamletIds: [A, A] })).toMatchObject({ value: { hamletIds: [A] } });
    expect(check({ hamletIds: ['b' as HamletId] })).toMatchObject({ code: 'HAMLET_NOT_OF_TEAM' });
    expect(check({ hamletIds: [] })).toMatchObject({ code: 'OUTING_NO_HAMLET' });
    expect(check({ kind: 'POINT', hamletIds: [] })).toMatchObject({ code: 'OUTING_NO_PLACE' });
    expect(check({ kind: 'POINT', hamletIds: [], place: 'Nhà văn hóa' }).ok).toBe(true);
  });

  it('tells what is worth a look: touching outings do not overlap', () => {
    const codes = (more: Partial<Outing>, at: Partial<OutingSurroundings> = {}) =>
      outingNotices({ ...outing, ...more }, { ...around, ...at }).map((n) => n.code);
    const other = (startsAt: number, endsAt: number) => ({ others: [{ id: 'x' as OutingId, startsAt, endsAt }] });
    expect(codes({})).toEqual([]);
    expect(codes({}, other(1000, 1110))).toEqual([]);
    expect(codes({}, other(1000, 1111))).toEqual(['OUTINGS_OVERLAP']);
    expect(codes({}, { others: [{ ...outing }] })).toEqual([]);
    expect(codes({ endsAt: 1261 })).toEqual(['OUTING_ENDS_AFTER_21']);
    const few = { team: { ...around.team, members: 2, minors: 1 } };
    expect(codes({}, few)).toEqual(['TEAM_TOO_FEW_AT_NIGHT', 'MINORS_AT_NIGHT']);
    expect(codes({ kind: 'POINT' }, few)).toEqual([]);
    const empty = { team: { ...around.team, members: 0, minors: 0 } };
    for (const kind of ['EVENING', 'SATURDAY'] as const) expect(codes({ kind }, empty)).toEqual(['OUTING_TEAM_EMPTY']);
  });

  it('may be changed up to its day, and not once it is called off', () => {
    expect(mayChange({ day: around.today, cancelled: false }, around.today).ok).toBe(true);
    expect(mayChange({ day: day('2026-11-23'), cancelled: false }, around.today)).toMatchObject({
      code: 'OUTING_OVER',
    });
    expect(mayChange({ day: around.today, cancelled: true }, around.today)).toMatchObject({ code: 'OUTING_CANCELLED' });
  });
});

describe('an outing that was moved', () => {
  const hours = (on: string, startsAt = 1110) => ({ day: day(on), startsAt, endsAt: 1260 });
  it('tells when it was to be, the day above all, and nothing once it is back', () => {
    const [saturday, sunday] = [hours('2026-11-28'), hours('2026-11-29')];
    const moved = movedFrom({ ...saturday, movedFrom: null }, sunday);
    expect(moved).toEqual(saturday);
    expect(movedFrom({ ...sunday, movedFrom: moved }, { ...sunday, startsAt: 1140 })).toEqual(saturday);
    expect(movedFrom({ ...sunday, movedFrom: moved }, sunday)).toEqual(saturday);
    expect(movedFrom({ ...sunday, movedFrom: moved }, hours('2026-11-30'))).toEqual(sunday);
    const later = hours('2026-11-28', 1140);
    expect(movedFrom({ ...sunday, movedFrom: saturday }, saturday)).toBeNull();
    expect(movedFrom({ ...sunday, movedFrom: saturday }, later)).toEqual(saturday);
    expect(movedFrom({ ...saturday, movedFrom: null }, later)).toEqual(saturday);
    expect(movedFrom({ ...later, movedFrom: saturday }, saturday)).toBeNull();
  });
});
