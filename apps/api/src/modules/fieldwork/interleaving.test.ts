import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  ACT_KINDS,
  actsInReview,
  isAboutDoor,
  readAct,
  type ActEnvelope,
  type ActKind,
  type Fact,
  type ReadAct,
} from '@go-cua/domain/act';
import { checkStep, SERVICES, workflowOf } from '@go-cua/domain/activation';
import {
  bucketOf,
  dayOfInstant,
  newId,
  type HouseholdId,
  type Id,
  type OutingId,
  type ResidentId,
} from '@go-cua/domain/core';
import { DECLINE_ANSWERS, VISIT_OUTCOMES } from '@go-cua/domain/visit';
import { aVillage, TODAY, TONIGHT, type Village } from '../../../test/kit';
import { householdCard, residentCard } from './cards';
import { recipesOf } from './recipe';
import { foldBatch, type BatchState, type OpenDoor } from './fold';

const DAY = 86_400_000;
const RECEIVED = TONIGHT + 9 * DAY;
const PHONES = [0, 1, 2] as const;
let v: Village;
beforeAll(async () => {
  v = await aVillage();
  v.setNow(RECEIVED);
});
afterAll(() => v.end());

/** What chance says of one thing that somebody writes. */
const DRAW = fc.record({
  phone: fc.constantFrom(...PHONES),
  // Every kind of the registry; activations more often, since about them phones contradict one another.
  kind: fc.constantFrom(...ACT_KINDS, 'recordVisit', ...Array.from({ length: 5 }, () => 'advanceActivation' as const)),
  daysOff: fc.constantFrom(-3, -1, 0, 0, 0, 1, 3),
  ...{ onOuting: fc.boolean(), newDoor: fc.boolean(), who: fc.nat(3), unnamed: fc.nat(2) },
  outcome: fc.constantFrom(...VISIT_OUTCOMES),
  decline: fc.constantFrom(...DECLINE_ANSWERS),
  minutesOff: fc.constantFrom(0, 0, 25),
  /** Which of the acts that it knows an act about acts names, and whether it speaks for them. */
  about: fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }),
  keep: fc.boolean(),
  step: fc.constantFrom(
    ...SERVICES.flatMap((service) =>
      workflowOf(service)!.states.flatMap((from) =>
        workflowOf(service)!.states.flatMap((to) => [
          { service, from, to },
          { service, from, to, how: 'HELPED' as const },
          { service, from, to, how: 'FOUND_ACTIVE' as const },
        ]),
      ),
    ).filter(({ service, ...step }) => checkStep(service, step).ok),
  ),
});
type Draw = typeof DRAW extends fc.Arbitrary<infer T> ? T : never;
type When = { readonly daysOff: number; readonly onOuting: boolean; readonly minutesOff?: number };

/**
 * Three phones of one team at one household.
 * @param late the household travels with the first phone's acts, and the others knock without knowing its people
 * @param copy the same evening again under other ids, in the same order of ids
 */
function anEvening(draws: readonly Draw[], late: boolean, copy = 0) {
  let made = 0;
  const id = <I extends Id<string>>(): I => {
    const bytes = new DataView(new ArrayBuffer(10));
    for (const at of [0, 3]) bytes.setUint32(at, Math.imul(made + 1, 0x9e3779b1));
    bytes.setUint16(7, copy << 2);
    made += 1;
    return newId<I>(bucketOf(v.hamlet), { now: TONIGHT, random: new Uint8Array(bytes.buffer) });
  };
  const [householdId, outingId] = [id<HouseholdId>(), id<OutingId>()];
  const phones = [v.leader, v.volunteer, v.mate].map((author) => ({
    ...{ author, installationId: id(), seq: 0, queue: [] as ActEnvelope[], visitId: id() },
    ...{ people: [] as ResidentId[], consented: [] as ResidentId[], custody: undefined as ActEnvelope | undefined },
  }));
  type Phone = (typeof phones)[number];
  const whenOf = new Map<string, When>();
  const personOf = new Map<ResidentId, string>();
  let known: ActEnvelope[] = [];
  const write = (p: Phone, kind: ActKind, payload: object, d: When, own = id()): ActEnvelope => {
    const whole = isAboutDoor(kind) ? { householdId, ...payload } : { outingId, ...payload };
    const { subjectId, visitId } = whole as Partial<Pick<ActEnvelope, 'subjectId' | 'visitId'>>;
    const act = {
      ...{ id: own, kind, v: 1, installationId: p.installationId, seq: (p.seq += 1), authorId: p.author },
      ...{
        recordedAt: TONIGHT + d.daysOff * DAY + (d.minutesOff ?? 0) * 60_000,
        clockOffsetMs: 0,
        hamletId: v.hamlet,
        campaignId: v.campaign,
      },
      ...(isAboutDoor(kind) && { householdId }),
      ...(subjectId && { subjectId }),
      ...(visitId && { visitId }),
      ...((d.onOuting || !isAboutDoor(kind)) && { outingId }),
      payload: JSON.stringify(whole),
    } as ActEnvelope;
    p.queue.push(act);
    whenOf.set(act.id, d);
    return act;
  };
  /** Acts that this phone knows: its own, and what all of them knew before. */
  const choose = (p: Phone, d: Draw): ActEnvelope[] => {
    const all = [...p.queue, ...known].filter((a) => isAboutDoor(a.kind));
    return d.about.flatMap((i) => all.at(-1 - (i % all.length)) ?? []);
  };
  const consent = (p: Phone, d: When): ResidentId => {
    const subjectId = id<ResidentId>();
    write(p, 'recordConsent', { subjectId, purposes: ['RECORD'], textVersion: 1, birthYear: 1970 }, d);
    return subjectId;
  };
  const register = (p: Phone, d: When): ResidentId => {
    const subjectId = p.consented.shift() ?? consent(p, d);
    const name = { familyName: 'Nguyễn', givenName: 'Mẫu', birth: { year: 1970 }, phoneKind: 'NONE' };
    write(p, 'registerResident', { subjectId, ...name, card: 'CHIP_CARD', residence: 'PERMANENT', isHead: false }, d);
    p.people.push(subjectId);
    personOf.set(subjectId, `${p.author} ${p.seq}`);
    return subjectId;
  };
  /** Words that this phone had on its screen: any that it wrote itself. */
  const heardBy = (p: Phone, d: Draw) => (d.keep ? p.queue.map((a) => a.id) : undefined);
  const dayOf = (d: Draw) => dayOfInstant(TONIGHT + (d.daysOff + d.unnamed - 1) * DAY);
  const someone = (p: Phone, d: Draw): ResidentId => p.people[d.who % p.people.length] ?? register(p, d);
  const household = { hamletId: v.hamlet, lane: 'Hẻm 3', number: '12', peopleStated: 4, availability: [] };

  /** How each kind is written. A kind without a line does not compile, and chance draws it all the same. */
  const WRITES: Record<ActKind, (p: Phone, d: Draw) => unknown> = {
    // Pressed once more by who entered it; the others know the door.
    registerHousehold: (_, d) => write(phones[0]!, 'registerHousehold', household, d),
    recordConsent: (p, d) => p.consented.push(consent(p, d)),
    registerResident: register,
    recordVisit(p, d) {
      const visitId = d.newDoor ? (p.visitId = id()) : p.visitId;
      const why = d.outcome === 'DECLINED' ? { decline: d.decline } : { noEntryReason: 'DOG' };
      const visit = { visitId, outcome: d.outcome, ...why, met: p.people.slice(0, d.who), anonymousHelped: d.unnamed };
      write(p, 'recordVisit', visit, d);
    },
    advanceActivation(p, d) {
      const about = { subjectId: someone(p, d), ...(!d.newDoor && { visitId: p.visitId }) };
      write(p, 'advanceActivation', { ...about, ...d.step }, d);
    },
    recordCustody(p, d) {
      const [open, own] = [p.custody, id()];
      const about = { subjectId: open?.subjectId ?? someone(p, d), custodyId: open?.id ?? own };
      const event = open ? { event: 'SIGNED_OUT', seenByResident: true } : { event: 'OPENED', reason: 'OTHER' };
      const act = write(p, 'recordCustody', { ...about, ...event }, d, own);
      p.custody = open ? undefined : act;
    },
    correctResident: (p, d) =>
      write(p, 'correctResident', { subjectId: someone(p, d), change: CHANGES[d.unnamed]!, over: heardBy(p, d) }, d),
    correctHousehold(p, d) {
      const people = { group: 'PEOPLE', peopleStated: 1 + d.who };
      const change = d.newDoor ? people : { group: 'ADDRESS', lane: 'Hẻm 3', number: `12/${d.who}` };
      write(p, 'correctHousehold', { change, over: heardBy(p, d) }, d);
    },
    changeHead: (p, d) => write(p, 'changeHead', { headResidentId: someone(p, d), over: heardBy(p, d) }, d),
    moveOut: (p, d) => write(p, 'moveOut', { subjectId: someone(p, d), on: dayOf(d) }, d),
    death: (p, d) => write(p, 'death', { subjectId: someone(p, d), on: dayOf(d) }, d),
    withdrawAct(p, d) {
      const of = choose(p, d)[0];
      if (!of) return;
      // On the evening of what is taken back, as it is mostly done, or on another. The first phone is the leader's.
      const when = d.newDoor ? d : { ...whenOf.get(of.id)!, minutesOff: 1 };
      write(p, 'withdrawAct', { of: of.id, ...(p === phones[0] && d.keep && { reason: 'NOT_SO' }) }, when);
    },
    decideReview(p, d) {
      const acts = [...new Set(choose(p, d).map((a) => a.id))];
      const day = d.onOuting && { day: TODAY };
      if (acts.length > 0) write(p, 'decideReview', { acts, keep: d.keep ? acts.slice(0, 2) : [], ...day }, d);
    },
    checkIn: (p, d) => write(p, 'checkIn', {}, d),
    checkOut: (p, d) => write(p, 'checkOut', {}, d),
    // By the leader's phone: nobody else may.
    shareDoors: (_, d) =>
      write(
        phones[0]!,
        'shareDoors',
        { hamletId: v.hamlet, householdIds: [householdId], turn: d.who + 1, to: v.mate },
        d,
      ),
  };

  const before = { daysOff: -5, onOuting: false };
  write(phones[0]!, 'registerHousehold', household, before);
  for (let n = 0; n < 2; n += 1) register(phones[0]!, before);
  known = late ? [] : phones[0]!.queue.splice(0);
  if (!late) for (const p of phones.slice(1)) p.people.push(...phones[0]!.people);
  for (const d of draws) WRITES[d.kind](phones[d.phone]!, d);
  const queues = phones.map((p) => p.queue);
  const nameOf = new Map([...known, ...queues.flat()].map((a) => [a.id, `${a.authorId} ${a.seq} ${a.kind}`]));
  return { householdId, outingId, known, queues, nameOf, personOf };
}
type Evening = ReturnType<typeof anEvening>;
type Batches = readonly (readonly ActEnvelope[])[];

const phoneAfterPhone = (e: Evening): Batches => [e.known, ...e.queues].filter((q) => q.length > 0);

/** Phones take turns as chance says, each in its own order, and are cut off in the middle. */
function mixed(e: Evening, turns: readonly number[], cuts: readonly boolean[]): ActEnvelope[][] {
  const left = e.queues.map((q) => [...q]);
  const batches: ActEnvelope[][] = e.known.length > 0 ? [[...e.known]] : [];
  for (let i = 0; left.some((q) => q.length > 0); i += 1) {
    const next = PHONES.map((n) => left[(turns[i % turns.length]! + n) % 3]!).find((q) => q.length > 0)!;
    const [act, last] = [next.shift()!, batches.at(-1)];
    if (last?.[0]!.authorId === act.authorId && !cuts[i % cuts.length]) last.push(act);
    else batches.push([act]);
  }
  return batches;
}

/**
 * What is compared. An act whose clock was off counts nowhere and waits; where it would be refused with a right clock,
 * it is refused as soon as that is known, so those that wait for the clock alone are left out.
 */
const told = (
  figures: Map<string, number>,
  review: readonly string[],
  attendance: readonly string[],
  cards: readonly string[],
) => ({
  cards: [...cards].sort(),
  figures: [...figures].flatMap(([key, n]) => (n === 0 ? [] : [`${key} = ${n}`])).sort(),
  review: review.filter((r) => !r.endsWith('CLOCK_OFF')).sort(),
  attendance: [...attendance].sort(),
});

/** Through the fold alone, batch after batch; what the tables would keep between two is kept here. */
function folded(e: Evening, batches: Batches, applied: Set<string>) {
  const none = { household: null, residents: [], facts: [] };
  const fresh = {
    place: 0,
    verdictsBefore: new Map(),
    waiting: [],
    people: new Set<string>(),
    erased: new Set<string>(),
    forgotten: new Set<string>(),
  };
  let open: OpenDoor = { id: e.householdId, before: none, door: none, ...fresh };
  const outings = new Map<string, BatchState['outings']>();
  const [ledger, attendance] = [new Map<string, number>(), [] as string[]];
  for (const batch of batches) {
    const { authorId: personId } = batch[0]!;
    const outing = {
      ...{ id: e.outingId, teamId: v.team, campaignId: v.campaign, day: TODAY },
      ...{ leads: personId === v.leader, memberIds: [v.leader, v.volunteer, v.mate] },
    };
    const mine = outings.get(personId) ?? new Map([[e.outingId, outing]]);
    outings.set(personId, mine);
    const state = {
      ...{ now: RECEIVED, today: TODAY, demo: true, author: { personId, teamId: v.team, paused: false } },
      leads: new Set(personId === v.leader ? [v.hamlet] : []),
      ...{ scope: new Set([v.hamlet]), outings: mine, campaigns: new Map(), isStaffNumber: () => false },
      doors: new Map([[e.householdId, open]]),
    };
    const out = foldBatch(state, batch, new Set());
    for (const { act, decision } of out.decided) {
      if (decision.receipt.status === 'APPLIED') applied.add(act.envelope.kind);
      if (!isAboutDoor(act.envelope.kind)) attendance.push(`${e.nameOf.get(act.envelope.id)} ${decision.fact?.at}`);
    }
    for (const { service, day, measure, teamId, delta } of out.entries) {
      const key = `${measure} ${service} ${day} ${teamId}`;
      ledger.set(key, (ledger.get(key) ?? 0) + delta);
    }
    open = { ...open, before: open.door };
  }
  const review = [...actsInReview(open.door.facts)].map(([id, why]) => `${e.nameOf.get(id)} ${why}`);
  return told(ledger, review, attendance, cardsOf(e, open.door.facts));
}

/** The cards that the facts and the acts behind them make. */
function cardsOf(e: Evening, facts: readonly Fact[]): string[] {
  const acts = new Map([...e.known, ...e.queues.flat()].map((a) => [a.id, a]));
  const read = (id: ActEnvelope['id']) => readAct(acts.get(id)!) as ReadAct;
  const { household: h, residents } = recipesOf(facts);
  const home = h && householdCard(read(h.fact.actId), h.words.map(read));
  const people = [...residents].map(([id, r]) => {
    const c = residentCard(read(r.fact.actId), r.words.map(read), r.isHead);
    const born = c.birth && 'year' in c.birth ? c.birth.year : null;
    return JSON.stringify([e.personOf.get(id), c.familyName, c.card, born, c.isHead, r.left?.on, r.left?.why]);
  });
  return home ? [...people, JSON.stringify([home.number, home.peopleStated])] : [];
}

/** Through the real intake; read off the tables. */
async function submitted(e: Evening, batches: Batches) {
  await v.admin.query(
    `insert into app.outing (id, campaign_id, team_id, kind, day, starts_at, ends_at) values ($1, $2, $3, 'EVENING', $4, 1080, 1260)`,
    [e.outingId, v.campaign, v.team, TODAY],
  );
  await v.admin.query(`insert into app.outing_hamlet values ($1, $2)`, [e.outingId, v.hamlet]);
  for (const batch of batches) await v.submit(batch[0]!.authorId, batch);
  const ids = [...e.nameOf.keys()];
  const rows = async <T>(sql: string) => (await v.admin.query(sql, [ids])).rows as T[];
  const ledger = await rows<{ key: string; n: number }>(
    `select concat_ws(' ', measure, service, day::text, team_id::text) as key, sum(delta)::int as n
     from app.figure_entry where act_id = any ($1) group by 1`,
  );
  const acts = await rows<{ id: ActEnvelope['id']; why: string | null; at: Date; kind: string }>(
    `select id, review_code as why, at, kind from app.act where id = any ($1)`,
  );
  return told(
    new Map(ledger.map((r) => [r.key, r.n])),
    acts.filter((a) => a.why && isAboutDoor(a.kind)).map((a) => `${e.nameOf.get(a.id)} ${a.why}`),
    acts.filter((a) => !isAboutDoor(a.kind)).map((a) => `${e.nameOf.get(a.id)} ${a.at.getTime()}`),
    await storedCards(e),
  );
}

/** Of birth and card, which the figures hear, and of a name, which they do not. */
const CHANGES = [
  { group: 'BIRTH_CARD', birth: { year: 1970 }, card: 'NONE' },
  { group: 'BIRTH_CARD', card: 'UNKNOWN' },
  { group: 'NAME', familyName: 'Trần', givenName: 'Mẫu' },
];

async function storedCards(e: Evening): Promise<string[]> {
  const { rows: people } = await v.admin.query<Record<string, unknown>>(
    `select id, family_name, card, birth_year, is_head, left_on::text, left_why from app.resident where household_id = $1`,
    [e.householdId],
  );
  const { rows: homes } = await v.admin.query<{ number: string; people_stated: number }>(
    `select number, people_stated from app.household where id = $1`,
    [e.householdId],
  );
  return [
    ...people.map((r) =>
      JSON.stringify([
        ...[e.personOf.get(r['id'] as ResidentId), r['family_name'], r['card'], r['birth_year'], r['is_head']],
        ...[r['left_on'], r['left_why']],
      ]),
    ),
    ...homes.map((h) => JSON.stringify([h.number, h.people_stated])),
  ];
}

const EVENINGS = fc.array(DRAW, { maxLength: 16, size: 'max' });
const TURNS = fc.array(fc.constantFrom(...PHONES), { minLength: 3, maxLength: 12 });
const CUTS = fc.array(fc.boolean(), { minLength: 2, maxLength: 10 });
const AGAIN = fc.array(fc.tuple(fc.nat(6), fc.nat(3)), { maxLength: 3 });

/**
 * Evenings that once came out differently: a fast clock held by a check-out; somebody met whose consent waits; a
 * registration that its author takes back, and a yes, while what rests on them waits, as they do, for the home.
 */
const drawn = (phone: number, kind: ActKind, daysOff: number, more: Partial<Draw> = {}): Draw =>
  ({
    ...{ phone, kind, daysOff, onOuting: false, newDoor: false, who: 0, unnamed: 0, outcome: 'MET' },
    ...{ decline: 'NOT_UNDERSTOOD', step: { from: 'NOT_STARTED', to: 'APP_INSTALLED' }, ...more },
  }) as Draw;
const HELD_CLOCK = [
  drawn(1, 'checkOut', 0),
  drawn(1, 'recordVisit', 3, { onOuting: true }),
  drawn(2, 'recordVisit', 0, { outcome: 'DECLINED', decline: 'FINAL' }),
];
const HELD_BY_WHAT_WAITS = [drawn(2, 'recordCustody', -3), drawn(2, 'withdrawAct', -3, { about: [4] })];
const RESTED_BY_WHAT_WAITS = [drawn(2, 'changeHead', -3), drawn(2, 'withdrawAct', -3, { about: [5] })];
const MET_UNREGISTERED = [
  drawn(2, 'recordConsent', -3, { onOuting: true }),
  drawn(2, 'advanceActivation', -3),
  drawn(2, 'recordVisit', -3, { who: 1 }),
];

it(
  'an evening of three phones folds to the same, in any order, cut anywhere, the household first or last',
  { timeout: 180_000 },
  () => {
    const applied = new Set<string>();
    fc.assert(
      fc.property(EVENINGS, TURNS, CUTS, fc.boolean(), (draws, turns, cuts, late) => {
        const e = anEvening(draws, late);
        expect(folded(e, mixed(e, turns, cuts), applied)).toEqual(folded(e, phoneAfterPhone(e), applied));
      }),
      {
        numRuns: 200,
        examples: [
          [HELD_CLOCK, [1, 2, 1, 0, 0, 0], [false, false], true],
          [HELD_BY_WHAT_WAITS, [1, 2, 1], [false, false], true],
          [RESTED_BY_WHAT_WAITS, [2, 1, 2], [false, false], true],
        ],
      },
    );
    expect([...applied].sort()).toEqual([...ACT_KINDS].sort());
  },
);

it('an evening of three phones leaves the same rows behind, whatever is sent twice', { timeout: 180_000 }, async () => {
  let copies = 0;
  await fc.assert(
    fc.asyncProperty(EVENINGS, TURNS, CUTS, fc.boolean(), AGAIN, async (draws, turns, cuts, late, again) => {
      const [one, two] = [anEvening(draws, late, (copies += 1)), anEvening(draws, late, (copies += 1))];
      const batches = mixed(two, turns, cuts);
      for (const [which, later] of again) if (batches[which]) batches.splice(which + 1 + later, 0, batches[which]);
      const expected = await submitted(one, phoneAfterPhone(one));
      expect(await submitted(two, batches)).toEqual(expected);
      // Both are told without the database, too.
      expect(folded(one, phoneAfterPhone(one), new Set())).toEqual(expected);
    }),
    {
      numRuns: 12,
      examples: [
        [HELD_CLOCK, [1, 2, 1, 0, 0, 0], [false, false], true, []],
        [MET_UNREGISTERED, [0, 2, 1], [false, false], true, []],
        [HELD_BY_WHAT_WAITS, [1, 2, 1], [false, false], true, []],
        [RESTED_BY_WHAT_WAITS, [2, 1, 2], [false, false], true, []],
      ],
    },
  );
});
