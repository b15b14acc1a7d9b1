import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeOf, placeOf } from '@go-cua/api/src/database/embedded';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, freePort, launch, type Launched, ROOT } from '../kit';

const MAIN = 'apps/api/dist/main.js';
const home = homeOf(ROOT);
// Where PostgreSQL's own user can go, also when the clone lies under a private home.
const base = join(
  home.startsWith(ROOT) ? join(ROOT, '.cache/test-postgres') : join(home, 'test'),
  `faults-${process.pid}`,
);
const keys = placeOf({ root: ROOT, dataDir: base }).keys;
let port: number;
const running: Launched[] = [];

const serverOn = (env: Record<string, string> = {}): Launched => {
  const launched = launch(MAIN, { GO_CUA_DATA_DIR: base, GO_CUA_DEMO: '0', PORT: String(port), ...env });
  running.push(launched);
  return launched;
};
/** Words that the server prints when it serves. */
const SERVES = '(portal)';

async function comesUp(env?: Record<string, string>): Promise<Launched> {
  const server = serverOn(env);
  await server.says(SERVES);
  expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
  return server;
}
/** @returns seconds that it took */
async function goesDown({ child, ended }: Launched, signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number> {
  const began = Date.now();
  child.kill(signal);
  expect(await ended).toBe(0);
  return (Date.now() - began) / 1000;
}
/** A refusal to start is one sentence that says what to do, and no stack. */
async function saysAndEnds(launched: Launched, words: string | RegExp): Promise<void> {
  expect(await launched.ended).toBe(1);
  expect(launched.log()).toMatch(words);
  expect(launched.log()).not.toMatch(/^\s+at /m);
}

/** Processes of the machine whose command line names our data folder (Linux). */
const postgresLeft = (): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return line.includes(join(base, 'postgres')) && !line.includes(MAIN) ? [line] : [];
      } catch {
        return [];
      }
    });

async function query(text: string, values: unknown[] = []): Promise<void> {
  const { openKeys } = await import('@go-cua/api/src/keys');
  const secret = openKeys(keys, { dataExist: true }).secret('postgres.password');
  const at = readFileSync(join(base, 'postgres.port'), 'utf8').trim();
  const client = new Client({ connectionString: `postgresql://postgres:${secret}@127.0.0.1:${at}/go_cua` });
  await client.connect();
  await client.query(text, values).finally(() => client.end());
}

beforeAll(async () => {
  port = await freePort();
  mkdirSync(base, { recursive: true });
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  for (const line of postgresLeft()) expect(line).toBe('');
  rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('the server and its database', () => {
  it('come up the first time, keep what was written, come up a second time, and leave nothing behind', async () => {
    const first = await comesUp();
    await query(`insert into app.organisation (id, name, kind) values (gen_random_uuid(), 'Mẫu', 'YOUTH_UNION')`);
    expect(await goesDown(first)).toBeLessThan(15);
    expect(postgresLeft()).toEqual([]);
    // How soon is a matter of the benchmark.
    const second = await comesUp();
    await expect(query(`select 1 / count(*) from app.organisation where name = 'Mẫu'`)).resolves.toBeUndefined();
    expect(await goesDown(second, 'SIGINT')).toBeLessThan(15);
    expect(postgresLeft()).toEqual([]);
  });

  it('come up by themselves after a power cut', async () => {
    const server = await comesUp();
    server.child.kill('SIGKILL');
    await server.ended;
    await goesDown(await comesUp());
    expect(postgresLeft()).toEqual([]);
  });

  it('are put down in order when npm is told to end, as a service manager tells it', async () => {
    // The clone's own way to start, without its build: a second one would write over what other stories serve.
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
    const start = scripts.start.replace('scripts/start.mjs', join(ROOT, MAIN));
    expect(start).not.toBe(scripts.start);
    const elsewhere = mkdtempSync(join(tmpdir(), 'go-cua-npm-'));
    writeFileSync(
      join(elsewhere, 'package.json'),
      JSON.stringify({ name: 'elsewhere', type: 'module', scripts: { start } }),
    );
    const ours = { GO_CUA_DATA_DIR: base, GO_CUA_DEMO: '0', PORT: String(port), NODE_ENV: 'production' };
    const npm = spawn('npm', ['start'], { cwd: elsewhere, env: { ...process.env, ...ours }, stdio: 'ignore' });
    try {
      const answers = () =>
        fetch(`http://localhost:${port}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
      await eventually(answers, true, 60_000);
      npm.kill('SIGTERM');
      await eventually(async () => [await answers(), ...postgresLeft()], [false], 15_000);
    } finally {
      npm.kill('SIGKILL');
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('are put down in order also when they are only on their way up', async () => {
    const server = serverOn();
    await server.says('Starting PostgreSQL');
    server.child.kill('SIGINT');
    await server.ended;
    expect(postgresLeft()).toEqual([]);
  });
});

describe('what stands in the way is said in one sentence', () => {
  it('a folder that another server uses, and a port that is taken', async () => {
    const server = await comesUp();
    await saysAndEnds(serverOn({ PORT: String(await freePort()) }), /in use by another Gõ Cửa .* stop that one first/);
    await saysAndEnds(launch('scripts/start.mjs', { PORT: String(port) }), `Port ${port} is taken`);
    await goesDown(server);
  });

  it('a database of a newer version', async () => {
    const server = await comesUp();
    await query(`insert into app.migration (timestamp, name) values (9999999999999, 'Future9999999999999')`);
    await goesDown(server);
    await saysAndEnds(serverOn(), 'made by a newer version of Gõ Cửa');
    expect(postgresLeft()).toEqual([]);
  });

  it('a key folder that is gone', async () => {
    renameSync(keys, `${keys}-away`);
    await saysAndEnds(serverOn(), 'put the key folder back');
    rmSync(keys, { recursive: true, force: true });
    renameSync(`${keys}-away`, keys);
    await saysAndEnds(serverOn(), 'made by a newer version of Gõ Cửa');
    expect(postgresLeft()).toEqual([]);
  });
});
