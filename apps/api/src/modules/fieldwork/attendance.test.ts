import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVillage, Phone, TONIGHT, type Village } from '../../../test/kit';

const DAY = 86_400_000;
let v: Village;
beforeAll(async () => {
  v = await aVillage();
  v.setNow(TONIGHT + 9 * DAY);
});
afterAll(() => v.end());

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
