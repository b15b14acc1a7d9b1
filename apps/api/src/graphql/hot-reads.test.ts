import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HouseholdId } from '@go-cua/domain/core';
import { askVia, aVillage, Phone, statementsOf, type Village } from '../../test/kit';

let v: Village;
let ask: ReturnType<typeof askVia>;
let phone: Phone;
let home: HouseholdId;

/** A household with two people, met and helped: so that every read has something of each table. */
const helped = async (): Promise<HouseholdId> => {
  const { householdId, residents, acts } = phone.family(2);
  const { receipts } = await v.submit(v.volunteer, [...acts, phone.visit(householdId, 'MET', { met: residents })]);
  expect(new Set(receipts.map((r) => r.status))).toEqual(new Set(['APPLIED']));
  return householdId;
};
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  phone = new Phone(v, v.volunteer);
  home = await helped();
});
afterAll(() => v.end());

const reads: Readonly<Record<string, () => [query: string, variables: Record<string, unknown>]>> = {
  "tonight's list": () => [
    `query ($id: UUID!) { tonight(outingId: $id) { open helpedTonight doors { householdId number reason left } } }`,
    { id: v.outing },
  ],
  'the list of households': () => [
    `{ households(first: 100) { rows { id number left people { givenName } } views { ALL } } }`,
    {},
  ],
  household: () => [
    `query ($id: UUID!) { household(id: $id) { number residents { givenName standings { service } } acts { kind author { givenName } } } }`,
    { id: home },
  ],
  pull: () => [
    `{ pull(since: [], limit: 200) { checkpoints { seq } doors { householdId door } receipts { actId } } }`,
    {},
  ],
  figures: () => [
    `query ($c: UUID!, $u: UUID!) { figures(campaignId: $c, unitId: $u) { basis { knownAt } tiles { eligible personTurns } rows { name tiles { activated } } } }`,
    { c: v.campaign, u: v.commune },
  ],
};

/** Tables that grow with doors, people and acts. */
const GROWING = /\b(?:from|join)\s+(?:act|household|resident|standing|resident_day|feed|figure_entry|rollup)\b/i;

describe('a hot read', () => {
  const one = new Map<string, string[]>();
  const wire = async (read: string): Promise<string[]> => {
    const [query, variables] = reads[read]!();
    return statementsOf(v.pool, async () => {
      const { data, codes } = await ask(v.leader, query, variables);
      expect([read, codes]).toEqual([read, []]);
      expect(Object.values(data!)[0]).not.toBeNull();
    });
  };

  it('asks for doors, people, acts and figures in one set-based statement', async () => {
    for (const read of Object.keys(reads)) {
      one.set(read, await wire(read));
      expect([read, one.get(read)!.filter((text) => GROWING.test(text)).length]).toEqual([read, 1]);
    }
  });

  it('sends the same statements for one household and for fifty, settings included', async () => {
    for (let i = 1; i < 50; i += 1) await helped();
    const { rows } = await v.admin.query<{ n: number }>('select count(*)::int as n from app.household');
    expect(rows[0]!.n).toBe(50);
    for (const read of Object.keys(reads)) expect([read, await wire(read)]).toEqual([read, one.get(read)]);
  });
});
