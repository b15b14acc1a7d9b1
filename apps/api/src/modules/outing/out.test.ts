import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import { askVia, aVillage, Phone, TONIGHT, type Village } from '../../../test/kit';

const HOUR = 3_600_000;
let v: Village;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
});
afterAll(() => v.end());

interface Out {
  readonly [field: string]: unknown;
}
async function teamsOut(who: PersonId = v.coordinator, unit: string | null = v.commune): Promise<Out[]> {
  const { data, codes } = await ask(
    who,
    `query ($unit: UUID) { teamsOut(unitId: $unit) { teamName state members came stillOut helped unsentPhones } }`,
    { unit },
  );
  expect(codes).toEqual([]);
  return data!['teamsOut'] as Out[];
}
async function writes(phone: Phone, kind: 'checkIn' | 'checkOut', at: number): Promise<void> {
  v.setNow(at);
  phone.clock = at - 1000;
  const { receipts } = await v.submit(phone.person, [phone.act(kind, { outingId: v.outing })]);
  expect(receipts.map((r) => r.status)).toEqual(['APPLIED']);
}

it('tells an evening of a team: nobody there yet, out, late, home, with what it has done', async () => {
  const [an, dung] = [new Phone(v, v.volunteer), new Phone(v, v.mate)];
  v.setNow(TONIGHT - 3 * HOUR);
  const quiet = { teamName: 'Tổ Xuân Thành', members: 3, came: 0, stillOut: 0, helped: 0, unsentPhones: 0 };
  expect(await teamsOut()).toEqual([{ ...quiet, state: 'WAITING' }]);
  v.setNow(TONIGHT - HOUR);
  expect(await teamsOut()).toEqual([{ ...quiet, state: 'NOBODY_IN' }]);

  await writes(an, 'checkIn', TONIGHT - HOUR);
  await writes(dung, 'checkIn', TONIGHT - HOUR + 60_000);
  const { householdId, residents, acts } = an.family(2);
  v.setNow(TONIGHT);
  await v.submit(v.volunteer, [...acts, an.visit(householdId, 'MET', { met: residents, anonymousHelped: 1 })]);
  expect(await teamsOut()).toEqual([{ ...quiet, state: 'OUT', came: 2, stillOut: 2, helped: 3 }]);

  await writes(an, 'checkOut', TONIGHT + HOUR);
  v.setNow(TONIGHT + 1.75 * HOUR);
  expect(await teamsOut()).toMatchObject([{ state: 'LATE', came: 2, stillOut: 1 }]);
  await writes(dung, 'checkOut', TONIGHT + 1.8 * HOUR);
  expect(await teamsOut()).toMatchObject([{ state: 'HOME', came: 2, stillOut: 0 }]);
});

it('is for those who may ask after people, in their own scope; a cancelled outing is nobody out', async () => {
  expect((await ask(v.observer, '{ teamsOut { teamName } }')).codes).toEqual(['FORBIDDEN']);
  expect((await ask(v.volunteer, '{ teamsOut { teamName } }')).codes).toEqual(['FORBIDDEN']);
  expect(await teamsOut(v.leader, null)).toHaveLength(1);
  await v.admin.query(`update app.outing set cancelled_at = now() where id = $1`, [v.outing]);
  expect(await teamsOut()).toEqual([]);
});
