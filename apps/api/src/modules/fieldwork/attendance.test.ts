import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVillage, Phone, TONIGHT, type Village } from '../../../test/kit';

const DAY = 86_400_000;
let v: Village;
beforeAll(async () => {
  v = await aVillage();
  v.setNow(TONIGHT + 9 * DAY);
});
afterAll(() => v.end());

it('lets whoever is out come home from an outing that was called off, and from a hamlet that another team has now', async () => {
  const said = async (kind: string): Promise<string> => {
    const { receipts } = await v.submit(v.leader, [phone.act(kind, { outingId: v.outing })]);
    return `${receipts[0]!.status} ${receipts[0]!.code ?? ''}`.trim();
  };
  const phone = new Phone(v, v.leader);
  expect(await said('checkIn')).toBe('APPLIED');
  await v.admin.query('update app.outing set cancelled_at = now() where id = $1', [v.outing]);
  const { rows } = await v.admin.query('delete from app.team_hamlet where team_id = $1 returning hamlet_id', [v.team]);
  await v.admin.query('delete from app.scope_hamlet where scope_id = $1', [v.leader]);
  expect(await said('checkOut')).toBe('APPLIED');
  expect(await said('checkIn')).toBe('REFUSED UNKNOWN_OUTING');
  const back = [v.team, rows[0]!.hamlet_id, '2025-07-01'];
  await v.admin.query('insert into app.team_hamlet (team_id, hamlet_id, valid_from) values ($1, $2, $3)', back);
  await v.admin.query('update app.outing set cancelled_at = null where id = $1', [v.outing]);
  await v.admin.query('delete from app.scope_hamlet where scope_id = $1', [v.leader]);
});

it('whoever goes home twice went home the first time, whether the phone sends at once or one by one', async () => {
  /** The clock ran three days ahead, was put right, and ran ahead again: what the last visit is held to is the first check-out. */
  const evening = (person: Village['volunteer']) => {
    const phone = new Phone(v, person);
    const home = phone.newHousehold();
    const entered = phone.household(home);
    phone.clock = TONIGHT + 3 * DAY;
    const first = phone.act('checkOut', { outingId: v.outing });
    phone.clock = TONIGHT;
    const second = phone.act('checkOut', { outingId: v.outing });
    phone.clock = TONIGHT + 3 * DAY;
    return [entered, first, second, phone.visit(home, 'MET', { anonymousHelped: 1 })];
  };
  const atOnce = await v.submit(v.volunteer, evening(v.volunteer));
  const oneByOne = [];
  for (const act of evening(v.mate)) oneByOne.push(...(await v.submit(v.mate, [act])).receipts);
  const told = (all: readonly { status: string; code?: string }[]) => all.map((r) => `${r.status} ${r.code ?? ''}`);
  expect(told(oneByOne)).toEqual(told(atOnce.receipts));
  expect(told(oneByOne).at(-1)).toBe('WAITING_FOR_REVIEW CLOCK_OFF');
});
