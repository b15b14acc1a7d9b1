import { describe, expect, it } from 'vitest';
import type { Fact, FactData } from '../act';
import {
  addDays,
  day,
  daysBetween,
  newId,
  type Day,
  type HamletId,
  type HouseholdId,
  type PersonId,
  type ResidentId,
  type TeamId,
} from '../core';
import type { Door } from '../household';
import { carriedOver, doorTonight, tonightList, type RoundSituation } from './index';

const TODAY = day('2026-11-24');
const NOW = Date.parse('2026-11-24T12:00:00Z'); // 19:00 in Vietnam
let n = 0;
const id = <I extends string>(): I =>
  newId(5, { now: NOW + n, random: Uint8Array.from({ length: 10 }, () => (n = (n + 37) % 251)) }) as unknown as I;

const [linh, quan] = [id<PersonId>(), id<PersonId>()];
const team = id<TeamId>();
const hamlet = id<HamletId>();
const evening: RoundSituation = {
  ...{ today: TODAY, now: NOW, personId: linh },
  outing: { teamId: team, hamletIds: [hamlet] },
};

/** A household whose facts are told one after the other. */
function home(number: string, people = 2, lane = 'Hẻm 3') {
  const householdId = id<HouseholdId>();
  let door: Door = {
    household: { id: householdId, hamletId: hamlet, lane, number, peopleStated: people, availability: [] },
    residents: [],
    facts: [],
  };
  const fact = (data: FactData, on: Day, more: Partial<Fact> = {}): void => {
    // At the hour of its own day: two visits of one hour would be one visit recorded twice.
    const at = NOW + daysBetween(TODAY, on) * 86_400_000;
    const base = { actId: id<never>(), authorId: quan, installationId: id<never>(), seq: 1, at, hamletId: hamlet };
    door = { ...door, facts: [...door.facts, { ...base, householdId, teamId: team, day: on, data, ...more }] };
  };
  fact({ kind: 'registerHousehold', peopleStated: people }, addDays(TODAY, -30));
  const self = {
    get door() {
      return door;
    },
    resident(status: 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'NOT_KNOWN_YET' = 'ELIGIBLE') {
      const subjectId = id<ResidentId>();
      const since = addDays(TODAY, -30);
      fact({ kind: 'registerResident', eligibility: { EID_LEVEL_1: [{ day: since, status }] } }, since, { subjectId });
      return subjectId;
    },
    activated(subjectId: ResidentId, on: Day = addDays(TODAY, -7)) {
      const data = { kind: 'advanceActivation', service: 'EID_LEVEL_1', from: 'NOT_STARTED' } as const;
      fact({ ...data, to: 'ACTIVATED', how: 'HELPED' }, on, { subjectId });
      return self;
    },
    visit(on: Day, more: Partial<Extract<FactData, { kind: 'recordVisit' }>> = {}, head: Partial<Fact> = {}) {
      const data = { kind: 'recordVisit', outcome: 'NOBODY_HOME', met: [], anonymousHelped: 0 } as const;
      fact({ ...data, ...more }, on, { visitId: id<never>(), ...head });
      return self;
    },
    fact,
    closing(closing: NonNullable<Door['closing']>) {
      door = { ...door, closing };
      return self;
    },
  };
  return self;
}
const stand = (h: { readonly door: Door }, s = evening) => doorTonight(h.door, s);
const numbers = (list: readonly { readonly number: string }[]) => list.map((e) => e.number);
const lastWeek = addDays(TODAY, -7);

describe("tonight's list", () => {
  it('goes from the sign-out over promised times and returns to doors never knocked and people left', () => {
    const list = tonightList(
      [
        home('7').visit(lastWeek),
        home('6').visit(lastWeek, { outcome: 'MET' }),
        home('5'),
        home('4').visit(lastWeek, { outcome: 'ASKED_TO_RETURN' }),
        home('3').visit(lastWeek, { outcome: 'ASKED_TO_RETURN', returnOn: TODAY, returnAt: 20 * 60 + 15 }),
        home('2').visit(lastWeek, { outcome: 'ASKED_TO_RETURN', returnOn: TODAY, returnAt: 19 * 60 + 30 }),
        home('8').visit(lastWeek, { outcome: 'CANNOT_ENTER' }),
      ].map((h) => h.door),
      evening,
    );
    expect(list.open.map((e) => [e.number, e.reason])).toEqual([
      ['2', 'PROMISED'],
      ['3', 'PROMISED'],
      ['4', 'RETURN_DUE'],
      ['5', 'NEVER_KNOCKED'],
      ['6', 'PEOPLE_LEFT'],
      ['7', 'NOBODY_WAS_HOME'],
      ['8', 'COULD_NOT_ENTER'],
    ]);
    expect(list.open[0]?.at).toBe(19 * 60 + 30);
    expect(list.next).toBe(list.open[0]?.householdId);
  });

  it('walks along the lanes as a person does: 2 before 12, hẻm 3 before hẻm 11', () => {
    const doors = [home('2', 2, 'Hẻm 11'), home('12'), home('2'), home('12A')].map((h) => h.door);
    expect(tonightList(doors, evening).open.map((e) => `${e.lane}/${e.number}`)).toEqual([
      'Hẻm 3/2',
      'Hẻm 3/12',
      'Hẻm 3/12A',
      'Hẻm 11/2',
    ]);
  });

  it('puts an account that stands open on a volunteer’s phone before everything, even after a final no', () => {
    const h = home('1');
    const subjectId = h.resident();
    h.fact({ kind: 'recordCustody', custodyId: id<never>(), event: 'OPENED' }, TODAY, { subjectId });
    h.closing({ gone: { since: TODAY } });
    expect(stand(h)?.reason).toBe('SIGN_OUT_FIRST');
  });

  it('shows nobody why a door is left out, only what follows from it', () => {
    expect(stand(home('1').closing({ gone: { since: lastWeek } }))).toMatchObject({ leftOut: 'NO_FURTHER_VISIT' });
    const tomorrow = addDays(TODAY, 1);
    expect(stand(home('1').closing({ notBefore: tomorrow }))).toMatchObject({ leftOut: 'NOT_BEFORE', on: tomorrow });
    const over = home('1').closing({ notBefore: TODAY, notBy: [linh] });
    expect(stand(over)).toMatchObject({ leftOut: 'SOMEONE_ELSE' });
    expect(stand(over, { ...evening, personId: quan })).toMatchObject({ reason: 'RETURN_DUE', on: TODAY });
  });

  it('reads a leader’s own facts the same way: a soft no waits 14 days and asks for somebody else', () => {
    const h = home('1').visit(lastWeek, { outcome: 'DECLINED', decline: 'BAD_TIME' });
    expect(stand(h)).toMatchObject({ leftOut: 'NOT_BEFORE', on: addDays(lastWeek, 14) });
    const later: RoundSituation = { ...evening, today: addDays(lastWeek, 14) };
    expect(stand(h, { ...later, personId: quan })).toMatchObject({ leftOut: 'SOMEONE_ELSE' });
    expect(stand(h, later)).toMatchObject({ reason: 'RETURN_DUE' });
  });

  it('closes a door that said a final no to this phone an hour ago, whatever the server told before', () => {
    const h = home('1').visit(lastWeek, { outcome: 'DECLINED', decline: 'FINAL' }).closing({});
    expect(stand(h)).toMatchObject({ leftOut: 'NO_FURTHER_VISIT' });
    const soft = home('2').visit(TODAY, { outcome: 'DECLINED', decline: 'BAD_TIME' }, { authorId: linh });
    soft.closing({ notBefore: TODAY, notBy: [quan] });
    expect(stand(soft)).toMatchObject({ leftOut: 'NOT_BEFORE', on: addDays(TODAY, 14) });
  });

  it('keeps a promise for another day off the list, and a missed one on it', () => {
    const tomorrow = addDays(TODAY, 1);
    const promised = home('1').visit(lastWeek, { outcome: 'ASKED_TO_RETURN', returnOn: tomorrow });
    expect(stand(promised)).toMatchObject({ leftOut: 'PROMISED_LATER', on: tomorrow });
    const missed = { ...evening, today: addDays(TODAY, 2) };
    expect(stand(promised, missed)).toMatchObject({ reason: 'RETURN_DUE', on: tomorrow });
  });

  it('takes over to the next evening what was promised and what was begun, without anybody moving it', () => {
    const saturday = addDays(TODAY, 4);
    const done = home('7', 1);
    done.activated(done.resident()).visit(TODAY, { outcome: 'MET' });
    const doors = [
      home('1').visit(TODAY, { outcome: 'ASKED_TO_RETURN', returnOn: saturday, returnAt: 8 * 60 }),
      home('2').visit(TODAY, { outcome: 'ASKED_TO_RETURN', returnOn: addDays(TODAY, 2) }),
      home('3').visit(TODAY, { outcome: 'MET' }),
      home('4').visit(TODAY),
      home('5'),
      home('6').visit(TODAY, { outcome: 'ASKED_TO_RETURN', returnOn: addDays(saturday, 7) }),
      done,
      home('8').visit(addDays(TODAY, -20), { outcome: 'DECLINED', decline: 'BAD_TIME' }),
    ].map((h) => h.door);
    const tonight = tonightList(doors, evening);
    expect(carriedOver(tonight)).toEqual({ promises: 0, unfinished: 1 });
    const next = tonightList(doors, { ...evening, today: saturday });
    expect(next.open.map((e) => [e.number, e.reason])).toEqual([
      ['1', 'PROMISED'],
      ['2', 'RETURN_DUE'],
      ['8', 'RETURN_DUE'],
      ['5', 'NEVER_KNOCKED'],
      ['3', 'PEOPLE_LEFT'],
      ['4', 'NOBODY_WAS_HOME'],
    ]);
    // The door that wants somebody else is begun, and no promise.
    expect(carriedOver(next)).toEqual({ promises: 2, unfinished: 3 });
  });

  it('puts a door away when somebody was there today, or moved, or everybody has an answer', () => {
    expect(stand(home('1').visit(TODAY))?.place).toBe('VISITED');
    expect(stand(home('1').visit(lastWeek, { outcome: 'MOVED' }))?.leftOut).toBe('MOVED_AWAY');
    const h = home('1', 1);
    h.activated(h.resident()).visit(lastWeek, { outcome: 'MET' });
    expect(stand(h)).toMatchObject({ leftOut: 'ALL_ANSWERED', people: 1, left: 0 });
  });

  it('brings a door back that was promised a second time tonight', () => {
    const h = home('1').visit(TODAY, { outcome: 'ASKED_TO_RETURN', returnOn: TODAY, returnAt: 20 * 60 });
    expect(stand(h)).toMatchObject({ place: 'OPEN', reason: 'PROMISED', at: 1200 });
  });

  it('counts who is left: without an account, not known yet, or not registered; never who has no right to one', () => {
    const h = home('1', 5);
    h.activated(h.resident());
    h.resident('NOT_ELIGIBLE');
    h.resident('NOT_KNOWN_YET');
    expect(stand(h)).toMatchObject({ people: 5, left: 3 });
  });

  it('holds only doors of the outing’s hamlets, and all without an outing', () => {
    const doors = [home('1').door];
    const elsewhere = { ...evening, outing: { teamId: team, hamletIds: [id<HamletId>()] } };
    expect(tonightList(doors, elsewhere).open).toEqual([]);
    expect(numbers(tonightList(doors, { today: TODAY, now: NOW, personId: linh }).open)).toEqual(['1']);
  });

  it('lights no new door after nine in the evening, but still the sign-out', () => {
    const late = { ...evening, now: Date.parse('2026-11-24T14:00:00Z') };
    const list = tonightList([home('1').door], late);
    expect([list.lateForNewDoor, list.next]).toEqual([true, null]);
    const h = home('2');
    h.fact({ kind: 'recordCustody', custodyId: id<never>(), event: 'OPENED' }, TODAY, { subjectId: h.resident() });
    expect(tonightList([home('1').door, h.door], late).next).toBe(h.door.household!.id);
  });

  it('counts the people whom the team helped tonight as the ledger does', () => {
    const h = home('1');
    const [a, b] = [h.resident(), h.resident()];
    h.visit(TODAY, { outcome: 'MET', met: [a, b], anonymousHelped: 1 });
    h.visit(lastWeek, { outcome: 'MET', met: [a] });
    const others = home('2');
    others.visit(TODAY, { outcome: 'MET', met: [others.resident()] }, { teamId: id<TeamId>() });
    const no = home('3').visit(TODAY, { outcome: 'DECLINED', decline: 'BAD_TIME', anonymousHelped: 1 });
    expect(tonightList([h.door, others.door, no.door], evening).helpedTonight).toBe(3);
  });

  it('asks a door again only when its keeper says so', () => {
    const doors = [home('1').door, home('2').door];
    const known = new Map(doors.map((d) => [d, doorTonight(d, evening)]));
    const asked: Door[] = [];
    const list = tonightList(doors, evening, (d) => (asked.push(d), known.get(d)!));
    expect(asked).toEqual(doors);
    expect(list.open).toHaveLength(2);
  });
});
