import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from '../../test/kit';
import { rowsOfOthers, wordsNotThoughtOf } from '../../test/kit/marked-people';
import { threeHamlets, type ThreeHamlets } from '../../test/kit/three-hamlets';
import { buildAppSchema } from './app-schema';

let h: ThreeHamlets;
let schema: GraphQLSchema;
beforeAll(async () => {
  h = await threeHamlets();
  schema = await buildAppSchema();
});
afterAll(() => h.v.end());

/** What an observer reads through every query stands in `every-query.test.ts`. */
describe('an observer', () => {
  it('finds no row of anybody else in any table that says whose its rows are', async () => {
    expect(await wordsNotThoughtOf(h.v)).toEqual([]);
    const seen = await rowsOfOthers(h.v, h.v.observer);
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(['act', 'device', 'household', 'invitation', 'person']));
    expect(Object.entries(seen).filter(([, n]) => n > 0)).toEqual([]);
    // The same look through the coordinator's eyes does find them.
    const leads = await rowsOfOthers(h.v, h.v.coordinator);
    expect(Object.values(leads).filter((n) => n > 0).length).toBeGreaterThan(5);
  });

  it('changes nothing: every mutation is refused before it looks at what was sent', async () => {
    const names: string[] = [];
    for (const { name, resolve } of Object.values(schema.getMutationType()!.getFields())) {
      // Acts have receipts of their own, below.
      if (name === 'submitActs') continue;
      const code = await Promise.resolve()
        .then(() => resolve!(undefined, {}, h.v.contextOf(h.v.observer), { fieldName: name } as never))
        .catch((error: { extensions?: { code?: string } }) => error.extensions?.code);
      expect([name, code]).toEqual([name, 'FORBIDDEN']);
      names.push(name);
    }
    expect(names.length).toBeGreaterThan(30);
  });

  it('writes no act that counts: one about the own commune waits for a coordinator', async () => {
    const phone = new Phone(h.v, h.v.observer, h.hamlets.A);
    const door = phone.newHousehold();
    const { receipts } = await h.v.submit(h.v.observer, [phone.household(door, 2, '99'), phone.visit(door, 'MET')]);
    expect(receipts.map((r) => r.status)).toEqual(['WAITING_FOR_REVIEW', 'WAITING_FOR_REVIEW']);
    const { rows } = await h.v.admin.query(`select from app.household where id = $1`, [door]);
    expect(rows).toEqual([]);
  });
});
