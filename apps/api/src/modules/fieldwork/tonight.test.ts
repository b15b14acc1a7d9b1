import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type HouseholdId, type PersonId } from '@go-cua/domain/core';
import { carriedOver, tonightList } from '@go-cua/domain/round';
import { askVia, aVillage, Phone, TODAY, TONIGHT, type Village } from '../../../test/kit';
import { pull } from './pull.service';

let v: Village;
let ask: ReturnType<typeof askVia>;
const doors: Record<string, HouseholdId> = {};

/** Doors of every kind: never knocked, closed, promised for later tonight, a soft and a final no, everybody helped. */
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  const phone = new Phone(v, v.volunteer);
  const door = (name: string, number: string, people = 2) => {
    doors[name] = phone.newHousehold();
    return phone.household(doors[name], people, number);
  };
  const ago = phone.family(1);
  doors['helped'] = ago.householdId;
  const all = [
    ...[door('never', '12'), door('nextDoor', '2'), door('promised', '30'), door('later', '31'), door('closed', '4')],
    ...[door('soft', '5'), door('final', '6'), ...ago.acts],
    phone.visit(doors['promised']!, 'ASKED_TO_RETURN', { returnOn: TODAY, returnAt: 1230 }),
    phone.visit(doors['later']!, 'ASKED_TO_RETURN', { returnOn: addDays(TODAY, 2) }),
    phone.visit(doors['closed']!, 'NOBODY_HOME'),
    phone.visit(doors['soft']!, 'DECLINED', { decline: 'BAD_TIME' }),
    phone.visit(doors['final']!, 'DECLINED', { decline: 'FINAL' }),
    phone.act('advanceActivation', {
      ...{ householdId: ago.householdId, subjectId: ago.residents[0]!, service: 'EID_LEVEL_1', from: 'NOT_STARTED' },
      ...{ to: 'ACTIVATED', how: 'FOUND_ACTIVE' },
    }),
  ];
  const { receipts } = await v.submit(
    v.volunteer,
    all.map((a, i) => ({ ...a, seq: i + 1 })),
  );
  expect(receipts.map((r) => r.status)).toEqual(all.map(() => 'APPLIED'));
});
afterAll(() => v.end());

interface List {
  carried: { promises: number; unfinished: number };
  next: string | null;
  open: number;
  visited: number;
  leftOut: number;
  doors: {
    householdId: HouseholdId;
    place: string;
    reason: string | null;
    leftOut: string | null;
    at: number | null;
  }[];
}
const QUERY = `query ($id: UUID!, $first: Int! = 200) { tonight(outingId: $id, first: $first) { carried { promises unfinished } next open visited leftOut helpedTonight lateForNewDoor
  doors { householdId hamletName lane number place reason leftOut on at people left lastOutcome lastVisitOn } } }`;
const listOf = async (person: PersonId, first = 200): Promise<List | null> => {
  const { data, codes } = await ask(person, QUERY, { id: v.outing, first });
  expect(codes).toEqual([]);
  return data!['tonight'] as List | null;
};
/** What the phone of the same person makes of what it pulled. */
const onThePhone = async (personId: PersonId) => {
  const ctx = v.contextOf(personId);
  const read = await ctx.inScope((sql, actor) => pull(sql, ctx, actor, [], 500));
  return tonightList(
    read.doors.flatMap((d) => d.door ?? []),
    { today: TODAY, now: TONIGHT, personId, outing: { teamId: v.team, hamletIds: [v.hamlet] } },
  );
};

describe("tonight's list, asked of the server", () => {
  it('is the list of the phone: the same doors in the same order for the same reasons', async () => {
    for (const person of [v.mate, v.leader, v.volunteer]) {
      const [list, phone] = [(await listOf(person))!, await onThePhone(person)];
      const stands = [...phone.open, ...phone.visited, ...phone.leftOut];
      expect(list.doors.map((d) => [d.householdId, d.place, d.reason, d.leftOut, d.at])).toEqual(
        stands.map((e) => [e.householdId, e.place, e.reason ?? null, e.leftOut ?? null, e.at ?? null]),
      );
      expect(list).toMatchObject({ next: phone.next, open: 3, visited: 1, leftOut: 4, carried: carriedOver(phone) });
    }
  });

  it('says what the door is, how many are left and what was last heard there', async () => {
    const of = async (name: string) => (await listOf(v.mate))!.doors.find((d) => d.householdId === doors[name]);
    expect(await of('promised')).toMatchObject({
      ...{ hamletName: 'Xuân Thành', lane: 'Hẻm 3', number: '30', reason: 'PROMISED', at: 1230, people: 2, left: 2 },
      ...{ lastOutcome: 'ASKED_TO_RETURN', lastVisitOn: TODAY },
    });
    expect(await of('never')).toMatchObject({ reason: 'NEVER_KNOCKED', lastOutcome: null });
    expect(await of('helped')).toMatchObject({ place: 'LEFT_OUT', leftOut: 'ALL_ANSWERED', left: 0 });
  });

  it('never says why a door is closed, only that it is', async () => {
    const { doors: told } = (await listOf(v.mate))!;
    expect(told.find((d) => d.householdId === doors['final'])).toMatchObject({ leftOut: 'NO_FURTHER_VISIT' });
    expect(told.find((d) => d.householdId === doors['soft'])).toMatchObject({ leftOut: 'NOT_BEFORE' });
    expect(JSON.stringify(told)).not.toContain('DECLINED');
  });

  it('tells the first of many, and counts all', async () => {
    const list = (await listOf(v.mate, 2))!;
    expect(list.doors.map((d) => d.reason)).toEqual(['PROMISED', 'NEVER_KNOCKED']);
    expect(list.doors[1]!.householdId).toBe(doors['nextDoor']);
    expect(list.open + list.visited + list.leftOut).toBe(8);
  });

  it('is nobody’s outside the hamlets, not an observer’s, and gone once the outing is cancelled', async () => {
    expect(await listOf(v.stranger)).toBeNull();
    expect((await ask(v.observer, QUERY, { id: v.outing })).codes).toEqual(['FORBIDDEN']);
    await v.admin.query('update app.outing set cancelled_at = now() where id = $1', [v.outing]);
    expect(await listOf(v.mate)).toBeNull();
    await v.admin.query('update app.outing set cancelled_at = null where id = $1', [v.outing]);
  });

  it('is, before its day, the list of that evening', async () => {
    const day = addDays(TODAY, 2);
    await v.admin.query('update app.outing set day = $2 where id = $1', [v.outing, day]);
    const list = (await listOf(v.mate))!;
    expect(list.doors.find((d) => d.householdId === doors['later'])).toMatchObject({ reason: 'PROMISED' });
    expect(list.doors.find((d) => d.householdId === doors['closed'])).toMatchObject({ reason: 'NOBODY_WAS_HOME' });
    // Tonight's promise, should nobody keep it, that of the day itself, and the closed door.
    expect(list.carried).toEqual({ promises: 2, unfinished: 1 });
    await v.admin.query('update app.outing set day = $2 where id = $1', [v.outing, TODAY]);
  });
});
