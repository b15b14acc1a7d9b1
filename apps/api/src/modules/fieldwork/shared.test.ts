import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HouseholdId, PersonId } from '@go-cua/domain/core';
import { askVia, aVillage, Phone, type Village } from '../../../test/kit';

let v: Village;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
});
afterAll(() => v.end());

interface Share {
  readonly to: PersonId | null;
  readonly turn: number;
  readonly householdIds: HouseholdId[];
}
const SHARES = '{ fieldWork { outings { id shares { actId turn to householdIds } } } }';
const told = async (who: PersonId): Promise<Record<string, PersonId | null>> => {
  const { data } = await ask(who, SHARES);
  const outings = (data!['fieldWork'] as { outings: { id: string; shares: Share[] }[] }).outings;
  const { shares } = outings.find((o) => o.id === v.outing)!;
  return Object.fromEntries(shares.flatMap((s) => s.householdIds.map((id) => [id, s.to])));
};
const give = (phone: Phone, turn: number, householdIds: readonly HouseholdId[], to?: PersonId) =>
  phone.act('shareDoors', { outingId: v.outing, hamletId: v.hamlet, turn, householdIds, ...(to && { to }) });

it('the leader shares the doors out, and each of the team hears the last word, whoever was heard first', async () => {
  const leader = new Phone(v, v.leader);
  const [one, two, three] = [leader.newHousehold(), leader.newHousehold(), leader.newHousehold()];
  const entered = [one, two, three].map((id, i) => leader.household(id, 2, `${i + 1}`));
  // Two phones of the leader, both without network; on the second one was shared out oftener.
  const first = [...entered, give(leader, 1, [one, two, three], v.mate), give(leader, 2, [two], v.volunteer)];
  const other = new Phone(v, v.leader);
  const second = [give(other, 3, [three], v.leader), give(other, 4, [one])];
  const answered = [...(await v.submit(v.leader, second)).receipts, ...(await v.submit(v.leader, first)).receipts];
  expect(answered.map((r) => r.status)).toEqual(answered.map(() => 'APPLIED'));
  for (const who of [v.leader, v.mate, v.volunteer])
    expect(await told(who)).toEqual({ [one]: null, [two]: v.volunteer, [three]: v.leader });

  const { data } = await ask(
    v.mate,
    `query ($id: UUID!) { tonight(outingId: $id, first: 9) { next doors { householdId holderId } } }`,
    { id: v.outing },
  );
  const list = data!['tonight'] as { next: string; doors: { householdId: string; holderId: string | null }[] };
  expect(Object.fromEntries(list.doors.map((d) => [d.householdId, d.holderId]))).toEqual({
    ...{ [one]: null, [two]: v.volunteer, [three]: v.leader },
  });
  // What others hold does not glow on this phone.
  expect(list.next).toBe(one);
});

it('is taken from a leader of the team alone, for people of the team', async () => {
  const door = new Phone(v, v.volunteer).newHousehold();
  const by = async (who: PersonId, to: PersonId) =>
    (await v.submit(who, [give(new Phone(v, who), 5, [door], to)])).receipts[0];
  expect(await by(v.volunteer, v.volunteer)).toMatchObject({ status: 'REFUSED', code: 'NOT_THE_LEADER' });
  expect(await by(v.leader, v.stranger)).toMatchObject({ status: 'REFUSED', field: 'to', detail: 'NOT_A_MEMBER' });
  expect(await told(v.mate)).not.toHaveProperty(door);
});

it('says which hamlet of tonight went to another team, and where an outing was moved', async () => {
  const work = async () => {
    const { data } = await ask(
      v.volunteer,
      '{ fieldWork { hamletsAway { name } outings { id day movedFrom { day startsAt } } } }',
    );
    return data!['fieldWork'] as { hamletsAway: { name: string }[]; outings: { id: string; movedFrom: unknown }[] };
  };
  expect((await work()).hamletsAway).toEqual([]);
  await v.admin.query(
    `update app.outing set moved_from_day = day, moved_from_starts_at = 1020, moved_from_ends_at = 1200 where id = $1`,
    [v.outing],
  );
  expect((await work()).outings.find((o) => o.id === v.outing)!.movedFrom).toMatchObject({ startsAt: 1020 });
  const { rows } = await v.admin.query(`delete from app.team_hamlet where team_id = $1 returning *`, [v.team]);
  expect(rows).toHaveLength(1);
  await v.admin.query('delete from app.scope_hamlet where scope_id = $1', [v.volunteer]);
  expect((await work()).hamletsAway).toEqual([{ name: 'Xuân Thành' }]);
});
