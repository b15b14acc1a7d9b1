import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../test/kit/cluster';
import { homeOf, startEmbedded } from '.';
import { StartTrouble } from '../../trouble';

/** One data folder through the life of an installation; each test leaves it stopped. */
describe('the embedded PostgreSQL', () => {
  let base: string;
  const said: string[] = [];
  const start = (more: { join?: boolean; onDeath?: () => void } = {}) =>
    startEmbedded({
      ...{ root: ROOT, dataDir: join(base, 'data'), programs: process.getuid?.() === 0 ? homeOf(ROOT) : undefined },
      ...{ volatile: true, log: (line: string) => void said.push(line), ...more },
    });
  const postmaster = () => Number(readFileSync(join(base, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const isAlive = (pid: number) => existsSync(`/proc/${pid}`);
  async function ask(url: string, statement: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(statement)).rows as unknown[];
    } finally {
      await client.end();
    }
  }
  const troubleOf = (work: Promise<unknown>) =>
    work.then(
      () => 'it started',
      (error: unknown) => (error instanceof StartTrouble ? error.message : error),
    );

  beforeAll(() => {
    // The system user that PostgreSQL runs as must be able to pass through.
    base = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'go-cua-'));
    if (process.getuid?.() === 0) chmodSync(base, 0o755);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it('makes its folder at the first start, keeps the rows, and leaves no process behind', async () => {
    const first = await start();
    expect(first.isNew).toBe(true);
    await ask(first.adminUrl, `create table kept as select 'An Xuân' as name`);
    const pid = postmaster();
    await first.stop();
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = await start();
    expect(second.isNew).toBe(false);
    expect(await ask(second.adminUrl, 'select name from kept')).toEqual([{ name: 'An Xuân' }]);
    expect(new URL(second.adminUrl).port).toBe(new URL(first.adminUrl).port);
    await second.stop();
  });

  it('sorts as Vietnamese is sorted, and knows letters beyond ASCII', async () => {
    const { adminUrl, stop } = await start();
    expect(
      await ask(
        adminUrl,
        `select string_agg(n, ' ' order by n) as names, upper('đông') as up from unnest(array['Đào','Dung','Ân','An','Ăn','Em']) n`,
      ),
    ).toEqual([{ names: 'An Ăn Ân Dung Đào Em', up: 'ĐÔNG' }]);
    await stop();
  });

  it('is busy for a second server, and shared with a command that joins it', async () => {
    const running = await start();
    expect(await troubleOf(start())).toMatch(/in use by another Gõ Cửa \(process \d+\): stop that one first/);
    const joined = await start({ join: true });
    expect(joined.adminUrl).toBe(running.adminUrl);
    await joined.stop();
    expect(await ask(running.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await running.stop();
  });

  it('recovers after the database was killed in the middle', async () => {
    const died = new Promise<void>((resolve) => {
      void start({ onDeath: resolve }).then(() => process.kill(postmaster(), 'SIGKILL'));
    });
    await died;
    const { adminUrl, stop } = await start();
    expect(await ask(adminUrl, 'select name from kept')).toEqual([{ name: 'An Xuân' }]);
    await stop();
  });

  it('is not misled by the number of a process that is gone', async () => {
    writeFileSync(
      join(base, 'data/postgres/postmaster.pid'),
      `${process.pid}\n${base}/data/postgres\n0\n1\n\n127.0.0.1\n`,
    );
    const { stop } = await start();
    await stop();
  });

  it('says so when the folder was written by another version of PostgreSQL', async () => {
    const file = join(base, 'data/postgres/PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '99\n');
    expect(await troubleOf(start())).toMatch(/written by PostgreSQL 99, newer than the \d+ .*: start the newer Gõ Cửa/);
    writeFileSync(file, '12\n');
    expect(await troubleOf(start())).toMatch(/written by PostgreSQL 12, and this Gõ Cửa runs \d+: move the data over/);
    writeFileSync(file, version);
  });

  it('says what is lost when the key folder is gone', async () => {
    rmSync(join(base, 'data/keys'), { recursive: true });
    expect(await troubleOf(start())).toMatch(/names, phones and ID numbers cannot be read: put the key folder back/);
    expect(existsSync(join(base, 'data/keys'))).toBe(false);
  });
});
