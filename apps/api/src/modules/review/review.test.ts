import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActEnvelope } from '@go-cua/domain/act';
import { bucketOf, type ActId, type HouseholdId, type PersonId, type VisitId } from '@go-cua/domain/core';
import { anId, askVia, aVillage, Phone, TODAY, type Village } from '../../../test/kit';
import { checkRebuild } from '../fieldwork/rebuild';
import { pull } from '../fieldwork/pull.service';
import { household } from '../household/household.service';

const DAY = 86_400_000;
let v: Village;
let ask: ReturnType<typeof askVia>;
let [mine, theirs]: Phone[] = [];
beforeEach(async () => {
  await v?.end();
  v = await aVillage();
  ask = askVia(v);
  mine = new Phone(v, v.volunteer);
  theirs = new Phone(v, v.mate);
});
afterAll(() => v.end());

const words = async (person: PersonId, acts: readonly ActEnvelope[]) =>
  (await v.submit(person, acts)).receipts.map((r) => [r.status, r.code, r.detail].filter(Boolean).join(' '));
const withdraw = (p: Phone, householdId: HouseholdId, of: ActEnvelope, more: object = {}) =>
  p.act('withdrawAct', { householdId, of: of.id, ...(of.subjectId && { subjectId: of.subjectId }), ...more });
const step = (p: Phone, to: string, about: Pick<ActEnvelope, 'householdId' | 'subjectId'>, more: object = {}) =>
  p.act('advanceActivation', {
    ...{ ...about, visitId: anId<VisitId>(bucketOf(about.householdId!)), service: 'EID_LEVEL_1' },
    ...{ from: 'NOT_STARTED', to, ...more },
  });
const figure = async (measure: string, knownOn = '2999-01-01'): Promise<number> =>
  (
    await v.admin.query<{ n: number }>(
      `select coalesce(sum(delta), 0)::int as n from app.figure_entry where measure = $1 and known_on <= $2`,
      [measure, knownOn],
    )
  ).rows[0]!.n;
const rows = async (table: string, household: HouseholdId): Promise<number> =>
  (
    await v.admin.query(`select from app.${table} where ${table === 'household' ? 'id' : 'household_id'} = $1`, [
      household,
    ])
  ).rowCount!;
const told = async (person: PersonId) =>
  new Map(
    (await v.contextOf(person).inScope((sql, actor) => pull(sql, v.contextOf(person), actor, [], 200))).receipts.map(
      (r) => [r.actId as string, `${r.status} ${r.code ?? ''}`.trim()],
    ),
  );
const same = async () => expect((await checkRebuild(v.db.jobsUrl, v.db.keys)).differences).toEqual([]);

interface Matter {
  id: ActId;
  code: string;
  householdId: HouseholdId;
  lane: string | null;
  number: string | null;
  rest: number;
  owners: { givenName: string }[];
  acts: {
    act: { id: ActId; kind: string; author: { givenName: string } };
    note: string | null;
    reason: string | null;
  }[];
  beside: { act: { id: ActId } }[];
  answers: { keep: ActId[] }[];
}
const REVIEW = `{ review { total matters { id code householdId lane number rest owners { givenName } answers { keep }
  acts { act { id kind author { givenName } } note reason } beside { act { id } } } } }`;
async function inbox(person = v.coordinator): Promise<Matter[]> {
  const { data, codes } = await ask(person, REVIEW);
  expect(codes).toEqual([]);
  return (data!['review'] as { matters: Matter[] }).matters;
}
const decide = async (m: Matter, keep: readonly ActId[], more: object = {}, person = v.coordinator) => {
  const { data, codes } = await ask(
    person,
    `mutation ($input: DecideReviewInput!) { decideReview(input: $input) { receipt { status code } } }`,
    { input: { householdId: m.householdId, acts: m.acts.map((a) => a.act.id), keep, ...more } },
  );
  expect(codes).toEqual([]);
  return (data!['decideReview'] as { receipt: { status: string; code: string | null } }).receipt;
};

describe('an act that is taken back', () => {
  it('counts no more, its row goes, and the day it belongs to is corrected with a line that says when', async () => {
    const { householdId, residents, acts } = mine!.family(2);
    const visit = mine!.visit(householdId, 'MET', { met: residents });
    await v.submit(v.volunteer, [...acts, visit]);
    expect([await figure('PERSON_TURNS'), await figure('REGISTERED')]).toEqual([2, 2]);

    expect(await words(v.volunteer, [withdraw(mine!, householdId, visit)])).toEqual(['APPLIED']);
    expect(await words(v.volunteer, [withdraw(mine!, householdId, acts[2]!)])).toEqual(['APPLIED']);
    expect([await figure('PERSON_TURNS'), await figure('REGISTERED'), await rows('resident', householdId)]).toEqual([
      0, 1, 1,
    ]);
    const pulled = await told(v.volunteer);
    expect([pulled.get(visit.id), pulled.get(acts[2]!.id)]).toEqual(['APPLIED WITHDRAWN', 'APPLIED WITHDRAWN']);
    await same();
  });

  it('on a later day is the leader’s to take back, with a reason, and the figure as known before stands', async () => {
    const { householdId, residents, acts } = mine!.family(1);
    const visit = mine!.visit(householdId, 'MET', { met: residents });
    await v.submit(v.volunteer, [...acts, visit]);
    v.setNow(Date.parse('2026-11-26T09:00:00+07:00'));
    const { outingId: _, ...late } = withdraw(mine!, householdId, visit);
    const ofVolunteer = { ...late, recordedAt: Date.parse('2026-11-26T08:00:00+07:00') };
    expect(await words(v.volunteer, [ofVolunteer])).toEqual(['REFUSED TOO_LATE_TO_WITHDRAW']);
    expect(await words(v.mate, [withdraw(theirs!, householdId, visit)])).toEqual(['REFUSED NOT_THE_LEADER']);
    const { data } = await ask(
      v.coordinator,
      `mutation ($input: WithdrawActInput!) { withdrawAct(input: $input) { receipt { status code } } }`,
      { input: { householdId, of: visit.id, reason: 'NOT_SO', note: 'Nhà đi vắng cả tuần' } },
    );
    expect(data).toEqual({ withdrawAct: { receipt: { status: 'APPLIED', code: null } } });
    expect([await figure('PERSON_TURNS'), await figure('PERSON_TURNS', TODAY)]).toEqual([0, 1]);
    expect((await told(v.volunteer)).get(visit.id)).toBe('APPLIED WITHDRAWN');
    await same();
  });

  it('stays where others rest on it: the author is told how many, and a leader decides', async () => {
    const { householdId, residents, acts } = mine!.family(2);
    await v.submit(v.volunteer, acts);
    const visit = theirs!.visit(householdId, 'MET', { met: residents });
    await v.submit(v.mate, [visit]);
    expect(await words(v.volunteer, [withdraw(mine!, householdId, acts[0]!)])).toEqual([
      'WAITING_FOR_REVIEW OTHERS_REST_ON_IT 5',
    ]);
    expect([await figure('HOUSEHOLDS'), await rows('household', householdId)]).toEqual([1, 1]);
    const page = await ask(v.coordinator, `{ household(id: "${householdId}") { acts { id kind of goWith } } }`);
    const shown = (page.data!['household'] as { acts: { id: string; kind: string }[] }).acts;
    expect(shown.find((a) => a.id === acts[0]!.id)).toMatchObject({ kind: 'registerHousehold', goWith: 5 });
    expect(shown.find((a) => a.id === visit.id)).toMatchObject({ goWith: 0 });
    expect(shown.find((a) => a.kind === 'withdrawAct')).toMatchObject({ of: acts[0]!.id, goWith: null });
    const [matter] = await inbox();
    expect(matter).toMatchObject({ code: 'OTHERS_REST_ON_IT', rest: 5, beside: [{ act: { id: acts[0]!.id } }] });
    expect(await decide(matter!, matter!.answers[0]!.keep)).toEqual({ status: 'APPLIED', code: null });
    expect([await figure('HOUSEHOLDS'), await figure('REGISTERED'), await figure('PERSON_TURNS')]).toEqual([0, 0, 0]);
    expect([await rows('household', householdId), await rows('resident', householdId)]).toEqual([0, 0]);
    expect((await told(v.mate)).get(visit.id)).toBe('APPLIED WITHDRAWN');
    expect(await inbox()).toEqual([]);
    await same();
  });

  it('is there again where somebody else’s act rests on it that was still on the way', async () => {
    const home = mine!.newHousehold();
    const registered = mine!.household(home, 3);
    await v.submit(v.volunteer, [registered, withdraw(mine!, home, registered)]);
    expect([await figure('HOUSEHOLDS'), await rows('household', home)]).toEqual([0, 0]);
    const visit = theirs!.visit(home, 'MET', { anonymousHelped: 2 });
    expect(await words(v.mate, [visit])).toEqual(['APPLIED']);
    expect([await figure('HOUSEHOLDS'), await figure('ANONYMOUS_TURNS'), await rows('household', home)]).toEqual([
      1, 2, 1,
    ]);
    expect((await inbox()).map((m) => m.code)).toEqual(['OTHERS_REST_ON_IT']);
    await same();
  });
});

describe('what waits is decided', () => {
  it('between two phones that say different things: one side counts, and both authors are told', async () => {
    const { householdId, residents, acts } = mine!.family(1);
    const about = { householdId, subjectId: residents[0]! };
    await v.submit(v.volunteer, acts);
    const [active, blocked] = [
      step(mine!, 'ACTIVATED', about, { how: 'HELPED' }),
      step(theirs!, 'REGISTERED', about, { blocker: 'NOT_APPROVED_YET' }),
    ];
    await v.submit(v.volunteer, [active]);
    await v.submit(v.mate, [blocked]);
    const [matter, ...more] = await inbox();
    expect(more).toEqual([]);
    expect(matter).toMatchObject({
      code: 'CONTRADICTION',
      lane: 'Hẻm 3',
      number: '12',
      owners: [{ givenName: 'leader' }],
    });
    expect(matter!.acts.map((a) => a.act.author.givenName).sort()).toEqual(['mate', 'volunteer']);
    expect(await figure('ACTIVATED_HELPED')).toBe(0);
    await decide(matter!, [active.id]);
    expect([await figure('ACTIVATED_HELPED'), await figure('BLOCKED')]).toEqual([1, 0]);
    expect((await told(v.volunteer)).get(active.id)).toBe('APPLIED KEPT');
    expect((await told(v.mate)).get(blocked.id)).toBe('REFUSED NOT_COUNTED');
    expect(await inbox()).toEqual([]);
    // A later word goes before: decided the other way round.
    v.setNow(Date.parse('2026-11-24T21:00:00+07:00'));
    await decide(matter!, [blocked.id]);
    expect([await figure('ACTIVATED_HELPED'), await figure('BLOCKED')]).toEqual([0, 1]);
    await same();
  });

  it('of two like visits within ten minutes the later one waits; told apart, both count', async () => {
    const { householdId, residents, acts } = mine!.family(2);
    await v.submit(v.volunteer, [...acts, mine!.visit(householdId, 'MET', { met: residents })]);
    const again = theirs!.visit(householdId, 'MET', { met: [residents[0]], note: 'Cô hỏi thêm về bảo hiểm' });
    expect(await words(v.mate, [{ ...again, recordedAt: mine!.clock + 9 * 60_000 }])).toEqual([
      'WAITING_FOR_REVIEW POSSIBLE_DUPLICATE',
    ]);
    expect(await figure('PERSON_TURNS')).toBe(2);
    const [matter] = await inbox();
    expect(matter).toMatchObject({ code: 'POSSIBLE_DUPLICATE', acts: [{ note: 'Cô hỏi thêm về bảo hiểm' }] });
    expect(matter!.beside).toHaveLength(1);
    await decide(matter!, matter!.answers[0]!.keep);
    expect(await figure('PERSON_TURNS')).toBe(3);
    await same();
  });

  it('of a phone whose clock was off: kept, it counts on the day that the leader says, with its people and its home', async () => {
    const { householdId, residents, acts } = mine!.family(1);
    const off = [...acts, mine!.visit(householdId, 'MET', { met: residents })].map(({ outingId: _, ...a }) => ({
      ...a,
      recordedAt: a.recordedAt + 9 * DAY,
    }));
    expect(await words(v.volunteer, off)).toEqual(off.map(() => 'WAITING_FOR_REVIEW CLOCK_OFF'));
    const [matter, ...more] = await inbox();
    expect([matter!.acts.length, matter!.lane, more]).toEqual([4, null, []]);
    await decide(matter!, matter!.answers[0]!.keep, { day: TODAY });
    expect([await figure('HOUSEHOLDS'), await figure('REGISTERED'), await figure('PERSON_TURNS')]).toEqual([1, 1, 1]);
    expect([await rows('household', householdId), await rows('resident', householdId)]).toEqual([1, 1]);
    const { rows: days } = await v.admin.query(
      `select distinct day::text from app.figure_entry where measure = 'PERSON_TURNS'`,
    );
    expect(days).toEqual([{ day: TODAY }]);
    await same();
  });

  it('a home that waited and is kept takes up what waited for it', async () => {
    const { householdId, residents, acts } = mine!.family(1);
    const [{ outingId: _, ...home }, ...rest] = [...acts, mine!.visit(householdId, 'MET', { met: residents })];
    const early = { ...home!, recordedAt: home!.recordedAt + 9 * DAY } as ActEnvelope;
    expect(await words(v.volunteer, [early, ...rest])).toEqual([
      'WAITING_FOR_REVIEW CLOCK_OFF',
      ...rest.map(() => 'WAITING_FOR_REVIEW UNKNOWN_HOUSEHOLD'),
    ]);
    const [matter] = await inbox();
    await decide(matter!, matter!.answers[0]!.keep, { day: TODAY });
    expect([await figure('REGISTERED'), await figure('PERSON_TURNS'), await rows('resident', householdId)]).toEqual([
      1, 1, 1,
    ]);
    expect(await inbox()).toEqual([]);
    await same();
  });

  it('a visit after the home’s final no waits, and only those who may know why see why', async () => {
    const { householdId, acts } = mine!.family(1);
    const no = mine!.visit(householdId, 'DECLINED', { decline: 'FINAL' });
    await v.submit(v.volunteer, [...acts, no]);
    v.setNow(Date.parse('2026-11-26T20:00:00+07:00'));
    const { outingId: _, ...late } = theirs!.visit(householdId, 'NOBODY_HOME');
    expect(await words(v.mate, [{ ...late, recordedAt: Date.parse('2026-11-26T19:00:00+07:00') }])).toEqual([
      'WAITING_FOR_REVIEW OFF_THE_LIST',
    ]);
    const [matter] = await inbox(v.leader);
    expect(matter!.beside.map((b) => b.act.id)).toEqual([no.id]);
    await decide(matter!, [], {}, v.leader);
    expect(await figure('VISITS_NOBODY_HOME')).toBe(0);
    await same();
  });

  it('what waits for a home that never comes is a matter after a day, and of no one else’s scope', async () => {
    const visit = mine!.visit(mine!.newHousehold(), 'NOBODY_HOME');
    await v.submit(v.volunteer, [visit]);
    expect(await inbox()).toEqual([]);
    v.setNow(Date.parse('2026-11-26T09:00:00+07:00'));
    const [matter] = await inbox();
    expect(matter).toMatchObject({ code: 'UNKNOWN_HOUSEHOLD', lane: null, answers: [{ keep: [] }] });
    expect((await ask(v.stranger, REVIEW)).codes).toEqual(['FORBIDDEN']);
    expect((await ask(v.observer, REVIEW)).codes).toEqual(['FORBIDDEN']);
    await decide(matter!, []);
    expect(await inbox()).toEqual([]);
    expect((await told(v.volunteer)).get(visit.id)).toBe('REFUSED NOT_COUNTED');
  });

  it('with a note from which a password is cut, and not for a day that lies ahead', async () => {
    const { householdId, residents, acts } = mine!.family(1);
    await v.submit(v.volunteer, [...acts, mine!.visit(householdId, 'MET', { met: residents })]);
    await v.submit(v.mate, [theirs!.visit(householdId, 'MET', { met: residents })]);
    const [matter] = await inbox();
    expect(await decide(matter!, [], { day: '2026-11-25' })).toEqual({ status: 'REFUSED', code: 'INVALID' });
    await decide(matter!, [], { note: 'Em ghi nhầm, mật khẩu là Hoa@1975' });
    const page = await v
      .contextOf(v.coordinator)
      .inScope((sql, actor) => household(sql, actor, v.db.keys, householdId));
    expect(JSON.stringify(page)).not.toContain('Hoa@1975');
    const { rows: sealed } = await v.admin.query(
      `select redacted from app.act where kind = 'decideReview' and facts is not null`,
    );
    expect(sealed).toEqual([{ redacted: [{ field: 'note', kind: 'PASSWORD' }] }]);
  });

  it('by nobody who does not lead there, whatever way the word comes', async () => {
    const { householdId, residents, acts } = mine!.family(1);
    const visit = mine!.visit(householdId, 'MET', { met: residents });
    await v.submit(v.volunteer, [...acts, visit]);
    const word = theirs!.act('decideReview', { householdId, acts: [visit.id], keep: [] });
    expect(await words(v.mate, [word])).toEqual(['REFUSED NOT_THE_LEADER']);
    const far = new Phone(v, v.stranger, v.otherHamlet);
    const outside = far.act('decideReview', { householdId, acts: [visit.id], keep: [] }, { hamletId: v.otherHamlet });
    expect((await words(v.stranger, [outside]))[0]).toMatch(/^REFUSED/);
    expect(await figure('PERSON_TURNS')).toBe(1);
  });
});
