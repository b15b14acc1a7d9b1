import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day } from '@go-cua/domain/core';
import { aVillage, ROOT, TODAY, type Village } from '../../test/kit';
import { playNight, type DemoTeam } from './campaign';
import { Dice } from './dice';
import { freshDoor } from './evening';
import { openNames } from './names';
import { housesOf } from './village';

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

it('plays three evenings through the intake: nearly every act is applied, and some residents are activated', async () => {
  const dice = new Dice(20);
  const doors = housesOf(v.hamlet, 40, dice.apart(), names).map(freshDoor);
  const team: DemoTeam = {
    id: v.team,
    hamletId: v.hamlet,
    leader: v.leader,
    members: [v.leader, v.volunteer, v.mate],
    pens: new Map(),
  };
  const statuses = new Map<string, number>();
  let helped = 0;
  for (const ago of [5, 3, 0]) {
    const day = addDays(TODAY, -ago);
    const outing = { id: ago === 0 ? v.outing : null };
    helped += await playNight({
      ...{ campaignId: v.campaign, team, day, doors, dice, asksIdNumber: true },
      outing: async () => {
        if (outing.id) return outing.id;
        const { rows } = await v.admin.query<{ id: typeof v.outing }>(
          `insert into app.outing (id, campaign_id, team_id, kind, day, starts_at, ends_at) values (gen_random_uuid(), $1, $2, 'EVENING', $3, 1080, 1260) returning id`,
          [v.campaign, v.team, day],
        );
        return rows[0]!.id;
      },
      send: async (author, acts, at) => {
        v.setNow(at);
        const { receipts } = await v.submit(author, acts);
        for (const r of receipts)
          statuses.set(`${r.status} ${r.code ?? ''}`, (statuses.get(`${r.status} ${r.code ?? ''}`) ?? 0) + 1);
      },
    });
  }
  const total = [...statuses.values()].reduce((a, b) => a + b, 0);
  expect(helped).toBeGreaterThanOrEqual(60);
  expect(statuses.get('APPLIED ')! / total).toBeGreaterThan(0.97);
});
