import { beforeEach, describe, expect, it } from 'vitest';
import {
  applyDecision,
  decide,
  KINDS,
  readAct,
  actsInReview,
  type ActKind,
  type Receipt,
  type Situation,
} from '../act';
import {
  addDays,
  day,
  newId,
  type ActId,
  type Day,
  type HamletId,
  type HouseholdId,
  type Id,
  type InstallationId,
  type PersonId,
  type ResidentId,
  type VisitId,
} from '../core';
import { entriesBetween, linesOf, type Measure } from '../figures';
import { couldBeHead, EMPTY_DOOR, headOf, livingHere, statedNow, statedWith, type Door } from '../household';
import { inEffect, mattersOf } from '../review';
import { doorTonight } from '../round';
import { wordsOn, type ResidentChange } from './index';

const TODAY = day('2026-11-24');
let made = 0;
const id = <I extends Id<string>>(): I =>
  newId<I>(5, { now: made, random: Uint8Array.from({ length: 10 }, () => (made += 7) % 256) });
const [hamletId, householdId] = [id<HamletId>(), id<HouseholdId>()];
const [ba, con, chau] = [id<ResidentId>(), id<ResidentId>(), id<ResidentId>()];

/** Somebody with a phone, a number of days after the home was registered. */
class Writer {
  readonly personId = id<PersonId>();
  private readonly installationId = id<InstallationId>();
  private seq = 0;
  constructor(private readonly leads = false) {}
  act(kind: ActKind, payload: object, on: Day = TODAY, more: Partial<Situation> = {}) {
    const own = { householdId, ...payload } as { subjectId?: ResidentId; visitId?: VisitId };
    const at = Date.parse(`${on}T19:00:00+07:00`) + (this.seq += 1);
    const act = readAct({
      ...{ id: id<ActId>(), kind, v: KINDS[kind].v, installationId: this.installationId, seq: this.seq },
      ...{ authorId: this.personId, recordedAt: at, clockOffsetMs: 0, hamletId, householdId },
      ...(own.subjectId && { subjectId: own.subjectId }),
      ...(own.visitId && { visitId: own.visitId }),
      payload: JSON.stringify(own),
    });
    const situation: Situation = {
      ...{ now: at, author: { personId: this.personId, paused: false }, inScope: true, leads: this.leads },
      ...{ staffNumber: false, erased: false, demo: true },
      ...more,
    };
    return (to: Door): { door: Door; receipt: Receipt } => {
      const decision = decide(to, act, situation);
      return { door: applyDecision(to, decision), receipt: decision.receipt };
    };
  }
}
let huu: Writer, thao: Writer, leader: Writer, door: Door, receipt: Receipt;
const take = (...acts: ReturnType<Writer['act']>[]): void => {
  for (const act of acts) ({ door, receipt } = act(door));
};
const person = (subjectId: ResidentId, givenName: string, year: number, isHead: boolean) => [
  huu.act('recordConsent', {
    subjectId,
    purposes: ['RECORD'],
    textVersion: 1,
    birthYear: year,
    guardianAgrees: true,
    childAgrees: true,
  }),
  huu.act('registerResident', {
    ...{ subjectId, familyName: 'Nguyễn', givenName, birth: { year }, phoneKind: 'KEYPAD', card: 'CHIP_CARD' },
    ...{ residence: 'PERMANENT', isHead },
  }),
];
const correct = (by: Writer, subjectId: ResidentId, change: ResidentChange, on?: Day) =>
  by.act(
    'correctResident',
    { subjectId, change, over: wordsOn(inEffect(door.facts), { subjectId }, change.group) },
    on,
  );
const figure = (measure: Measure, until: Day = TODAY): number =>
  linesOf(door.facts)
    .filter((l) => l.measure === measure && l.day <= until && ['ALL', 'EID_LEVEL_1'].includes(l.service))
    .reduce((n, l) => n + l.amount, 0);
const nameOf = (r: ResidentId) => door.residents.find((x) => x.id === r)?.givenName;
const later = (days: number): Day => addDays(TODAY, days);

beforeEach(() => {
  [huu, thao, leader] = [new Writer(), new Writer(), new Writer(true)];
  door = EMPTY_DOOR;
  const home = { hamletId, lane: 'Hẻm 3', number: '12', peopleStated: 4, availability: [] };
  take(huu.act('registerHousehold', home), ...person(ba, 'Ba', 1950, true), ...person(con, 'Con', 1980, false));
  take(...person(chau, 'Cháu', 2015, false));
});

describe('a correction', () => {
  it('is on the card at once, and says when it changes nothing', () => {
    take(correct(thao, ba, { group: 'NAME', familyName: 'Nguyễn', middleName: 'Văn', givenName: 'Bá' }));
    expect([receipt.code, nameOf(ba)]).toEqual([undefined, 'Bá']);
    take(correct(thao, ba, { group: 'NAME', familyName: 'NGUYỄN', middleName: 'Văn', givenName: 'Bá' }));
    expect([receipt.status, receipt.code]).toEqual(['APPLIED', 'NO_CHANGE']);
    expect(door.residents.map((r) => r.id)).toEqual([ba, con, chau]);
  });

  it('of the card counts on the day of the registration, as an entry that is known today', () => {
    expect([figure('ELIGIBLE'), figure('NOT_KNOWN_YET')]).toEqual([3, 1]);
    const before = door.facts;
    take(correct(thao, con, { group: 'BIRTH_CARD', birth: { year: 1980 }, card: 'NONE' }, later(9)));
    expect([figure('ELIGIBLE', TODAY), figure('NOT_KNOWN_YET')]).toEqual([2, 1]);
    const entries = entriesBetween(before, door.facts, later(9)).filter((e) => e.service === 'EID_LEVEL_1');
    expect(entries.map((e) => [e.measure, e.day, e.knownOn, e.delta])).toEqual([['ELIGIBLE', TODAY, later(9), -1]]);
  });

  it('of the number of people moves who is not known yet', () => {
    const change = { group: 'PEOPLE', peopleStated: 6 };
    take(thao.act('correctHousehold', { change }, later(1)));
    expect([figure('STATED'), figure('NOT_KNOWN_YET'), door.household?.peopleStated]).toEqual([6, 3, 6]);
    expect(doorTonight(door, { today: later(1), now: 0, personId: thao.personId })?.people).toBe(6);
  });

  it('obeys the rules of the registration', () => {
    const of = (change: object, more?: Partial<Situation>, subjectId = con) => (
      take(thao.act('correctResident', { subjectId, change }, TODAY, more)),
      [receipt.code, receipt.field, receipt.detail]
    );
    const birth = (b: object) => ({ group: 'BIRTH_CARD', birth: b, card: 'CHIP_CARD' });
    expect(of(birth({ day: later(1) }))).toEqual(['INVALID', 'change.birth', 'BIRTH_IN_FUTURE']);
    expect(of({ group: 'PHONE', phone: '12', phoneKind: 'KEYPAD' })).toEqual([
      'INVALID',
      'change.phone',
      'PHONE_TOO_SHORT',
    ]);
    expect(of({ group: 'PHONE', phone: '0950000001', phoneKind: 'KEYPAD' }, { staffNumber: true })[0]).toBe(
      'STAFF_NUMBER',
    );
    expect(of({ group: 'NAME', familyName: 'Ng1', givenName: 'A' })[2]).toBe('NAME_HAS_DIGITS');
    expect(of({ group: 'GENDER' }, {}, id<ResidentId>())[0]).toBe('UNKNOWN_RESIDENT');
    expect(of({ group: 'GENDER' }, { erased: true })[0]).toBe('PERSON_ERASED');
    // Nobody's parents were asked where everybody had been of age.
    door = {
      ...door,
      facts: door.facts.map((f) =>
        f.data.kind === 'recordConsent' ? { ...f, data: { ...f.data, guardian: false } } : f,
      ),
    };
    expect(of(birth({ year: 2015 }))[0]).toBe('GUARDIAN_MISSING');
  });

  it('that is taken back shows what stood before it', () => {
    take(correct(thao, ba, { group: 'NAME', familyName: 'Nguyễn', givenName: 'Bá' }));
    take(thao.act('withdrawAct', { subjectId: ba, of: door.facts.at(-1)!.actId }));
    expect([receipt.status, nameOf(ba)]).toEqual(['APPLIED', 'Ba']);
    take(thao.act('correctHousehold', { change: { group: 'ADDRESS', lane: 'Hẻm 5', number: '1' } }));
    take(thao.act('withdrawAct', { of: door.facts.at(-1)!.actId }));
    expect(door.household?.lane).toBe('Hẻm 3');
  });
});

describe('two corrections of one thing', () => {
  const name = (givenName: string): ResidentChange => ({ group: 'NAME', familyName: 'Nguyễn', givenName });
  const waiting = () => [...actsInReview(door.facts).values()];

  it('that did not know of one another are looked at by a leader, and the later one stands until then', () => {
    const [his, hers] = [correct(huu, ba, name('Bá'), later(1)), correct(thao, ba, name('Bà'), later(2))];
    take(hers, his);
    expect([receipt.status, receipt.code]).toEqual(['WAITING_FOR_REVIEW', 'CORRECTED_TWICE']);
    expect(nameOf(ba)).toBe('Bà');
    const [matter, ...more] = mattersOf(door.facts, actsInReview(door.facts));
    expect([matter!.code, matter!.acts.length, more]).toEqual(['CORRECTED_TWICE', 2, []]);
    const kept = matter!.acts.find((f) => f.authorId === huu.personId)!.actId;
    take(leader.act('decideReview', { subjectId: ba, acts: matter!.acts.map((f) => f.actId), keep: [kept] }, later(3)));
    expect(waiting()).toEqual([]);
  });

  it('of which the second was said over the first are a history, whatever the clocks say', () => {
    take(correct(huu, ba, name('Bá'), later(5)));
    take(correct(thao, ba, name('Bà'), later(1)));
    expect([waiting(), nameOf(ba)]).toEqual([[], 'Bà']);
  });

  it('of different things do not meet, nor do two of one person', () => {
    take(correct(huu, ba, name('Bá')), thao.act('correctResident', { subjectId: ba, change: { group: 'GENDER' } }));
    take(huu.act('correctResident', { subjectId: ba, change: name('Bạ') }));
    expect([waiting(), nameOf(ba)]).toEqual([[], 'Bạ']);
  });
});

describe('who leaves', () => {
  const activated = (by: Writer, subjectId: ResidentId, on: Day) => {
    const visitId = id<VisitId>();
    const step = { service: 'EID_LEVEL_1', from: 'NOT_STARTED', to: 'ACTIVATED', how: 'HELPED' };
    return by.act('advanceActivation', { subjectId, visitId, ...step }, on);
  };

  it('is in the stocks of the days before, and in none from then on; turns stay', () => {
    take(activated(huu, con, TODAY), thao.act('moveOut', { subjectId: con, on: later(3) }, later(9)));
    const all = (on: Day) =>
      (['REGISTERED', 'STATED', 'ELIGIBLE', 'ACTIVATED_HELPED', 'NOT_KNOWN_YET', 'PERSON_TURNS'] as const).map((m) =>
        figure(m, on),
      );
    expect(all(later(2))).toEqual([3, 4, 3, 1, 1, 1]);
    expect(all(later(3))).toEqual([2, 3, 2, 0, 1, 1]);
    expect(livingHere(door, later(3)).map((r) => r.id)).toEqual([ba, chau]);
    expect([statedNow(door, later(3)), statedWith(door, 3, later(3))]).toEqual([3, 4]);
    expect(doorTonight(door, { today: later(3), now: 0, personId: thao.personId })?.people).toBe(3);
  });

  it('cannot leave tomorrow, and leaves once', () => {
    take(thao.act('death', { subjectId: ba, on: later(1) }));
    expect([receipt.code, receipt.field, receipt.detail]).toEqual(['INVALID', 'on', 'DAY_AHEAD']);
    take(thao.act('death', { subjectId: ba, on: TODAY }), huu.act('death', { subjectId: ba, on: TODAY }));
    expect(receipt.code).toBe('NO_CHANGE');
  });

  it('takes no step after that: a leader looks, whichever was heard first', () => {
    const [gone, step] = [thao.act('moveOut', { subjectId: con, on: TODAY }, later(2)), activated(huu, con, later(1))];
    const before = door;
    take(gone, step);
    expect([receipt.status, receipt.code]).toEqual(['WAITING_FOR_REVIEW', 'NO_LONGER_HERE']);
    const [matter] = mattersOf(door.facts, actsInReview(door.facts));
    expect(matter!.beside.map((f) => f.data.kind)).toEqual(['moveOut']);
    const sums = linesOf(door.facts).length;
    door = before;
    take(step, gone);
    expect([linesOf(door.facts).length, [...actsInReview(door.facts).values()]]).toEqual([sums, ['NO_LONGER_HERE']]);
  });

  it('was the head: the door says who could be, and another one is named', () => {
    expect(headOf(door, TODAY)?.id).toBe(ba);
    take(thao.act('death', { subjectId: ba, on: TODAY }, later(1)));
    expect(headOf(door, later(1))).toBeNull();
    expect(couldBeHead(door, later(1)).map((r) => r.id)).toEqual([con]);
    take(thao.act('changeHead', { headResidentId: con }, later(1)));
    expect(headOf(door, later(1))?.id).toBe(con);
    // Nobody of age is left: the one born in 2015 is no head at 11, and may be at 15.
    take(thao.act('moveOut', { subjectId: con, on: later(1) }, later(1)));
    expect(couldBeHead(door, later(1))).toEqual([]);
    expect(couldBeHead(door, day('2030-12-30'))).toEqual([]);
    expect(couldBeHead(door, day('2030-12-31')).map((r) => r.id)).toEqual([chau]);
    take(thao.act('changeHead', { headResidentId: id<ResidentId>() }, later(1)));
    expect(receipt.code).toBe('UNKNOWN_RESIDENT');
  });

  it('stands twice, where two phones wrote one down each: either may be named', () => {
    const [a, b] = door.residents.filter((r) => r.id !== chau).map((r) => ({ ...r, isHead: true }));
    expect(
      couldBeHead({ ...door, residents: [a!, b!] }, TODAY)
        .map((r) => r.id)
        .sort(),
    ).toEqual([ba, con].sort());
  });

  it('by a slip comes back when that is taken back', () => {
    take(thao.act('moveOut', { subjectId: con, on: TODAY }));
    take(thao.act('withdrawAct', { subjectId: con, of: door.facts.at(-1)!.actId }));
    expect([receipt.status, figure('REGISTERED'), figure('STATED')]).toEqual(['APPLIED', 3, 4]);
  });
});
