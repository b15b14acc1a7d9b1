import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type VisitId } from '@go-cua/domain/core';
import { anId, aVillage, countStatements, Phone, type Village } from '../../../test/kit';
import type { PersonId } from '@go-cua/domain/core';
import { pull, type MAX_DOORS } from './pull.service';
import type { Since } from './pull.repository';
import { fieldWork } from './setup.service';

let v: Village;
beforeAll(async () => void (v = await aVillage()));
afterAll(() => v.end());

const pullAs = (person: PersonId, since: readonly Since[] = [], limit: typeof MAX_DOORS | number = 200) => {
  const ctx = v.contextOf(person);
  return ctx.inScope((sql, actor) => pull(sql, ctx, actor, since, limit));
};
const setUpOf = (person: PersonId) => {
  const ctx = v.contextOf(person);
  return ctx.inScope((sql, actor) => fieldWork(sql, ctx, actor));
};

describe('what a phone reads', () => {
  it('gives a mate the whole door, the stranger nothing, and again nothing once read', async () => {
    const phone = new Phone(v, v.volunteer);
    const { householdId, residents, acts } = phone.family(2);
    acts[2] = phone.resident(householdId, residents[0]!, { phone: '0951234567', isHead: true });
    acts[2] = { ...acts[2], seq: 3 };
    phone.seq = 5;
    await v.submit(v.volunteer, acts);
    const read = await pullAs(v.mate);
    const door = read.doors.find((d) => d.householdId === householdId)!.door!;
    expect(door.household).toMatchObject({ lane: 'Hẻm 3', number: '12', peopleStated: 4 - 2 });
    expect(door.residents.map((r) => r.phone)).toContain('+84951234567');
    expect(door.facts).toHaveLength(5);
    expect((await pullAs(v.stranger)).doors).toEqual([]);
    expect((await pullAs(v.observer)).doors).toEqual([]);
    const again = await pullAs(v.mate, read.checkpoints as Since[]);
    expect(again.doors).toEqual([]);
    expect(again.more).toBe(false);
  });

  it('tells a mate that a door is closed, and why only to the leader', async () => {
    const phone = new Phone(v, v.volunteer);
    const home = phone.newHousehold();
    const no = phone.visit(home, 'DECLINED', { decline: 'FINAL' });
    await v.submit(v.volunteer, [phone.household(home, 1), { ...no, seq: 7 }]);
    const doorFor = async (person: PersonId) => (await pullAs(person)).doors.find((d) => d.householdId === home)!.door!;
    const mates = await doorFor(v.mate);
    expect(mates.closing).toEqual({ gone: { since: '2026-11-24' } });
    expect(JSON.stringify(mates.facts)).not.toContain('DECLINED');
    expect(JSON.stringify((await doorFor(v.leader)).facts)).toContain('DECLINED');
    // The author always sees the own acts.
    expect(JSON.stringify((await doorFor(v.volunteer)).facts)).toContain('DECLINED');
  });

  it('reads page by page to the end, each door once', async () => {
    const phone = new Phone(v, v.mate);
    await v.submit(
      v.mate,
      Array.from({ length: 9 }, () => phone.household(phone.newHousehold(), 1)),
    );
    const seen: string[] = [];
    let since: Since[] = [];
    for (let more = true; more;) {
      const page = await pullAs(v.mate, since, 4);
      seen.push(...page.doors.map((d) => d.householdId));
      since = page.checkpoints as Since[];
      more = page.more;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(11);
  });

  it('costs the same number of statements for one household and for fifty', async () => {
    const one = await countStatements(v.pool, () => pullAs(v.mate, [], 1));
    const phone = new Phone(v, v.mate);
    await v.submit(
      v.mate,
      Array.from({ length: 50 }, () => phone.household(phone.newHousehold(), 1)),
    );
    expect(await countStatements(v.pool, () => pullAs(v.mate, [], 200))).toBe(one);
  });

  it('writes a batch of one and of fifty with the same number of statements', async () => {
    const phone = new Phone(v, v.volunteer);
    phone.seq = 100;
    const count = (acts: Parameters<typeof v.submit>[1]) => countStatements(v.pool, () => v.submit(v.volunteer, acts));
    const home = phone.newHousehold();
    const one = await count([phone.household(home, 1)]);
    expect(await count(Array.from({ length: 50 }, () => phone.household(phone.newHousehold(), 1)))).toBe(one);
  });

  it('tells a phone its team, hamlets, campaign and outings, and never a foreign one', async () => {
    const work = await setUpOf(v.volunteer);
    expect(work.teams).toMatchObject([{ id: v.team, kind: 'COMMUNITY_DIGITAL_TEAM' }]);
    expect(work.teams[0]!.leaderIds).toEqual([v.leader]);
    expect(work.teams[0]!.members.map((m) => m.givenName)).toEqual(['leader', 'mate', 'volunteer']);
    expect(work.hamlets).toMatchObject([{ id: v.hamlet, name: 'Xuân Thành', unitName: 'Xã Tuy An Tây' }]);
    expect(work.campaigns).toMatchObject([{ id: v.campaign, services: ['EID_LEVEL_1'], asksIdNumber: true }]);
    expect(work.outings).toMatchObject([{ id: v.outing, startsAt: 1080, hamletIds: [v.hamlet], cancelled: false }]);
    expect((await setUpOf(v.stranger)).outings).toEqual([]);
    expect((await setUpOf(v.coordinator)).teams).toHaveLength(2);
  });

  it('tells how many doors a first load brings, and who of the team is out', async () => {
    const doors = async () => (await setUpOf(v.mate)).hamlets[0]!.doors;
    const before = await doors();
    const phone = new Phone(v, v.volunteer);
    phone.seq = 200;
    const came = phone.act('checkIn', { outingId: v.outing });
    await v.submit(v.volunteer, [phone.household(phone.newHousehold(), 1), came]);
    expect(await doors()).toBe(before + 1);
    const pulled = (await pullAs(v.mate, [], 200)).doors.filter((d) => !d.gone);
    expect(pulled).toHaveLength(before + 1);
    const out = async (person: PersonId) => (await setUpOf(person)).outings[0]!.attendance;
    const volunteer = { personId: v.volunteer, checkedInAt: came.recordedAt, checkedOutAt: null };
    expect(await out(v.mate)).toEqual([volunteer]);
    const went = phone.act('checkOut', { outingId: v.outing });
    await v.submit(v.volunteer, [went]);
    expect(await out(v.leader)).toEqual([{ ...volunteer, checkedOutAt: went.recordedAt }]);
    // Another team's volunteer hears of nobody's evening.
    expect((await setUpOf(v.stranger)).outings.flatMap((o) => o.attendance)).toEqual([]);
  });

  it('puts both sides of a contradiction in review, whoever was first, and counts neither', async () => {
    const phone = new Phone(v, v.volunteer);
    phone.seq = 300;
    const other = new Phone(v, v.mate);
    const { householdId, residents, acts } = phone.family(1);
    const step = (p: Phone, more: object) =>
      p.act('advanceActivation', {
        ...{
          householdId,
          subjectId: residents[0]!,
          visitId: anId<VisitId>(bucketOf(householdId)),
          service: 'EID_LEVEL_1',
        },
        ...{ from: 'NOT_STARTED', ...more },
      });
    await v.submit(v.volunteer, acts);
    expect(await v.submit(v.volunteer, [step(phone, { to: 'ACTIVATED', how: 'HELPED' })])).toMatchObject({
      receipts: [{ status: 'APPLIED' }],
    });
    const activated = `select coalesce(sum(e.delta), 0)::int as n from app.figure_entry e join app.act a on a.bucket = e.bucket and a.id = e.act_id
      where a.household_id = $1 and e.measure = 'ACTIVATED_HELPED'`;
    expect((await v.admin.query(activated, [householdId])).rows).toEqual([{ n: 1 }]);
    const blocked = await v.submit(v.mate, [step(other, { to: 'REGISTERED', blocker: 'NOT_APPROVED_YET' })]);
    expect(blocked.receipts).toMatchObject([{ status: 'WAITING_FOR_REVIEW', code: 'CONTRADICTION' }]);
    const { rows } = await v.admin.query(
      `select author_id from app.act where household_id = $1 and review_code = 'CONTRADICTION'`,
      [householdId],
    );
    expect(rows.map((r: { author_id: string }) => r.author_id).sort()).toEqual([v.volunteer, v.mate].sort());
    expect((await v.admin.query(activated, [householdId])).rows).toEqual([{ n: 0 }]);
    // The first author's phone learns it with the next pull.
    const told = (await pullAs(v.volunteer)).receipts.map((r) => r.code);
    expect(told).toContain('CONTRADICTION');
  });
});
