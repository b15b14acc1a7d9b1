import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../test/kit';
import { StartTrouble } from '../trouble';
import { prepareDatabase } from './roles';

describe('the roles of the database', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  async function as<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  it('lets each role sign in with the password that comes from the key, under its own name', async () => {
    const names = await Promise.all(
      [database.ownerUrl, database.appUrl, database.jobsUrl, database.authUrl, database.publicReadUrl].map((url) =>
        as(url, async (client) => (await client.query<{ n: string }>('select current_user as n')).rows[0]?.n),
      ),
    );
    expect(names).toEqual(['go_cua_owner', 'go_cua_app', 'go_cua_jobs', 'go_cua_auth', 'go_cua_public_read']);
  });

  it('compiles no statement for any of them, whatever the server does for others', async () => {
    for (const url of [
      database.ownerUrl,
      database.appUrl,
      database.jobsUrl,
      database.authUrl,
      database.publicReadUrl,
    ]) {
      const jit = await as(url, (client) => client.query(`select setting, source from pg_settings where name = 'jit'`));
      expect(jit.rows).toEqual([{ setting: 'off', source: 'user' }]);
    }
  });

  it('gives no role a way around row-level security, and the app nothing to own and no one to become', async () => {
    const { rows } = await as(database.adminUrl, (client) =>
      client.query(
        `select rolname as role from pg_roles
         where rolname like 'go\\_cua\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or not rolcanlogin)`,
      ),
    );
    expect(rows).toEqual([]);
    const app = await as(database.adminUrl, (client) =>
      client.query(
        `select (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'go_cua_app') as tables,
                (select count(*)::int from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = 'go_cua_app') as schemas,
                (select count(*)::int from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname like 'go\\_cua\\_%') as memberships`,
      ),
    );
    expect(app.rows).toEqual([{ tables: 0, schemas: 0, memberships: 0 }]);
  });

  it('keeps secrets and sign-in out of reach of the app and of the open API', async () => {
    for (const url of [database.appUrl, database.publicReadUrl]) {
      await expect(as(url, (client) => client.query('select * from secrets.installation'))).rejects.toThrow(
        'permission denied',
      );
      await expect(as(url, (client) => client.query('create table auth.mine (id int)'))).rejects.toThrow(
        /permission denied|read-only transaction/,
      );
    }
    await expect(
      as(database.publicReadUrl, (client) => client.query('create temporary table t (id int)')),
    ).rejects.toThrow();
  });

  it('may be prepared again and again, by several at once', async () => {
    await Promise.all([1, 2, 3].map(() => prepareDatabase(database.adminUrl, database.keys)));
    await as(database.appUrl, (client) => client.query('select 1'));
  });

  it('notices another master key before it changes anything', async () => {
    const other = { ...database.keys, checkValue: '0'.repeat(32) };
    await expect(prepareDatabase(database.adminUrl, other)).rejects.toBeInstanceOf(StartTrouble);
    await expect(prepareDatabase(database.adminUrl, other)).rejects.toThrow('put the key folder back');
    await as(database.appUrl, (client) => client.query('select 1'));
  });

  it('hands the statements to one who may run them when the user may not', async () => {
    const plain = new URL(database.adminUrl);
    plain.username = `plain_${database.name}`;
    plain.password = 'plain';
    await as(database.adminUrl, (client) => client.query(`create role ${plain.username} login password 'plain'`));
    await as(database.adminUrl, (client) =>
      client.query(`grant connect on database ${database.name} to ${plain.username}`),
    );
    await as(database.adminUrl, (client) => client.query('drop schema scratch'));
    const trouble = await prepareDatabase(plain.toString(), database.keys).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(StartTrouble);
    const { details } = trouble as StartTrouble;
    expect(details).toContain('create schema scratch authorization go_cua_jobs;');
    expect(details.join('\n')).not.toContain(new URL(database.appUrl).password);

    await as(database.adminUrl, (client) => client.query(details.join('\n')));
    await prepareDatabase(plain.toString(), database.keys);
    await as(database.adminUrl, (client) =>
      client.query(`revoke go_cua_owner, go_cua_auth, go_cua_jobs from ${plain.username}`),
    );
  });

  it.each([
    [1, 'No PostgreSQL answers'],
    [undefined, 'refuses the password'],
  ])('says in one sentence why it cannot connect (%s)', async (port, sentence) => {
    const url = new URL(database.adminUrl);
    if (port) url.port = String(port);
    else url.password = 'another';
    await expect(prepareDatabase(url.toString(), database.keys)).rejects.toThrow(sentence);
  });
});
