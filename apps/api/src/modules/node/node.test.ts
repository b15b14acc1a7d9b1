import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HouseholdId, PersonId, ResidentId } from '@go-cua/domain/core';
import { aForeignCommune, anId, askVia, aVillage, Phone, type Village } from '../../../test/kit';

let v: Village;
let ask: ReturnType<typeof askVia>;
let home: HouseholdId;
let resident: ResidentId;

beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  const { householdId, residents, acts } = new Phone(v, v.volunteer).family(1);
  [home, resident] = [householdId, residents[0]!];
  await v.submit(v.volunteer, acts);
});
afterAll(() => v.end());

const QUERY = `query ($id: ID!) { node(id: $id) { __typename id ... on HouseholdDetail { number } ... on HouseholdResident { givenName }
  ... on Team { name } ... on Campaign { name } ... on Outing { day } ... on Unit { code } ... on Person { givenName } } }`;
const node = async (person: PersonId, id: string) => {
  const { data, codes } = await ask(person, QUERY, { id });
  return codes.length > 0 ? codes : data!['node'];
};

describe('whatever has an id', () => {
  it('is found by it, of each kind', async () => {
    const found = async (id: string) => node(v.coordinator, id);
    expect(await found(home)).toEqual({ __typename: 'HouseholdDetail', id: home, number: '12' });
    expect(await found(resident)).toMatchObject({ __typename: 'HouseholdResident', id: resident, givenName: 'Mẫu A' });
    expect(await found(v.team)).toEqual({ __typename: 'Team', id: v.team, name: 'Tổ Xuân Thành' });
    expect(await found(v.campaign)).toMatchObject({ __typename: 'Campaign', id: v.campaign });
    expect(await found(v.outing)).toEqual({ __typename: 'Outing', id: v.outing, day: '2026-11-24' });
    expect(await found(v.commune)).toEqual({ __typename: 'Unit', id: v.commune, code: '22132' });
    expect(await found(v.leader)).toEqual({ __typename: 'Person', id: v.leader, givenName: 'leader' });
  });

  it('is nothing outside the scope, as is what does not exist, or is no id', async () => {
    for (const id of [home, resident, v.volunteer])
      for (const person of [v.stranger, v.observer]) expect(await node(person, id)).toBeNull();
    const far = await aForeignCommune(v);
    for (const id of [home, v.team, v.outing, v.leader]) expect(await node(far.coordinator, id)).toBeNull();
    expect(await node(v.coordinator, far.team)).toBeNull();
    for (const id of [anId(), 'HouseholdDetail:1', '']) expect(await node(v.coordinator, id)).toBeNull();
  });

  it('asks for the right of its own kind', async () => {
    // A mate's name is known to a volunteer from the team; the page of a person is not a volunteer's.
    expect(await node(v.volunteer, v.mate)).toEqual(['FORBIDDEN']);
    expect(await node(v.observer, v.team)).toMatchObject({ __typename: 'Team' });
  });
});
