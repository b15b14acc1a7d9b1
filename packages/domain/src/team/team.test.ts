import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day, type HamletId, type PersonId, type TeamId, type UnitId } from '../core';
import { standsOn } from '../organisation';
import {
  addMember,
  ageNotices,
  changePlace,
  checkTeam,
  endMember,
  endTeam,
  grantOf,
  placeOf,
  serveFrom,
  sizeAdvice,
  sizeNotices,
  TEAM_PLACES,
  type Membership,
  type MembershipId,
  type ServedHamlet,
  type Team,
  type TeamPlace,
} from './index';

const FIRST = day('2026-01-01');
const team = (more: Partial<Team> = {}): Team => ({
  ...{ id: 't' as TeamId, kind: 'YOUTH_GROUP', name: 'Nhóm', unitId: 'u' as UnitId, leadOrganisationId: null },
  ...{ foundingDecisionNo: null, foundingDecisionDay: null, validFrom: FIRST, validTo: null },
  ...more,
});
const member = (person: string, place: TeamPlace, validFrom: Day = FIRST, validTo: Day | null = null): Membership => ({
  ...{ id: `${person} ${validFrom}` as MembershipId, personId: person as PersonId, place, validFrom, validTo },
});

describe('the size of a team', () => {
  it('is best at 5 to 6, usual from 3 to 10, and never refused', () => {
    expect([2, 3, 4, 5, 6, 7, 10, 11, 45].map(sizeAdvice)).toEqual([
      ...['FEW', 'BELOW', 'BELOW', 'GOOD', 'GOOD', 'ABOVE', 'ABOVE', 'MANY', 'MANY'],
    ]);
    expect(
      [2, 3, 10, 45].map((n) =>
        sizeNotices(n)
          .map((x) => x.code)
          .join(),
      ),
    ).toEqual(['TEAM_TOO_FEW', '', '', 'TEAM_MANY']);
  });
});

describe('a team as it is written down', () => {
  const check = (more: Partial<Team>) => checkTeam(team(more), { organisationKnown: false });
  it('has its name put right, and number and day of the decision together, not after the first day', () => {
    expect(check({ name: '  Tổ   Xuân Thành ' })).toMatchObject({ ok: true, value: { name: 'Tổ Xuân Thành' } });
    expect(check({ foundingDecisionDay: FIRST })).toMatchObject({ code: 'DECISION_NO_MISSING' });
    expect(check({ foundingDecisionNo: '7/QĐ' })).toMatchObject({ code: 'DECISION_DAY_MISSING' });
    expect(check({ foundingDecisionNo: '7/QĐ', foundingDecisionDay: FIRST })).toMatchObject({ ok: true });
    expect(check({ foundingDecisionNo: '7/QĐ', foundingDecisionDay: addDays(FIRST, 1) })).toMatchObject({
      code: 'DECISION_AFTER_START',
    });
    expect(check({ validTo: addDays(FIRST, -1) })).toMatchObject({ code: 'ENDS_BEFORE_IT_BEGINS' });
    expect(check({ leadOrganisationId: 'o' as never })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
  });

  it('ends on a day of its own, once', () => {
    expect(endTeam(team(), FIRST)).toMatchObject({ value: { validTo: FIRST } });
    expect(endTeam(team(), addDays(FIRST, -1))).toMatchObject({ code: 'ENDS_BEFORE_IT_BEGINS' });
    expect(endTeam(team({ validTo: FIRST }), addDays(FIRST, 1))).toMatchObject({ code: 'TEAM_ENDED' });
  });
});

describe('places in a team', () => {
  const of = (...members: Membership[]) => ({ span: team(), members });
  it('are held once by a person at a time, whatever the place', () => {
    const old = member('p', 'MEMBER', FIRST, day('2026-06-30'));
    expect(addMember(member('p', 'LEADER', day('2026-06-30')), of(old))).toMatchObject({ code: 'MEMBER_TWICE' });
    expect(addMember(member('p', 'LEADER', day('2026-07-01')), of(old))).toMatchObject({ ok: true });
  });

  it('have one leader and any number of deputies, who lead as well', () => {
    const leader = member('a', 'LEADER');
    expect(addMember(member('b', 'LEADER'), of(leader))).toMatchObject({ code: 'TEAM_HAS_LEADER' });
    expect(addMember(member('b', 'DEPUTY'), of(leader, member('c', 'DEPUTY')))).toMatchObject({ ok: true });
    expect(TEAM_PLACES.map((p) => placeOf(grantOf(p)))).toEqual([...TEAM_PLACES]);
    expect(grantOf('DEPUTY')).toEqual({ role: 'TEAM_LEADER', deputy: true });
  });

  it('lie inside the days of the team', () => {
    const ended = { span: team({ validTo: day('2026-06-30') }), members: [] };
    expect(addMember(member('p', 'MEMBER', day('2026-07-01')), ended)).toMatchObject({
      code: 'MEMBER_OUTSIDE_TEAM_DATES',
    });
    expect(addMember(member('p', 'MEMBER', day('2025-12-31')), of())).toMatchObject({
      code: 'MEMBER_OUTSIDE_TEAM_DATES',
    });
    expect(addMember(member('p', 'MEMBER', day('2026-06-30')), ended)).toMatchObject({ ok: true });
    expect(endMember(member('p', 'MEMBER'), addDays(FIRST, -1))).toMatchObject({ code: 'ENDS_BEFORE_IT_BEGINS' });
  });

  it('change from a day on, and are put right on the day on which they began', () => {
    const p = member('p', 'MEMBER');
    const wanted = { newId: 'n' as MembershipId, place: 'LEADER' as const };
    expect(changePlace(p, { ...wanted, day: day('2026-03-01') }, of(p))).toMatchObject({
      value: [
        { place: 'MEMBER', validTo: '2026-02-28' },
        { id: 'n', place: 'LEADER', validFrom: '2026-03-01', validTo: null },
      ],
    });
    expect(changePlace(p, { ...wanted, day: FIRST }, of(p))).toMatchObject({ value: [{ id: p.id, place: 'LEADER' }] });
    const others = of(p, member('a', 'LEADER'));
    expect(changePlace(p, { ...wanted, day: FIRST }, others)).toMatchObject({ code: 'TEAM_HAS_LEADER' });
  });

  it('say who may be too young for the night: with a year alone, 18 is sure only in the year after', () => {
    const codes = (year: number | null) => ageNotices(year, day('2026-11-24')).map((n) => n.code);
    expect([codes(2007), codes(2008), codes(2009), codes(null)]).toEqual([
      [],
      ['MEMBER_MAYBE_UNDER_18'],
      ['MEMBER_MAYBE_UNDER_18'],
      ['MEMBER_AGE_UNKNOWN'],
    ]);
  });
});

describe('the hamlets that a team serves', () => {
  const HAMLETS = ['a', 'b', 'c', 'd'] as HamletId[];
  const on = (rows: readonly ServedHamlet[], d: Day) =>
    new Set(rows.filter((r) => standsOn(r, d)).map((r) => r.hamletId));
  /** As the table keeps them: one row by hamlet and first day. */
  const merged = (rows: readonly ServedHamlet[], changed: readonly ServedHamlet[]) => [
    ...new Map([...rows, ...changed].map((r) => [`${r.hamletId} ${r.validFrom}`, r])).values(),
  ];
  const changes = fc.array(fc.record({ day: fc.integer({ min: 0, max: 9 }), wanted: fc.subarray(HAMLETS) }), {
    maxLength: 6,
  });

  it('are exactly the wanted from the day on; what was served before stays as it was; asking again changes nothing', () => {
    fc.assert(
      fc.property(changes, (all) => {
        let rows: ServedHamlet[] = [];
        for (const { day: n, wanted } of all) {
          const d = addDays(FIRST, n);
          const before = Array.from({ length: n }, (_, i) => on(rows, addDays(FIRST, i)));
          rows = merged(rows, serveFrom(rows, new Set(wanted), d));
          before.forEach((was, i) => expect(on(rows, addDays(FIRST, i))).toEqual(was));
          for (let i = n; i < 12; i += 1) expect(on(rows, addDays(FIRST, i))).toEqual(new Set(wanted));
          expect(serveFrom(rows, new Set(wanted), d)).toEqual([]);
        }
      }),
    );
  });
});
