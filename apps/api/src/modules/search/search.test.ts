import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId, ResidentId } from '@go-cua/domain/core';
import { anId, askVia, aVillage, Phone, statementsOf, type Village } from '../../../test/kit';

let v: Village;
let ask: ReturnType<typeof askVia>;
let phone: Phone;
let home: string;

beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  phone = new Phone(v, v.volunteer);
  home = await aHome('7', ['Nguyễn Thị Phượng', 'Trần Đức Tâm']);
  await aHome('9', ['Lê Phương Nam']);
  await v.admin.query(
    `update app.person set family_name = 'Đỗ', given_name = 'Phượng', name_folded = 'do phuong', phone_end = '318' where id = $1`,
    [v.mate],
  );
});
afterAll(() => v.end());

async function aHome(number: string, names: readonly string[]): Promise<string> {
  const householdId = phone.newHousehold();
  const acts = [phone.household(householdId, names.length, number)];
  for (const [i, name] of names.entries()) {
    const id = anId<ResidentId>(11);
    const [familyName, middleName, givenName] = name.split(' ');
    acts.push(phone.consent(householdId, id));
    acts.push(phone.resident(householdId, id, { familyName, middleName, givenName, isHead: i === 0 }));
  }
  const { receipts } = await v.submit(v.volunteer, acts);
  expect(new Set(receipts.map((r) => r.status))).toEqual(new Set(['APPLIED']));
  return householdId;
}
const SEARCH = `query ($words: String!) { search(words: $words) {
  doors { householdId givenName lane number hamletName } people { givenName phoneEnd } teams { name } hamlets { name unitName }
  units { path { name } } } }`;
interface Found {
  readonly doors: { householdId: string; givenName: string | null; number: string; hamletName: string }[] | null;
  readonly people: { givenName: string }[] | null;
  readonly teams: { name: string }[] | null;
  readonly hamlets: { name: string }[];
  readonly units: { path: { name: string }[] }[];
}
const find = async (words: string, who: PersonId = v.coordinator): Promise<Found> =>
  (await ask(who, SEARCH, { words })).data!['search'] as Found;
const called = async (words: string): Promise<(string | null)[]> => (await find(words)).doors!.map((d) => d.givenName);

describe('one box for everything', () => {
  it('finds residents by names without accents, in any order, those called so first', async () => {
    expect(await called('phuong')).toEqual(['Phượng', 'Nam']);
    expect(await called('PHƯỢNG ng')).toEqual(['Phượng']);
    expect(await called('tam duc')).toEqual(['Tâm']);
    expect(await called('uong')).toEqual([]);
  });

  it('finds a door by its lane and number once, and a person of it by name and number', async () => {
    expect((await find('hẻm 3 7')).doors).toEqual([
      { householdId: home, givenName: 'Phượng', lane: 'Hẻm 3', number: '7', hamletName: 'Xuân Thành' },
    ]);
    expect(await called('tam 7')).toEqual(['Tâm']);
    expect(await called('tam 9')).toEqual([]);
  });

  it('finds staff by name, and by the last digits of the phone that is kept readable', async () => {
    expect((await find('do phuong')).people).toEqual([{ givenName: 'Phượng', phoneEnd: '318' }]);
    expect((await find('318')).people).toHaveLength(1);
    expect((await find('18')).people).toEqual([]);
  });

  it('finds teams, hamlets and units', async () => {
    const { teams, hamlets, units } = await find('xuan thanh');
    expect([teams, hamlets]).toEqual([
      [{ name: 'Tổ Xuân Thành' }],
      [{ name: 'Xuân Thành', unitName: 'Xã Tuy An Tây' }],
    ]);
    expect(units).toEqual([]);
    await v.admin.query(`update app.unit_version set search = 'xa tuy an tay'`);
    expect((await find('tuy an')).units.map((u) => u.path.at(-1)!.name)).toEqual(['Tuy An Tây']);
  });

  it('is silent about nothing: no words, signs alone, or words with the wildcards of a database', async () => {
    for (const words of ['', '  ', '%', '_', '--', "'"]) {
      const nothing = { doors: [], people: [], teams: [], hamlets: [], units: [] };
      expect([words, await find(words)]).toEqual([words, nothing]);
    }
    expect((await find('ph_ong')).doors).toEqual([]);
    expect((await ask(v.coordinator, SEARCH, { words: 'x'.repeat(81) })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('what somebody may not see', () => {
  it('is not found: a volunteer of the other hamlet finds neither door nor hamlet, and no person', async () => {
    const found = await find('phuong', v.stranger);
    expect([found.doors, found.people, found.hamlets]).toEqual([[], null, []]);
    expect((await find('xuan thanh', v.stranger)).hamlets).toEqual([]);
    expect((await find('phu my', v.stranger)).hamlets).toHaveLength(1);
  });

  it('is absent for an observer, who finds teams, hamlets and units alone', async () => {
    const found = await find('phuong', v.observer);
    expect([found.doors, found.people]).toEqual([null, null]);
    expect((await find('xuan thanh', v.observer)).teams).toEqual([{ name: 'Tổ Xuân Thành' }]);
  });

  it('is found no more once a household or a person was erased', async () => {
    const gone = await aHome('77', ['Phan Văn Kha']);
    expect(await called('kha')).toEqual(['Kha']);
    await v.admin.query(`update app.resident set erased_at = now() where household_id = $1`, [gone]);
    expect(await called('kha')).toEqual([]);
    await v.admin.query(`update app.household set erased_at = now() where id = $1`, [gone]);
    expect(await called('hem 3 77')).toEqual([]);
  });
});

it('asks the same statements for three homes and for thirty', async () => {
  const ofSearch = () => statementsOf(v.pool, () => find('phuong').then(() => undefined));
  const few = await ofSearch();
  for (let i = 0; i < 27; i += 1) await aHome(String(100 + i), ['Ngô Thị Phượng']);
  expect(await ofSearch()).toEqual(few);
  expect((await find('phuong')).doors).toHaveLength(6);
});
