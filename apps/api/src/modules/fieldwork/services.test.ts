import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type HouseholdId, type PersonId, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { anId, askVia, aVillage, Phone, type Village } from '../../../test/kit';
import { pull } from './pull.service';
import { checkRebuild } from './rebuild';

let v: Village;
let ask: ReturnType<typeof askVia>;
let home: HouseholdId;
let people: ResidentId[];
let phone: Phone;
let mate: Phone;

/** Five people of one home: two hold a chip card, three do not; one of these is a child. */
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  phone = new Phone(v, v.volunteer);
  mate = new Phone(v, v.mate);
  home = phone.newHousehold();
  people = [1, 2, 3, 4, 5].map(() => anId<ResidentId>(bucketOf(v.hamlet)));
  const child = { birth: { year: 2018 }, card: 'NONE', givenName: 'Mẫu An' };
  const papers = [{ isHead: true }, {}, { card: 'NONE' }, { card: 'OLD_PAPER' }, child];
  const acts = [
    phone.household(home, 5),
    ...people.flatMap((r, i) => {
      const consent = phone.consent(home, r);
      const asked = { ...(JSON.parse(consent.payload) as object), birthYear: 2018, guardianAgrees: true };
      const agreed = i === 4 ? { ...consent, payload: JSON.stringify({ ...asked, childAgrees: true }) } : consent;
      return [agreed, phone.resident(home, r, papers[i])];
    }),
  ];
  const { receipts } = await v.submit(v.volunteer, acts);
  expect(receipts.map((r) => [r.status, r.code])).toEqual(acts.map(() => ['APPLIED', undefined]));
});
afterAll(() => v.end());

let visitId: VisitId;
const says = (p: Phone, who: number, service: string, said: object, v2 = 2) =>
  p.act(
    'advanceActivation',
    { householdId: home, subjectId: people[who], visitId, service, from: 'NOT_STARTED', ...said },
    { v: v2 },
  );
const NO = { to: 'NOT_STARTED', declined: true };
const tilesOf = async (service: string) => {
  const { data, codes } = await ask(
    v.coordinator,
    `{ figures(unitId: "${v.commune}", service: "${service}") { tiles { eligible denominator activatedHelped foundActive blocked
       declinedFinal remaining serviceTurns personTurns } } }`,
  );
  expect(codes).toEqual([]);
  return (data!['figures'] as { tiles: Record<string, number> }).tiles;
};
const factsFor = async (person: PersonId) => {
  const ctx = v.contextOf(person);
  const page = await ctx.inScope((sql, actor) => pull(sql, ctx, actor, [], 200));
  return page.doors.find((d) => d.householdId === home)!.door!.facts;
};

describe('an evening with the other services', () => {
  it('begins with who may get each, by its own rule', async () => {
    expect(await tilesOf('ID_CARD')).toMatchObject({ eligible: 2, denominator: 2, remaining: 2 });
    expect(await tilesOf('HEALTH_RECORD')).toMatchObject({ eligible: 2, denominator: 2, remaining: 2 });
  });

  it("counts a card's dossier that was taken, and a child's from the request on", async () => {
    visitId = anId<VisitId>(bucketOf(home));
    const { receipts } = await v.submit(v.volunteer, [
      says(phone, 2, 'ID_CARD', { to: 'DONE', how: 'HELPED' }),
      says(phone, 3, 'ID_CARD', { to: 'DONE', how: 'FOUND_ACTIVE' }),
      says(phone, 4, 'ID_CARD', { to: 'REFERRED' }),
    ]);
    expect(receipts.map((r) => r.status)).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
    expect(await tilesOf('ID_CARD')).toEqual({
      ...{
        eligible: 3,
        denominator: 3,
        activatedHelped: 1,
        foundActive: 1,
        blocked: 1,
        declinedFinal: 0,
        remaining: 0,
      },
      ...{ serviceTurns: 3, personTurns: 3 },
    });
    // Level 1 heard nothing of it, and the three are turns of people once.
    expect(await tilesOf('EID_LEVEL_1')).toMatchObject({ eligible: 2, activatedHelped: 0, serviceTurns: 0 });
  });

  it('names who was sent on among those who are held up', async () => {
    const { data } = await ask(
      v.coordinator,
      `{ whatRemains(unitId: "${v.commune}", service: "ID_CARD") { blockers { blocker count } } }`,
    );
    expect(data!['whatRemains']).toEqual({ blockers: [{ blocker: 'REFERRED', count: 1 }] });
  });

  it("keeps a resident's no with the leader and its author", async () => {
    await v.submit(v.volunteer, [says(phone, 0, 'CASHLESS_PAYMENT', NO)]);
    expect(await tilesOf('CASHLESS_PAYMENT')).toMatchObject({ eligible: 2, declinedFinal: 1, remaining: 1 });
    const { rows } = await v.admin.query(`select count(*)::int as n from app.act where is_decline`);
    expect(rows).toEqual([{ n: 1 }]);
    const heard = async (person: PersonId) =>
      (await factsFor(person)).some(
        (f) => f.data.kind === 'advanceActivation' && f.data.service === 'CASHLESS_PAYMENT',
      );
    expect([await heard(v.mate), await heard(v.leader), await heard(v.volunteer)]).toEqual([false, true, true]);
    const query = `query ($id: UUID!) { household(id: $id) { residents { standings { answer } } acts { declined } } }`;
    const asMate = JSON.stringify((await ask(v.mate, query, { id: home })).data);
    expect([asMate.includes('DECLINED'), asMate.includes('"declined":true')]).toEqual([false, false]);
    expect(JSON.stringify((await ask(v.leader, query, { id: home })).data)).toContain('"declined":true');
  });

  it('lets two phones that contradict one another wait, and counts neither', async () => {
    await v.submit(v.volunteer, [says(phone, 1, 'PUBLIC_SERVICES', { to: 'DONE', how: 'HELPED' })]);
    expect(await tilesOf('PUBLIC_SERVICES')).toMatchObject({ activatedHelped: 1 });
    const { receipts } = await v.submit(v.mate, [says(mate, 1, 'PUBLIC_SERVICES', { to: 'REFERRED' })]);
    expect(receipts).toMatchObject([{ status: 'WAITING_FOR_REVIEW', code: 'CONTRADICTION' }]);
    expect(await tilesOf('PUBLIC_SERVICES')).toMatchObject({ activatedHelped: 0, blocked: 0, remaining: 2 });
  });

  it('reads what a phone of before writes, and refuses a step of another service', async () => {
    const { receipts } = await v.submit(v.volunteer, [
      says(phone, 0, 'EID_LEVEL_1', { to: 'ACTIVATED', how: 'HELPED' }, 1),
      says(phone, 0, 'HEALTH_RECORD', { to: 'ACTIVATED', how: 'HELPED' }),
    ]);
    expect(receipts).toMatchObject([{ status: 'APPLIED' }, { status: 'REFUSED', code: 'STEP_IMPOSSIBLE' }]);
  });

  it('is made again from the log without a difference', async () => {
    expect((await checkRebuild(v.db.jobsUrl, v.db.keys)).differences).toEqual([]);
  });
});

describe('a household that was entered before the services had rules', () => {
  it('stands as it stood: its people count for level 1, and for another service once something is said', async () => {
    // As the log of a database begun before has it: no list of services, and level 1 alone in what was registered.
    const old = phone.family(1);
    await v.submit(v.volunteer, old.acts);
    await v.admin.query(`update app.act set facts = facts - 'services' where household_id = $1`, [old.householdId]);
    await v.admin.query(
      `update app.act set facts = jsonb_set(facts, '{eligibility}', jsonb_build_object('EID_LEVEL_1', facts->'eligibility'->'EID_LEVEL_1'))
       where household_id = $1 and kind = 'registerResident'`,
      [old.householdId],
    );
    const ids = [old.acts.map((a) => a.id)];
    const others = `service not in ('ALL', 'EID_LEVEL_1')`;
    await v.admin.query(`delete from app.figure_entry where act_id = any ($1) and ${others}`, ids);
    for (const n of [`1000 + row_number() over (partition by act_id order by n)`, `n - 1000`])
      await v.admin.query(
        `update app.figure_entry e set n = m.n from (select act_id, n as was, ${n} as n from app.figure_entry where act_id = any ($1)) m
         where e.act_id = m.act_id and e.n = m.was`,
        ids,
      );
    await v.admin.query(`delete from app.rollup where ${others}`);
    await v.admin.query(`delete from app.standing where household_id = $1 and service <> 'EID_LEVEL_1'`, [
      old.householdId,
    ]);
    await v.admin.query(`update app.household set services = default where id = $1`, [old.householdId]);
    // The other home's sums, which lay in the same rows of the roll-up.
    await v.admin.query(
      `insert into app.rollup (bucket, campaign_id, hamlet_id, service, day, measure, amount)
       select bucket, campaign_id, hamlet_id, service, day, measure, sum(delta) from app.figure_entry
       where ${others} group by 1, 2, 3, 4, 5, 6 having sum(delta) <> 0`,
    );
    expect((await checkRebuild(v.db.jobsUrl, v.db.keys)).differences).toEqual([]);

    const before = await tilesOf('HEALTH_RECORD');
    const subjectId = old.residents[0]!;
    const said = { householdId: old.householdId, subjectId, service: 'HEALTH_RECORD', from: 'NOT_STARTED' };
    await v.submit(v.volunteer, [
      phone.act('advanceActivation', { ...said, to: 'DONE', how: 'FOUND_ACTIVE' }, { v: 2 }),
    ]);
    const after = await tilesOf('HEALTH_RECORD');
    expect([after['denominator']! - before['denominator']!, after['foundActive']! - before['foundActive']!]).toEqual([
      ...[1, 1],
    ]);
    expect((await checkRebuild(v.db.jobsUrl, v.db.keys)).differences).toEqual([]);
  });
});
