import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ActEnvelope } from '@go-cua/domain/act';
import { bucketOf, type HamletId, type HouseholdId, type VisitId } from '@go-cua/domain/core';
import { anId, aVillage, Phone, type Village } from '../../../test/kit';
import { pull } from './pull.service';

let v: Village;
/** Somebody else at work in the same database, with a transaction of their own. */
let other: Client;
beforeAll(async () => {
  v = await aVillage();
  other = new Client({ connectionString: v.db.adminUrl });
  await other.connect();
  // Both hamlets have a counter, and the day's scope of everybody here is known.
  for (const [person, hamlet] of [
    [v.volunteer, v.hamlet],
    [v.stranger, v.otherHamlet],
    [v.coordinator, v.hamlet],
  ] as const) {
    const phone = new Phone(v, person, hamlet);
    await v.submit(person, [phone.household(phone.newHousehold(), 1)]);
  }
});
afterAll(async () => {
  await other.end();
  await v.end();
});
afterEach(() => other.query('rollback'));

const statuses = async (batch: ReturnType<Village['submit']>) => (await batch).receipts.map((r) => r.status);
const numbered = (acts: ActEnvelope[]) => acts.map((a, i) => ({ ...a, seq: i + 1 }));
const COUNTER = 'select seq from app.hamlet_feed where bucket = $1 and hamlet_id = $2 for update';
const holdCounter = async (hamlet: HamletId) => {
  await other.query('begin');
  await other.query(COUNTER, [bucketOf(hamlet), hamlet]);
};
const isFree = (hamlet: HamletId): Promise<boolean> =>
  v.admin.query(`${COUNTER} nowait`, [bucketOf(hamlet), hamlet]).then(
    () => true,
    () => false,
  );
/** What a batch that waits for somebody has taken for writing until then: tables, without their indexes. */
async function takenByTheOneThatWaits(): Promise<string[]> {
  for (;;) {
    const { rows } = await v.admin.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length === 0) continue;
    const taken = await v.admin.query<{ table: string }>(
      `select distinct c.relname as table from pg_locks l join pg_class c on c.oid = l.relation and c.relkind = 'r'
       where l.pid = $1 and l.mode in ('RowShareLock', 'RowExclusiveLock') order by 1`,
      [rows[0]!.pid],
    );
    return taken.rows.map((r) => r.table);
  }
}

describe('the transaction of a batch', () => {
  it('writes nothing that belongs to the set-up, whatever its acts are', async () => {
    const { rows } = await v.admin.query<{ table: string }>(
      `select c.oid::regclass::text as table from pg_class c where c.relkind = 'r' and c.relnamespace in ('app'::regnamespace, 'secrets'::regnamespace)
         and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'bucket') and c.relname <> 'device'`,
    );
    const setUp = rows.map((r) => r.table);
    expect(setUp).toEqual(
      expect.arrayContaining(['app.team', 'app.outing', 'app.hamlet', 'app.person', 'app.campaign']),
    );
    await v.admin.query(`create function app.set_up_written() returns trigger language plpgsql as $$
      begin raise exception 'the set-up is written: %', tg_table_name; end $$`);
    const each = async (statement: (table: string) => string) => {
      for (const table of setUp) await v.admin.query(statement(table));
    };
    await each(
      (table) => `create trigger set_up_written before insert or update or delete on ${table}
      for each statement execute function app.set_up_written()`,
    );
    await expect(v.admin.query('update app.team set name = name')).rejects.toThrow('the set-up is written: team');

    const phone = new Phone(v, v.volunteer);
    const { householdId, residents, acts } = phone.family(2);
    const visitId = anId<VisitId>(bucketOf(householdId));
    const early = phone.visit(householdId, 'NOBODY_HOME');
    const step = { householdId, visitId, service: 'EID_LEVEL_1', from: 'NOT_STARTED', subjectId: residents[0]! };
    expect(await statuses(v.submit(v.volunteer, [{ ...early, seq: 1 }]))).toEqual(['WAITING_FOR_REVIEW']);
    const batch = [
      phone.act('checkIn', { outingId: v.outing }),
      ...acts,
      phone.act('advanceActivation', { ...step, to: 'ACTIVATED', how: 'HELPED' }),
      phone.visit(householdId, 'MET', { visitId, met: residents }),
      phone.act('checkOut', { outingId: v.outing }),
      { ...phone.visit(householdId, 'MET'), payload: '{"broken' },
    ];
    const answers = await statuses(
      v.submit(
        v.volunteer,
        numbered(batch).map((a) => ({ ...a, seq: a.seq + 1 })),
      ),
    );
    await each((table) => `drop trigger set_up_written on ${table}`);
    expect(answers).toEqual([...batch.slice(1).map(() => 'APPLIED'), 'REFUSED']);
  });

  it('takes the counters before anything else, in the order of their buckets', async () => {
    const batch = (): ActEnvelope[] => {
      const [here, there] = [new Phone(v, v.coordinator), new Phone(v, v.coordinator, v.otherHamlet)];
      // The later bucket is named first.
      return [there, here].map((p) => ({ ...p.household(p.newHousehold(), 1), installationId: here.installationId }));
    };
    expect(bucketOf(v.hamlet)).toBeLessThan(bucketOf(v.otherHamlet));
    await holdCounter(v.hamlet);
    const first = v.submit(v.coordinator, numbered(batch()));
    expect(await takenByTheOneThatWaits()).toEqual(['hamlet_feed']);
    expect(await isFree(v.otherHamlet)).toBe(true);
    await other.query('commit');
    await first;
    await holdCounter(v.otherHamlet);
    const second = v.submit(v.coordinator, numbered(batch()));
    expect(await takenByTheOneThatWaits()).toEqual(['hamlet_feed']);
    expect(await isFree(v.hamlet)).toBe(false);
    await other.query('commit');
    expect(await statuses(second)).toHaveLength(2);
  });

  it('takes the counter of the door, too, where an act names another hamlet than the door lies in', async () => {
    const there = new Phone(v, v.stranger, v.otherHamlet);
    const home = there.newHousehold();
    expect(
      await statuses(v.submit(v.stranger, [{ ...there.household(home, 1), outingId: undefined as never }])),
    ).toEqual(['APPLIED']);
    const phone = new Phone(v, v.coordinator);
    const astray = v.submit(v.coordinator, [phone.visit(home, 'NOBODY_HOME')]);
    expect(await statuses(astray)).toEqual(['WAITING_FOR_REVIEW']);
    await holdCounter(v.otherHamlet);
    const again = v.submit(v.coordinator, [phone.visit(home, 'NOBODY_HOME')]);
    expect(await takenByTheOneThatWaits()).toEqual(['hamlet_feed']);
    await other.query('commit');
    expect(await statuses(again)).toEqual(['WAITING_FOR_REVIEW']);
  });

  it('begins again where two batches wait for each other, and both arrive', async () => {
    const [mine, theirs] = [new Phone(v, v.volunteer), new Phone(v, v.stranger, v.otherHamlet)];
    const doors = [mine.newHousehold(), theirs.newHousehold()] as const;
    // A circle that the order of the counters forbids: each of the two doors wants the other hamlet's counter at its end.
    await v.admin.query('create sequence app.tries');
    await v.admin.query(`create function app.crosses() returns trigger language plpgsql security definer as $$
      begin
        perform nextval('app.tries'), pg_sleep(0.3);
        update app.hamlet_feed set seq = seq where hamlet_id in ('${v.hamlet}', '${v.otherHamlet}') and hamlet_id <> new.hamlet_id;
        return new;
      end $$`);
    await v.admin.query(`create trigger crosses before insert on app.household for each row
      when (new.id in ('${doors.join(`', '`)}')) execute function app.crosses()`);
    const send = (person: typeof v.volunteer, phone: Phone, home: HouseholdId) =>
      v.submit(person, [{ ...phone.household(home, 1), outingId: undefined as never }]);
    const both = await Promise.all([send(v.volunteer, mine, doors[0]), send(v.stranger, theirs, doors[1])]);
    await v.admin.query('drop trigger crosses on app.household');
    expect(both.flatMap((b) => b.receipts.map((r) => r.status))).toEqual(['APPLIED', 'APPLIED']);
    // Two began, and the one that the database ended began once more.
    expect((await v.admin.query('select last_value::int as n from app.tries')).rows).toEqual([{ n: 3 }]);
    const ctx = v.contextOf(v.coordinator);
    const { doors: read } = await ctx.inScope((sql, actor) => pull(sql, ctx, actor, [], 500));
    expect(read.map((d) => d.householdId)).toEqual(expect.arrayContaining([...doors]));
  });
});
