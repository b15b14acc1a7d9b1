import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStep, SERVICES, workflowOf } from '../activation';
import {
  dayOfInstant,
  newId,
  type CampaignId,
  type HamletId,
  type HouseholdId,
  type Id,
  type InstallationId,
  type OutingId,
  type PersonId,
  type ResidentId,
  type TeamId,
  type VisitId,
} from '../core';
import { linesOf, sumLines } from '../figures';
import { EMPTY_DOOR, type Door } from '../household';
import { departures, standingWords, RESIDENT_GROUPS } from '../correction';
import { effectOf, inEffect } from '../review';
import { lastWords, shareWordsOf } from '../round';
import { DECLINE_ANSWERS, VISIT_OUTCOMES } from '../visit';
import {
  ACT_KINDS,
  actsInReview,
  applyDecision,
  decide,
  isAboutDoor,
  KINDS,
  readAct,
  type ActEnvelope,
  type ActKind,
  type Fact,
  type Situation,
} from './index';

const EVENING = Date.parse('2026-11-24T20:00:00+07:00');
const DAY = 86_400_000;
/** When all is received: late, as after days without a network, and early enough that no day is too old. */
const RECEIVED = EVENING + 9 * DAY;
const PHONES = [0, 1, 2] as const;

/** What chance says of one thing that somebody writes. */
const DRAW = fc.record({
  phone: fc.constantFrom(...PHONES),
  // Every kind of the registry; those more often about which phones contradict and repeat one another.
  kind: fc.constantFrom(
    ...ACT_KINDS,
    ...Array.from({ length: 8 }, () => 'recordVisit' as const),
    ...Array.from({ length: 6 }, () => 'advanceActivation' as const),
  ),
  daysOff: fc.constantFrom(-3, -1, 0, 0, 0, 1),
  onOuting: fc.boolean(),
  newDoor: fc.boolean(),
  who: fc.nat(3),
  met: fc.subarray([0, 1, 2, 3]),
  unnamed: fc.nat(2),
  minutesOff: fc.constantFrom(0, 0, 25),
  /** Which of the acts that it knows an act about acts names, and whether it speaks for them. */
  about: fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }),
  keep: fc.boolean(),
  outcome: fc.constantFrom(...VISIT_OUTCOMES),
  decline: fc.constantFrom(...DECLINE_ANSWERS),
  step: fc.constantFrom(
    ...SERVICES.flatMap((service) =>
      workflowOf(service)!.states.flatMap((from) =>
        workflowOf(service)!.states.flatMap((to) => [
          { service, from, to },
          { service, from, to, how: 'HELPED' as const },
          { service, from, to, how: 'FOUND_ACTIVE' as const },
          { service, from, to, declined: true as const },
        ]),
      ),
    ).filter(({ service, ...step }) => checkStep(service, step).ok),
  ),
});
type Draw = typeof DRAW extends fc.Arbitrary<infer T> ? T : never;
interface When {
  readonly daysOff: number;
  readonly onOuting: boolean;
  readonly minutesOff?: number;
}
/** The phone of the team's leader. */
const LEADER = 2;

/** Three volunteers of two teams at one household with two known residents; each phone numbers what it writes. */
function anEvening(draws: readonly Draw[]) {
  let made = 0;
  /** In no order of time, as ids of phones with wrong clocks are. */
  const id = <I extends Id<string>>(): I => {
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(0, Math.imul((made += 1), 0x9e3779b1));
    new DataView(random.buffer).setUint32(3, Math.imul(made, 0x9e3779b1));
    return newId<I>(5, { now: EVENING, random });
  };
  const [hamletId, campaignId, householdId] = [id<HamletId>(), id<CampaignId>(), id<HouseholdId>()];
  const teams = [id<TeamId>(), id<TeamId>()];
  const outings = teams.map((teamId) => ({ id: id<OutingId>(), teamId, campaignId, day: dayOfInstant(EVENING) }));
  const phones = PHONES.map((n) => ({
    ...{ author: id<PersonId>(), installationId: id<InstallationId>(), seq: 0, queue: [] as ActEnvelope[] },
    ...{ outing: outings[n % 2]!, visitId: id<VisitId>(), openCustody: undefined as ActEnvelope | undefined },
    /** Whom this phone knows: everybody's, and those whom it wrote down itself. */
    ...{ people: [] as ResidentId[], consented: [] as ResidentId[] },
  }));
  type Phone = (typeof phones)[number];
  const whenOf = new Map<string, When>();
  let known: ActEnvelope[] = [];

  const write = (p: Phone, kind: ActKind, payload: object, d: When): ActEnvelope => {
    const own = isAboutDoor(kind) ? { householdId, ...payload } : { outingId: p.outing.id, ...payload };
    const about = own as Partial<Pick<ActEnvelope, 'subjectId' | 'visitId'>>;
    const act: ActEnvelope = {
      ...{ id: id(), kind, v: 1, installationId: p.installationId, seq: (p.seq += 1), authorId: p.author },
      ...{
        recordedAt: EVENING + d.daysOff * DAY + (d.minutesOff ?? 0) * 60_000,
        clockOffsetMs: 0,
        hamletId,
        campaignId,
      },
      ...(isAboutDoor(kind) && { householdId }),
      ...(about.subjectId && { subjectId: about.subjectId }),
      ...(about.visitId && { visitId: about.visitId }),
      ...((d.onOuting || !isAboutDoor(kind)) && { outingId: p.outing.id }),
      payload: JSON.stringify(own),
    };
    p.queue.push(act);
    whenOf.set(act.id, d);
    return act;
  };
  const consent = (p: Phone, d: When): ResidentId => {
    const subjectId = id<ResidentId>();
    write(p, 'recordConsent', { subjectId, purposes: ['RECORD'], textVersion: 1, birthYear: 1970 }, d);
    return subjectId;
  };
  const register = (p: Phone, subjectId: ResidentId, d: When): void => {
    const name = { familyName: 'Nguyễn', givenName: 'Mẫu', birth: { year: 1970 }, phoneKind: 'NONE' };
    write(p, 'registerResident', { subjectId, ...name, card: 'CHIP_CARD', residence: 'PERMANENT', isHead: false }, d);
    p.people.push(subjectId);
  };
  /** Acts that this phone knows: its own, and what all of them knew before. */
  const choose = (p: Phone, d: Draw): ActEnvelope[] => {
    const all = [...p.queue, ...known].filter((a) => isAboutDoor(a.kind));
    return d.about.flatMap((i) => all.at(-1 - (i % all.length)) ?? []);
  };
  /** Words that this phone may have on its screen: its own, which it wrote before. */
  const heardBy = (p: Phone, d: Draw, kind: ActKind) =>
    d.keep ? p.queue.filter((a) => a.kind === kind).map((a) => a.id) : undefined;
  const leave = (p: Phone, kind: 'moveOut' | 'death', d: Draw) => {
    const subjectId = p.people[d.who % p.people.length]!;
    write(p, kind, { subjectId, on: dayOfInstant(EVENING + (d.daysOff + d.unnamed - 1) * DAY) }, d);
  };
  const household = { hamletId, lane: 'Hẻm 3', number: '12', peopleStated: 4, availability: [] };

  /** How each kind is written. A kind without a line does not compile, and chance draws it all the same. */
  const WRITES: Record<ActKind, (p: Phone, d: Draw) => void> = {
    // Pressed once more: refused whenever it comes.
    registerHousehold: (p, d) => void write(p, 'registerHousehold', household, d),
    recordConsent: (p, d) => void p.consented.push(consent(p, d)),
    registerResident: (p, d) => register(p, p.consented.shift() ?? consent(p, d), d),
    recordVisit: (p, d) => {
      const visitId = d.newDoor ? (p.visitId = id()) : p.visitId;
      const met = d.met.flatMap((i) => p.people[i] ?? []);
      const more = {
        ...(d.outcome === 'DECLINED' && { decline: d.decline }),
        ...(d.outcome === 'CANNOT_ENTER' && { noEntryReason: 'DOG' }),
      };
      write(p, 'recordVisit', { visitId, outcome: d.outcome, ...more, met, anonymousHelped: d.unnamed }, d);
    },
    advanceActivation: (p, d) => {
      const subjectId = p.people[d.who % p.people.length]!;
      const atDoor = !d.newDoor && { visitId: p.visitId };
      write(p, 'advanceActivation', { subjectId, ...atDoor, ...d.step }, d);
    },
    recordCustody: (p, d) => {
      const open = p.openCustody;
      const subjectId = open?.subjectId ?? p.people[d.who % p.people.length]!;
      const custody = { subjectId, event: open ? 'SIGNED_OUT' : 'OPENED', custodyId: open?.id };
      const act = write(
        p,
        'recordCustody',
        { ...custody, ...(open ? { seenByResident: true } : { reason: 'OTHER' }) },
        d,
      );
      p.openCustody = open ? undefined : act;
      // An opening names itself.
      const own = { ...(JSON.parse(act.payload) as object), custodyId: act.id };
      if (!open) p.queue.splice(-1, 1, { ...act, payload: JSON.stringify(own) });
    },
    correctResident: (p, d) => {
      const subjectId = p.people[d.who % p.people.length]!;
      const change = CHANGES[d.unnamed]!;
      write(p, 'correctResident', { subjectId, change, over: heardBy(p, d, 'correctResident') }, d);
    },
    correctHousehold: (p, d) => {
      const change = { group: 'PEOPLE', peopleStated: 1 + d.who };
      write(p, 'correctHousehold', { change, over: heardBy(p, d, 'correctHousehold') }, d);
    },
    changeHead: (p, d) => {
      const headResidentId = p.people[d.who % p.people.length]!;
      write(p, 'changeHead', { headResidentId, over: heardBy(p, d, 'changeHead') }, d);
    },
    moveOut: (p, d) => leave(p, 'moveOut', d),
    death: (p, d) => leave(p, 'death', d),
    withdrawAct: (p, d) => {
      const of = choose(p, d)[0];
      if (!of) return;
      // On the evening of what is taken back, as it is mostly done, or on another.
      const when = d.newDoor ? d : { ...whenOf.get(of.id)!, minutesOff: 1 };
      const why = p === phones[LEADER] && d.keep && { reason: 'NOT_SO' };
      write(p, 'withdrawAct', { of: of.id, ...why }, when);
    },
    decideReview: (p, d) => {
      const acts = [...new Set(choose(p, d).map((a) => a.id))];
      const day = d.onOuting && { day: dayOfInstant(EVENING) };
      if (acts.length > 0) write(p, 'decideReview', { acts, keep: d.keep ? acts.slice(0, 2) : [], ...day }, d);
    },
    checkIn: (p, d) => void write(p, 'checkIn', {}, d),
    checkOut: (p, d) => void write(p, 'checkOut', {}, d),
    shareDoors: (p, d) =>
      void write(
        p,
        'shareDoors',
        { hamletId, householdIds: [householdId], turn: d.who + 1, ...(d.newDoor && { to: p.author }) },
        d,
      ),
  };

  // Days before, the first phone entered the door; by now all phones know it.
  const before = { daysOff: -5, onOuting: false };
  write(phones[0]!, 'registerHousehold', household, before);
  for (let n = 0; n < 2; n += 1) register(phones[0]!, consent(phones[0]!, before), before);
  known = phones[0]!.queue.splice(0);
  for (const p of phones.slice(1)) p.people.push(...phones[0]!.people);
  for (const d of draws) WRITES[d.kind](phones[d.phone]!, d);

  const leader = phones[LEADER]!.author;
  return {
    known,
    leader,
    queues: phones.map((p) => p.queue),
    outingOf: new Map(phones.map((p) => [p.author, p.outing])),
  };
}
type Evening = ReturnType<typeof anEvening>;

/** Takes acts in as the intake does: what is known already changes nothing, attendance is no matter of the door. */
function receive(e: Evening, acts: readonly ActEnvelope[], applied = new Set<string>()) {
  let door: Door = EMPTY_DOOR;
  const attendance: Fact[] = [];
  const words: Fact[] = [];
  const known = new Set<string>();
  const times = new Map<PersonId, { checkInAt?: number; checkOutAt?: number }>();
  for (const act of acts) {
    if (known.has(act.id)) continue;
    known.add(act.id);
    const outing = e.outingOf.get(act.authorId)!;
    const mine = times.get(act.authorId);
    const situation: Situation = {
      ...{ now: RECEIVED, inScope: true, leads: act.authorId === e.leader },
      ...{ staffNumber: false, erased: false, demo: true },
      author: { personId: act.authorId, teamId: outing.teamId, paused: false },
      ...(act.outingId && { outing: { ...outing, ...mine, leads: true, memberIds: [act.authorId] } }),
    };
    const decision = decide(isAboutDoor(act.kind) ? door : EMPTY_DOOR, readAct(act), situation);
    if (decision.receipt.status === 'APPLIED') applied.add(act.kind);
    if (isAboutDoor(act.kind)) door = applyDecision(door, decision);
    else if (decision.fact) {
      attendance.push(decision.fact);
      const { kind } = decision.fact.data;
      if (kind === 'shareDoors') {
        words.push(decision.fact);
        continue;
      }
      const at = kind === 'checkIn' ? 'checkInAt' : 'checkOutAt';
      times.set(act.authorId, { [at]: decision.fact.at, ...mine });
    }
  }
  return {
    figures: [...sumLines(linesOf(door.facts))].map(([key, { amount }]) => `${key} = ${amount}`).sort(),
    cards: cardsOf(door),
    review: [...actsInReview(door.facts)].map(([id, why]) => `${id} ${why}`).sort(),
    gone: [...effectOf(door.facts).outcomes].flatMap(([id, what]) => (what === 'KEPT' ? [] : [`${id} ${what}`])).sort(),
    shared: lastWords(shareWordsOf(words)),
    attendance: attendance.map((f) => `${f.authorId} ${f.data.kind} ${f.at} ${f.waits ?? ''}`).sort(),
  };
}

/** Whose word stands on each thing, and who has left when: the server makes its cards of these acts. */
function cardsOf({ facts }: Door) {
  const standing = inEffect(facts).filter((f) => !f.waits);
  const words = standingWords(standing);
  const ids = [...new Set(standing.flatMap((f) => f.subjectId ?? []))].sort();
  return {
    people: ids.map((id) => [
      id,
      ...RESIDENT_GROUPS.map((g) => words.of(id, g)?.actId),
      departures(standing).get(id)?.on,
    ]),
    home: [words.ofHome('PEOPLE')?.actId, words.head?.data.headResidentId],
  };
}

/** Phones take turns as chance says; each keeps its own order. */
function mixed(queues: readonly (readonly ActEnvelope[])[], turns: readonly number[]): ActEnvelope[] {
  const left = queues.map((q) => [...q]);
  const out: ActEnvelope[] = [];
  for (let i = 0; left.some((q) => q.length > 0); i += 1) {
    const first = turns[i % turns.length]!;
    const next = PHONES.map((n) => left[(first + n) % 3]!).find((q) => q.length > 0)!;
    out.push(next.shift()!);
  }
  return out;
}

/** Of birth and card, which the figures hear, and of a name, which they do not. */
const CHANGES = [
  { group: 'BIRTH_CARD', birth: { year: 1970 }, card: 'NONE' },
  { group: 'BIRTH_CARD', card: 'UNKNOWN' },
  { group: 'NAME', familyName: 'Trần', givenName: 'Mẫu' },
];

const EVENINGS = fc.array(DRAW, { maxLength: 20, size: 'max' });
const TURNS = fc.array(fc.constantFrom(...PHONES), { minLength: 3, maxLength: 12 });
/** Which acts come once more, and how much later. */
const AGAIN = fc.array(fc.tuple(fc.nat(12), fc.nat(6)), { maxLength: 4 });

describe('evenings of three phones at one door', () => {
  it('know every kind of act', () => expect(Object.keys(KINDS).sort()).toEqual([...ACT_KINDS].sort()));

  it('end with the same figures and the same acts in review, in any order of the phones and however often they send', () => {
    const applied = new Set<string>();
    const reasons = new Map<string, number>();
    fc.assert(
      fc.property(EVENINGS, TURNS, AGAIN, (draws, turns, again) => {
        const e = anEvening(draws);
        const phoneAfterPhone = receive(e, [...e.known, ...e.queues.flat()], applied);
        const all = mixed(e.queues, turns);
        for (const [which, later] of again) if (all[which]) all.splice(which + 1 + later, 0, all[which]);
        expect(receive(e, [...e.known, ...all])).toEqual(phoneAfterPhone);
        for (const said of [...phoneAfterPhone.review, ...phoneAfterPhone.gone]) {
          const why = said.split(' ')[1]!;
          reasons.set(why, (reasons.get(why) ?? 0) + 1);
        }
      }),
      { numRuns: 200 },
    );
    // What chance drew was worth drawing: every kind was applied, and phones did contradict one another.
    expect([...applied].sort()).toEqual([...ACT_KINDS].sort());
    const often = [
      'CONTRADICTION',
      'OTHERS_REST_ON_IT',
      'POSSIBLE_DUPLICATE',
      'OFF_THE_LIST',
      'CORRECTED_TWICE',
      'NO_LONGER_HERE',
      'WITHDRAWN',
      'NOT_COUNTED',
    ];
    expect(often.filter((why) => (reasons.get(why) ?? 0) < 3)).toEqual([]);
  });
});
