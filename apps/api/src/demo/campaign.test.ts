import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day } from '@go-cua/domain/core';
import { askVia, aVillage, ROOT, TODAY, TONIGHT, type Village } from '../../test/kit';
import { playNight, type DemoTeam } from './campaign';
import { Dice } from './dice';
import { freshDoor } from './door-memory';
import { openNames } from './names';
import { housesOf, newHomesBeside } from './village';

let v: Village;
beforeAll(async () => void (v = await aVillage()));
afterAll(() => v.end());

const names = openNames(join(ROOT, 'data'));

describe('a sample hamlet', () => {
  it('is the same for the same seed, and another for another', () => {
    const make = (seed: number) => housesOf(v.hamlet, 30, new Dice(seed), names);
    expect(make(7)).toEqual(make(7));
    expect(make(8)).not.toEqual(make(7));
  });

  it('has households of the size, ages and phones that the census tells', () => {
    const people = housesOf(v.hamlet, 600, new Dice(3), names);
    const all = people.flatMap((h) => h.people);
    expect(all.length / people.length).toBeGreaterThan(3.1);
    expect(all.length / people.length).toBeLessThan(3.7);
    const under14 = all.filter((p) => p.born > addDays('2023-06-01' as Day, -14 * 365)).length / all.length;
    expect(under14).toBeGreaterThan(0.15);
    expect(under14).toBeLessThan(0.33);
    expect(all.every((p) => !p.phone || p.phone.startsWith('095'))).toBe(true);
  });
});

/** Outings of the village on days gone by; tonight's is there. */
async function outingOn(on: Day): Promise<typeof v.outing> {
  if (on === TODAY) return v.outing;
  const { rows } = await v.admin.query<{ id: typeof v.outing }>(
    `insert into app.outing (id, campaign_id, team_id, kind, day, starts_at, ends_at) values (gen_random_uuid(), $1, $2, 'EVENING', $3, 1080, 1260) returning id`,
    [v.campaign, v.team, on],
  );
  return rows[0]!.id;
}
const aTeam = (): DemoTeam => ({
  id: v.team,
  hamletId: v.hamlet,
  leader: v.leader,
  members: [v.leader, v.volunteer, v.mate],
  pens: new Map(),
});

it('leaves tonight doors of every kind: promised, due, never knocked, people left, nobody home last time', async () => {
  const dice = new Dice(12);
  const houses = housesOf(v.hamlet, 60, dice.apart(), names);
  const doors = houses.map(freshDoor);
  const team = aTeam();
  for (const [ago, nextAgo] of [
    [14, 7],
    [7, 2],
    [2, 0],
  ] as const) {
    const day = addDays(TODAY, -ago);
    await playNight({
      ...{ campaignId: v.campaign, team, day, doors, dice, asksIdNumber: false, enough: 30 },
      next: addDays(TODAY, -nextAgo),
      ...(nextAgo === 0 && { newcomers: newHomesBeside(houses, 6, dice, names).map(freshDoor) }),
      outing: () => outingOn(day),
      send: async (author, acts, at) => {
        v.setNow(at);
        const { receipts } = await v.submit(author, acts);
        expect(receipts.filter((r) => r.status !== 'APPLIED' && r.code !== 'CONTRADICTION')).toEqual([]);
      },
    });
  }
  v.setNow(TONIGHT);
  const { data } = await askVia(v)(
    v.volunteer,
    `query ($id: UUID!) { tonight(outingId: $id, first: 200) { doors { number reason } } }`,
    { id: v.outing },
  );
  const list = (data as { tonight: { doors: { number: string; reason: string | null }[] } }).tonight.doors;
  const reasons = list.map((d) => d.reason);
  for (const reason of ['PROMISED', 'RETURN_DUE', 'NEVER_KNOCKED', 'PEOPLE_LEFT', 'NOBODY_WAS_HOME'])
    expect(reasons, reason).toContain(reason);
  const built = list.filter((d) => d.number.endsWith('A'));
  expect(built.map((d) => d.reason)).toEqual(Array.from({ length: 6 }, () => 'NEVER_KNOCKED'));
});

it('plays evenings through the intake: nearly every act is applied, and mistakes are among them', async () => {
  const dice = new Dice(20);
  const doors = housesOf(v.hamlet, 120, dice.apart(), names).map(freshDoor);
  const team = aTeam();
  const statuses = new Map<string, number>();
  const words = new Map<string, string>();
  let helped = 0;
  let takenBack = 0;
  for (const ago of [14, 12, 10, 8, 6, 4, 2, 0]) {
    const day = addDays(TODAY, -ago);
    helped += await playNight({
      ...{ campaignId: v.campaign, team, day, doors, dice, asksIdNumber: true },
      outing: () => outingOn(day),
      send: async (author, acts, at) => {
        v.setNow(at);
        const { receipts } = await v.submit(author, acts);
        for (const r of receipts)
          statuses.set(`${r.status} ${r.code ?? ''}`, (statuses.get(`${r.status} ${r.code ?? ''}`) ?? 0) + 1);
        for (const { authorId, subjectId, payload } of acts.filter((a) => a.kind === 'advanceActivation')) {
          const { to } = JSON.parse(payload) as { to: string };
          if (words.get(`${authorId} ${subjectId}`) === 'ACTIVATED' && to === 'APP_INSTALLED') takenBack += 1;
          words.set(`${authorId} ${subjectId}`, to);
        }
      },
    });
  }
  const total = [...statuses.values()].reduce((a, b) => a + b, 0);
  expect(helped).toBeGreaterThanOrEqual(60);
  expect(takenBack).toBeGreaterThan(0);
  expect(statuses.get('WAITING_FOR_REVIEW CONTRADICTION')).toBeGreaterThan(0);
  expect([...statuses.keys()].filter((s) => s.startsWith('REFUSED'))).toEqual([]);
  expect(statuses.get('APPLIED ')! / total).toBeGreaterThan(0.97);
});
