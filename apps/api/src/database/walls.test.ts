import { randomBytes } from 'node:crypto';
import { bucketOf, day, newId, type HamletId, type HouseholdId, type Id, type PersonId } from '@go-cua/domain';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../test/kit';
import { openAppPool, type AppPool } from './app-pool';
import { withScope } from './scope';

const TODAY = day('2026-11-24');
const id = <I extends Id<string>>(bucket = 9): I =>
  newId<I>(bucket, { now: Date.UTC(2026, 10, 24), random: randomBytes(10) });

let db: FreshDatabase;
let admin: Client;
let app: AppPool;
const [hamletA, hamletB] = [id<HamletId>(1), id<HamletId>(2)];
const [homeA, homeB] = [id<HouseholdId>(1), id<HouseholdId>(2)];
const [volunteer, observer, stranger] = [id<PersonId>(), id<PersonId>(), id<PersonId>()];

beforeAll(async () => {
  db = await freshDatabase();
  admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  app = await openAppPool(db.appUrl, { max: 1 });
  const put = (text: string, values: unknown[]) => admin.query(text, values);
  const commune = id<Id<'Unit'>>();
  await put(`insert into app.unit (id, level) values ($1, 'COMMUNE')`, [commune]);
  await put(
    `insert into app.unit_version (id, unit_id, code, name, full_name, type, source) values ($1, $2, '22132', 'Tuy An Tây', 'Xã Tuy An Tây', 'commune', 'story')`,
    [id(), commune],
  );
  const team = id<Id<'Team'>>();
  await put(
    `insert into app.team (id, kind, name, unit_id, valid_from) values ($1, 'YOUTH_SHOCK_TEAM', 'Đội mẫu', $2, '2026-01-01')`,
    [team, commune],
  );
  for (const [hamlet, home] of [
    [hamletA, homeA],
    [hamletB, homeB],
  ] as const) {
    await put(`insert into app.hamlet (id, kind) values ($1, 'THON')`, [hamlet]);
    await put(
      `insert into app.hamlet_version (id, hamlet_id, name, name_folded, parent_id) values ($1, $2, 'Mẫu', 'mau', $3)`,
      [id(), hamlet, commune],
    );
    await put(
      `insert into app.household (bucket, id, scope_hamlet_id, hamlet_id, lane, number, folded, people_stated, availability, registered_on)
       values ($1, $2, $3, $3, 'Hẻm 3', '12', 'hem 3 12', 4, '{}', $4)`,
      [bucketOf(home), home, hamlet, TODAY],
    );
    await put(`insert into app.rollup values ($1, $2, $3, 'ALL', $4, 'VISITS_DECLINED', 1)`, [
      bucketOf(hamlet),
      team,
      hamlet,
      TODAY,
    ]);
  }
  await put(`insert into app.team_hamlet (team_id, hamlet_id, valid_from) values ($1, $2, '2026-01-01')`, [
    team,
    hamletA,
  ]);
  for (const [i, person] of [volunteer, observer, stranger].entries())
    await put(
      `insert into app.person (id, family_name, given_name, name_folded, phone_enc, phone_hash, phone_end, created_at)
       values ($1, 'Mẫu', 'Mẫu', 'mau', '\\x00', $2, '000', now())`,
      [person, Buffer.from([i])],
    );
  await put(
    `insert into app.role_grant (id, person_id, role, team_id, valid_from) values ($1, $2, 'VOLUNTEER', $3, '2026-01-01')`,
    [id(), volunteer, team],
  );
  await put(
    `insert into app.role_grant (id, person_id, role, unit_id, valid_from) values ($1, $2, 'OBSERVER', $3, '2026-01-01')`,
    [id(), observer, commune],
  );
});
afterAll(async () => {
  await app.end();
  await admin.end();
  await db.drop();
});

const seen = async (personId: PersonId, table: string): Promise<number> =>
  withScope(app, { personId, today: TODAY }, async (sql) => {
    const { rows } = await sql.query<{ n: string }>(`select count(*) as n from ${table}`);
    return Number(rows[0]!.n);
  });

describe('the second wall', () => {
  it('gives a volunteer the own hamlet, an observer figures and no door, a stranger nothing', async () => {
    expect([
      await seen(volunteer, 'household'),
      await seen(observer, 'household'),
      await seen(stranger, 'household'),
    ]).toEqual([1, 0, 0]);
    expect([await seen(volunteer, 'rollup'), await seen(observer, 'rollup'), await seen(stranger, 'rollup')]).toEqual([
      0, 2, 0,
    ]);
  });
  it('finds 0 rows without a scope, also on a connection that had one', async () => {
    await seen(volunteer, 'household');
    expect((await app.query('select 1 from household')).rowCount).toBe(0);
    expect((await app.query('select 1 from act')).rowCount).toBe(0);
  });
  it('takes a role away on the day after its last, and at once when it is ended', async () => {
    await admin.query(`update app.role_grant set valid_to = $1 where person_id = $2`, [TODAY, volunteer]);
    expect(await seen(volunteer, 'household')).toBe(1);
    const tomorrow = { personId: volunteer, today: day('2026-11-25') };
    const later = await withScope(app, tomorrow, (sql) => sql.query('select 1 from household'));
    expect(later.rowCount).toBe(0);
  });
  it('does not let the app role widen its own reach', async () => {
    const grab = withScope(app, { personId: stranger, today: TODAY }, (sql) =>
      sql.query(`insert into scope_hamlet values ($1, $2, true, true, true)`, [stranger, hamletA]),
    );
    await expect(grab).rejects.toMatchObject({ code: '42501' });
  });
  it('stands before a role that owns nothing, is no member of the owner and cannot step around it', async () => {
    const { rows } = await admin.query<{ owned: string; member: boolean; bypass: boolean; super: boolean }>(
      `select (select count(*) from pg_class where relowner = r.oid) as owned, pg_has_role(r.oid, 'go_cua_owner', 'member') as member,
              r.rolbypassrls as bypass, r.rolsuper as super from pg_roles r where r.rolname = 'go_cua_app'`,
    );
    expect(rows[0]).toEqual({ owned: '0', member: false, bypass: false, super: false });
  });
  it('is on for every table that holds a person, a door or a figure', async () => {
    const { rows } = await admin.query<{ relname: string }>(
      `select distinct c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('app','secrets')
         join pg_attribute a on a.attrelid = c.oid and a.attname in ('bucket','person_id','family_name','measure')
       where c.relkind = 'r' and not c.relrowsecurity and c.relname <> 'scope'`,
    );
    expect(rows).toEqual([]);
    // The one exception holds whose reach was computed when; the app role may not even read it.
    await expect(app.query('select 1 from app.scope')).rejects.toMatchObject({ code: '42501' });
  });
});
