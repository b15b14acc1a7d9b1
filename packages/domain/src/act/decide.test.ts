import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newId,
  type CampaignId,
  type HamletId,
  type HouseholdId,
  type InstallationId,
  type PersonId,
  type ResidentId,
  type VisitId,
} from '../core';
import type { ServiceCode } from '../activation';
import { linesOf, sumLines, type Measure } from '../figures';
import { EMPTY_DOOR, type Door } from '../household';
import { unmarkedStringsOf } from '../text';
import {
  actsInReview,
  applyDecision,
  decide,
  KINDS,
  readAct,
  type ActEnvelope,
  type ActKind,
  type Receipt,
  type Situation,
} from './index';

const EVENING = Date.parse('2026-11-24T12:00:00Z');
let chance = 0;
const id = <I extends string>(): I =>
  newId(5, {
    now: EVENING,
    random: Uint8Array.from({ length: 10 }, (_, i) => (chance = (chance * 31 + i + 7) % 256)),
  }) as unknown as I;

/** One phone with its volunteer: writes acts in `seq` order, as the portal does. */
function phone() {
  const authorId = id<PersonId>();
  const installationId = id<InstallationId>();
  let seq = 0;
  return {
    authorId,
    write(kind: ActKind, head: Partial<ActEnvelope>, payload: Record<string, unknown>, at = EVENING): ActEnvelope {
      seq += 1;
      return {
        id: id(),
        kind,
        v: 1,
        installationId,
        seq,
        authorId,
        recordedAt: at,
        clockOffsetMs: 0,
        hamletId,
        campaignId,
        householdId,
        ...head,
        payload: JSON.stringify(payload),
      };
    },
  };
}

const hamletId = id<HamletId>();
const campaignId = id<CampaignId>();
const householdId = id<HouseholdId>();

function receive(door: Door, act: ActEnvelope, over: Partial<Situation> = {}): { door: Door; receipt: Receipt } {
  if (door.facts.some((f) => f.actId === act.id))
    return { door, receipt: { actId: act.id, status: 'APPLIED', repeated: true } };
  const decision = decide(door, readAct(act), {
    now: EVENING,
    author: { personId: act.authorId, paused: false },
    inScope: true,
    leads: false,
    staffNumber: false,
    erased: false,
    demo: true,
    ...over,
  });
  return { door: applyDecision(door, decision), receipt: decision.receipt };
}

function receiveAll(acts: readonly ActEnvelope[]): { door: Door; receipts: Receipt[] } {
  const receipts: Receipt[] = [];
  let door = EMPTY_DOOR;
  for (const act of acts) {
    const answer = receive(door, act);
    door = answer.door;
    receipts.push(answer.receipt);
  }
  return { door, receipts };
}

const total = (door: Door, measure: Measure, service: ServiceCode = 'EID_LEVEL_1'): number =>
  linesOf(door.facts)
    .filter((l) => l.measure === measure && ['ALL', service].includes(l.service))
    .reduce((n, l) => n + l.amount, 0);

/** A household of `people` adults with chip cards, each with consent. */
function household(p: ReturnType<typeof phone>, people: ResidentId[]): ActEnvelope[] {
  return [
    p.write(
      'registerHousehold',
      {},
      { householdId, hamletId, lane: 'Hẻm 3', number: '12', peopleStated: people.length, availability: ['EVENING'] },
    ),
    ...people.flatMap((subjectId, i) => [
      p.write(
        'recordConsent',
        { subjectId },
        { householdId, subjectId, purposes: ['RECORD'], textVersion: 1, birthYear: 1970 },
      ),
      p.write(
        'registerResident',
        { subjectId },
        {
          householdId,
          subjectId,
          familyName: 'NGUYỄN',
          middleName: 'Thị',
          givenName: `Mẫu`,
          birth: { year: 1970 },
          phoneKind: 'OWN_SMARTPHONE',
          card: 'CHIP_CARD',
          residence: 'PERMANENT',
          isHead: i === 0,
        },
      ),
    ]),
  ];
}
const activate = (
  p: ReturnType<typeof phone>,
  subjectId: ResidentId,
  visitId: VisitId,
  to = 'ACTIVATED',
): ActEnvelope =>
  p.write(
    'advanceActivation',
    { subjectId, visitId },
    {
      householdId,
      subjectId,
      visitId,
      service: 'EID_LEVEL_1',
      from: 'NOT_STARTED',
      to,
      ...(to === 'ACTIVATED' && { how: 'HELPED' }),
    },
  );

describe('an evening at one door', () => {
  it('counts a household of four as four turns, four people and four activated accounts', () => {
    const p = phone();
    const people = [1, 2, 3, 4].map(() => id<ResidentId>());
    const visitId = id<VisitId>();
    const acts = [
      ...household(p, people),
      ...people.map((r) => activate(p, r, visitId)),
      p.write('recordVisit', { visitId }, { householdId, visitId, outcome: 'MET', met: people, anonymousHelped: 0 }),
    ];
    const { door, receipts } = receiveAll(acts);
    expect(receipts.map((r) => [r.status, r.code])).toEqual(acts.map(() => ['APPLIED', undefined]));
    expect(
      ['PERSON_TURNS', 'FIRST_TURNS', 'ACTIVATED_HELPED', 'ELIGIBLE', 'NOT_KNOWN_YET', 'VISITS_MET'].map((m) =>
        total(door, m as Measure),
      ),
    ).toEqual([4, 4, 4, 4, 0, 1]);
    expect(door.residents[0]!.familyName).toBe('Nguyễn');
  });

  it('counts no turn where the door ended in a no, and answers for all its eligible', () => {
    const p = phone();
    const people = [id<ResidentId>(), id<ResidentId>()];
    const visitId = id<VisitId>();
    const { door } = receiveAll([
      ...household(p, people),
      p.write(
        'recordVisit',
        { visitId },
        { householdId, visitId, outcome: 'DECLINED', decline: 'FINAL', met: people, anonymousHelped: 0 },
      ),
    ]);
    expect([total(door, 'PERSON_TURNS'), total(door, 'DECLINED_FINAL'), total(door, 'VISITS_DECLINED')]).toEqual([
      0, 2, 1,
    ]);
  });

  it('refuses a name without consent, and an act of somebody else', () => {
    const p = phone();
    const subjectId = id<ResidentId>();
    const [first, , resident] = household(p, [subjectId]);
    const { receipts } = receiveAll([first!, resident!]);
    expect(receipts[1]).toMatchObject({ status: 'REFUSED', code: 'NO_CONSENT' });
    expect(receive(EMPTY_DOOR, first!, { author: { personId: id<PersonId>(), paused: false } }).receipt).toMatchObject({
      status: 'REFUSED',
      code: 'NOT_THE_AUTHOR',
    });
  });

  it('asks again whose yes was due when the day of birth tells more than the year had told', () => {
    const p = phone();
    const subjectId = id<ResidentId>();
    const [home, , resident] = household(p, [subjectId]);
    const born = (day: string) => ({
      ...resident!,
      payload: resident!.payload.replace('"birth":{"year":1970}', `"birth":{"day":"${day}"}`),
    });
    const asked = (birthYear: number, answers: object) =>
      p.write(
        'recordConsent',
        { subjectId },
        { householdId, subjectId, purposes: ['RECORD'], textVersion: 1, birthYear, ...answers },
      );
    const answer = (consent: ActEnvelope, day: string) => receiveAll([home!, consent, born(day)]).receipts.at(-1);
    // On 24 November 2026: born in 2019, seven today or not yet; born in 2010, sixteen or not yet.
    const guardian = { guardianAgrees: true };
    const missing = { status: 'REFUSED', code: 'GUARDIAN_MISSING' };
    expect(answer(asked(2019, guardian), '2019-11-25')).toMatchObject({ status: 'APPLIED' });
    expect(answer(asked(2019, guardian), '2019-11-24')).toMatchObject(missing);
    expect(answer(asked(2019, { ...guardian, childAgrees: true }), '2019-11-24')).toMatchObject({ status: 'APPLIED' });
    expect(answer(asked(2010, {}), '2010-11-25')).toMatchObject(missing);
    expect(answer(asked(2010, {}), '2010-11-24')).toMatchObject({ status: 'APPLIED' });
  });

  it('cuts a password out of the note and keeps the visit', () => {
    const p = phone();
    const visitId = id<VisitId>();
    const act = p.write(
      'recordVisit',
      { visitId },
      { householdId, visitId, outcome: 'NOBODY_HOME', met: [], anonymousHelped: 0, note: 'mật khẩu là Abc@12345 nhé' },
    );
    const read = readAct(act);
    expect(read.stored).not.toContain('Abc@12345');
    const { receipts } = receiveAll([
      ...household(p, []).map((a) => ({ ...a, payload: a.payload.replace('"peopleStated":0', '"peopleStated":1') })),
      act,
    ]);
    expect(receipts.at(-1)).toMatchObject({ status: 'APPLIED', redacted: [{ field: 'note', kind: 'PASSWORD' }] });
  });

  it('answers what it cannot read, an unknown kind, a newer version, another header', () => {
    const p = phone();
    const good = household(p, [])[0]!;
    const answer = (act: ActEnvelope) => receive(EMPTY_DOOR, act).receipt;
    expect(answer({ ...good, payload: '{"householdId":' })).toMatchObject({ status: 'REFUSED', code: 'UNREADABLE' });
    expect(answer({ ...good, kind: 'danceOnTheRoof' })).toMatchObject({ status: 'TRY_AGAIN', code: 'UNKNOWN_KIND' });
    expect(answer({ ...good, v: 2 })).toMatchObject({ status: 'TRY_AGAIN', code: 'UNKNOWN_VERSION' });
    expect(
      answer({ ...good, payload: good.payload.replace('"peopleStated":0', '"peopleStated":2'), hamletId: id() }),
    ).toMatchObject({ code: 'HEADER_MISMATCH' });
  });
});

describe('the services beside level 1', () => {
  const say = (p: ReturnType<typeof phone>, subjectId: ResidentId, visitId: VisitId, said: object, v = 2) => ({
    ...p.write(
      'advanceActivation',
      { subjectId, visitId },
      { householdId, subjectId, visitId, service: 'HEALTH_RECORD', from: 'NOT_STARTED', ...said },
    ),
    v,
  });

  it('count by the same rule: with our help, had it already, sent on, a no; one turn of a person in all', () => {
    const p = phone();
    const people = [1, 2, 3, 4].map(() => id<ResidentId>());
    const [a, b, c, d] = people as [ResidentId, ResidentId, ResidentId, ResidentId];
    const visitId = id<VisitId>();
    const { door, receipts } = receiveAll([
      ...household(p, people),
      activate(p, a, visitId),
      say(p, a, visitId, { to: 'DONE', how: 'HELPED' }),
      say(p, b, visitId, { to: 'DONE', how: 'FOUND_ACTIVE' }),
      say(p, c, visitId, { to: 'REFERRED' }),
      say(p, d, visitId, { to: 'NOT_STARTED', declined: true }),
    ]);
    expect(receipts.every((r) => r.status === 'APPLIED' && !r.code)).toBe(true);
    const of = (...measures: Measure[]) => measures.map((m) => total(door, m, 'HEALTH_RECORD'));
    expect(of('ACTIVATED_HELPED', 'FOUND_ACTIVE', 'BLOCKED', 'DECLINED_FINAL')).toEqual([1, 1, 1, 1]);
    expect(of('ELIGIBLE', 'NOT_KNOWN_YET', 'SERVICE_TURNS', 'PERSON_TURNS')).toEqual([4, 0, 3, 3]);
    expect(total(door, 'ACTIVATED_HELPED')).toBe(1);
    expect(total(door, 'SERVICE_TURNS')).toBe(1);
  });

  it('take no step of level 1, are read from a phone of before, and are no news a second time', () => {
    const p = phone();
    const subjectId = id<ResidentId>();
    const visitId = id<VisitId>();
    const done = { to: 'DONE', how: 'HELPED' };
    const { receipts } = receiveAll([
      ...household(p, [subjectId]),
      say(p, subjectId, visitId, { to: 'ACTIVATED', how: 'HELPED' }),
      say(p, subjectId, visitId, { to: 'NOT_STARTED', blocker: 'NO_CHIP_CARD' }),
      { ...activate(p, subjectId, visitId), v: 1 },
      say(p, subjectId, visitId, done),
      say(p, subjectId, visitId, done),
      say(p, subjectId, visitId, done, 3),
    ]);
    expect(receipts.slice(3).map((r) => [r.status, r.code, r.detail])).toEqual([
      ['REFUSED', 'STEP_IMPOSSIBLE', 'NOT_REACHABLE'],
      ['REFUSED', 'STEP_IMPOSSIBLE', 'BLOCKER_NOT_HERE'],
      ['APPLIED', undefined, undefined],
      ['APPLIED', undefined, undefined],
      ['APPLIED', 'NO_CHANGE', undefined],
      ['TRY_AGAIN', 'UNKNOWN_VERSION', undefined],
    ]);
  });
});

describe('whichever phone is first', () => {
  it('gives the same figures and the same acts in review, however the phones are mixed and however often they send', () => {
    const a = phone();
    const b = phone();
    const people = [id<ResidentId>(), id<ResidentId>()];
    const [va, vb] = [id<VisitId>(), id<VisitId>()];
    const start = household(a, people);
    const ofA = [
      activate(a, people[0]!, va),
      activate(a, people[1]!, va),
      a.write(
        'recordVisit',
        { visitId: va },
        { householdId, visitId: va, outcome: 'MET', met: people, anonymousHelped: 1 },
      ),
    ];
    const ofB = [
      activate(b, people[0]!, vb),
      b.write(
        'advanceActivation',
        { subjectId: people[1]!, visitId: vb },
        {
          householdId,
          subjectId: people[1]!,
          visitId: vb,
          service: 'EID_LEVEL_1',
          from: 'APPROVED',
          to: 'EXPIRED_7_DAYS',
        },
      ),
      b.write(
        'recordVisit',
        { visitId: vb },
        { householdId, visitId: vb, outcome: 'MET', met: [people[0]!], anonymousHelped: 0 },
        EVENING + 20 * 60_000,
      ),
    ];
    const figures = (door: Door) =>
      [...sumLines(linesOf(door.facts)).entries()].map(([k, s]) => `${k}=${s.amount}`).sort();
    const review = (door: Door) => [...actsInReview(door.facts).keys()].sort();
    const one = receiveAll([...start, ...ofA, ...ofB]).door;
    expect(review(one)).toEqual([ofA[1]!.id, ofB[1]!.id].sort());
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 4 }),
        (turns, again) => {
          const queues = [[...ofA], [...ofB]];
          const mixed: ActEnvelope[] = [];
          for (const t of turns) mixed.push((queues[t ? 0 : 1]!.shift() ?? queues[t ? 1 : 0]!.shift())!);
          const other = receiveAll([...start, ...mixed, ...again.map((i) => mixed[i]!)]).door;
          expect(figures(other)).toEqual(figures(one));
          expect(review(other)).toEqual(review(one));
        },
      ),
    );
  });

  it('counts nothing of a later evening at a door that said no for good, whichever phone sends first', () => {
    const a = phone();
    const b = phone();
    const people = [id<ResidentId>()];
    const [va, vb] = [id<VisitId>(), id<VisitId>()];
    const nextEvening = EVENING + 86_400_000;
    const start = household(a, people);
    const no = a.write(
      'recordVisit',
      { visitId: va },
      { householdId, visitId: va, outcome: 'DECLINED', decline: 'FINAL', met: [], anonymousHelped: 0 },
    );
    const later = [
      { ...activate(b, people[0]!, vb), recordedAt: nextEvening },
      b.write(
        'recordVisit',
        { visitId: vb },
        { householdId, visitId: vb, outcome: 'MET', met: people, anonymousHelped: 0 },
        nextEvening,
      ),
    ];
    const figures = (acts: ActEnvelope[]) => [...sumLines(linesOf(receiveAll(acts).door.facts)).keys()].sort();
    const noFirst = receiveAll([...start, no, ...later]);
    expect(noFirst.receipts.at(-1)).toMatchObject({ status: 'WAITING_FOR_REVIEW', code: 'OFF_THE_LIST' });
    expect(total(noFirst.door, 'PERSON_TURNS')).toBe(0);
    expect(figures([...start, ...later, no])).toEqual(figures([...start, no, ...later]));
  });
});

describe('every form', () => {
  it.each(Object.entries(KINDS))(
    '%s says of each of its strings what it is, so that the guard misses none',
    (_, kind) => {
      expect(unmarkedStringsOf(kind.schema)).toEqual([]);
    },
  );
});
