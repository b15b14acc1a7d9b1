import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../test/kit';
import { noticeRestore, sayRestored } from './restored';

describe('a database that was restored', () => {
  let database: FreshDatabase;
  let client: Client;
  const said: string[] = [];
  const log = (line: string): void => void said.push(line);
  const epoch = async (): Promise<string> =>
    (await client.query<{ epoch: string }>('select epoch from app.setup_version')).rows[0]!.epoch;
  const starts = () => noticeRestore(database.ownerUrl, log);

  beforeAll(async () => {
    database = await freshDatabase();
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is not one that only starts again, or was upgraded from a version that kept no note', async () => {
    await client.query('update secrets.installation set stands_in = null');
    const before = await epoch();
    expect([await starts(), await starts()]).toEqual([false, false]);
    expect(await epoch()).toBe(before);
    expect(said).toEqual([]);
  });

  it('tells the phones once, where its tables were made anew in the same cluster', async () => {
    await starts();
    const before = await epoch();
    // What pg_restore does: the same rows, in a table that was created there.
    await client.query('alter table app.setup_version rename to before_restore');
    await client.query('create table app.setup_version (like app.before_restore including all)');
    await client.query('insert into app.setup_version select * from app.before_restore');
    await client.query('alter table app.setup_version owner to go_cua_owner');
    await client.query('drop table app.before_restore');
    expect(await starts()).toBe(true);
    const after = await epoch();
    expect(after).not.toBe(before);
    expect(said.splice(0)).toEqual([expect.stringContaining('This database was restored')]);
    expect(await starts()).toBe(false);
    expect(await epoch()).toBe(after);
  });

  it('tells them once, too, where the dump came from another cluster and two servers start together', async () => {
    await starts();
    const before = await epoch();
    await client.query(`update secrets.installation set stands_in = '7300000000000000000:1:16500'`);
    expect((await Promise.all([starts(), starts()])).sort()).toEqual([false, true]);
    expect(await epoch()).not.toBe(before);
    expect(said.splice(0)).toHaveLength(1);
  });

  it('is told by hand where a copy of its files was put back', async () => {
    const before = await epoch();
    await sayRestored(database.ownerUrl, log);
    expect(await epoch()).not.toBe(before);
  });
});
