import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import { aVillage, Phone, type Village } from '../../test/kit';
import { withScope } from './scope';

/** Tables of people, doors and figures, and the column that says which hamlet a row is about. */
const TABLES = {
  household: 'scope_hamlet_id',
  resident: 'scope_hamlet_id',
  standing: 'scope_hamlet_id',
  resident_day: 'scope_hamlet_id',
  act: 'scope_hamlet_id',
  feed: 'hamlet_id',
  hamlet_feed: 'hamlet_id',
  figure_entry: 'hamlet_id',
  rollup: 'hamlet_id',
} as const;

let v: Village;
beforeAll(async () => {
  v = await aVillage();
  for (const [person, hamlet] of [
    [v.volunteer, v.hamlet],
    [v.stranger, v.otherHamlet],
  ] as const) {
    const phone = new Phone(v, person, hamlet);
    for (let i = 0; i < 4; i += 1) {
      const { householdId, residents, acts } = phone.family(3);
      const met = phone.visit(householdId, 'MET', { met: residents });
      await v.submit(
        person,
        [...acts, met].map(
          (a) =>
            Object.fromEntries(Object.entries(a).filter(([k]) => hamlet === v.hamlet || k !== 'outingId')) as typeof a,
        ),
      );
    }
  }
});
afterAll(() => v.end());

/** Reads with no predicate of ours at all: what is left is the wall in the database. */
async function randomReads(
  person: PersonId,
  own: readonly string[],
  times: number,
): Promise<{ own: number; foreign: number }> {
  const tables = Object.entries(TABLES);
  const count = { own: 0, foreign: 0 };
  await withScope(v.pool, { personId: person, today: v.contextOf(person).today() }, async (sql) => {
    for (let i = 0; i < times; i += 1) {
      const [table, column] = tables[randomInt(tables.length)]!;
      const how = randomInt(4);
      const where =
        how === 0
          ? ''
          : how === 1
            ? `where bucket = ${randomInt(8, 14)}`
            : how === 2
              ? `where ${column} in (select id from hamlet)`
              : 'order by random()';
      const { rows } = await sql.query<{ hamlet: string }>(
        `select ${column} as hamlet from ${table} ${where} limit 20`,
      );
      for (const { hamlet } of rows) count[own.includes(hamlet) ? 'own' : 'foreign'] += 1;
    }
  });
  return count;
}

describe('with the first wall off, 1,000 random reads', () => {
  const roles: [string, () => { person: PersonId; own: string[] }][] = [
    ['a volunteer', () => ({ person: v.volunteer, own: [v.hamlet] })],
    ['a volunteer of another hamlet', () => ({ person: v.stranger, own: [v.otherHamlet] })],
    ['a team leader', () => ({ person: v.leader, own: [v.hamlet] })],
    ['a coordinator', () => ({ person: v.coordinator, own: [v.hamlet, v.otherHamlet] })],
  ];
  for (const [who, of] of roles)
    it(`of ${who} find no foreign row and at least 1,000 own ones`, async () => {
      const { person, own } = of();
      const found = await randomReads(person, own, 1000);
      expect(found.foreign).toBe(0);
      expect(found.own).toBeGreaterThanOrEqual(1000);
    });

  it('of an observer find figures and not one row about a person or a door', async () => {
    const seen = new Map<string, number>();
    await withScope(v.pool, { personId: v.observer, today: v.contextOf(v.observer).today() }, async (sql) => {
      for (const table of Object.keys(TABLES)) seen.set(table, (await sql.query(`select 1 from ${table}`)).rows.length);
    });
    const withRows = [...seen].filter(([, n]) => n > 0).map(([t]) => t);
    expect(withRows.sort()).toEqual(['figure_entry', 'rollup']);
  });

  it('of nobody find nothing', async () => {
    for (const table of Object.keys(TABLES)) expect((await v.pool.query(`select 1 from ${table}`)).rows).toEqual([]);
  });
});
