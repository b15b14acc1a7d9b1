import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { homeOf, startEmbedded } from '../../src/database/embedded';
import { prepareDatabase } from '../../src/database/roles';
import { openKeys } from '../../src/keys';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** What a test process needs to make databases of its own: plain text, so that vitest can hand it to its workers. */
export interface TestCluster {
  /** Superuser; the path names the template database. */
  readonly templateUrl: string;
  readonly keysDir: string;
}

export interface StartedCluster extends TestCluster {
  stop(): Promise<void>;
}

/** Every run has the same master key, so that two runs on one server agree on the roles' passwords. */
const MASTER_KEY = Buffer.alloc(32, 'go-cua test key').toString('base64');

const PREFIX = `go_cua_test_${process.pid}`;

const testsBase = (): string => {
  const home = homeOf(ROOT);
  return home.startsWith(ROOT) ? join(ROOT, '.cache/test-postgres') : join(home, 'test');
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
};

/** What killed runs left behind: their server first, then their files. */
function sweep(base: string): void {
  for (const name of existsSync(base) ? readdirSync(base) : []) {
    const pid = Number(/^run-(\d+)$/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    try {
      const postmaster = Number(readFileSync(join(base, name, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      if (readFileSync(`/proc/${postmaster}/cmdline`, 'utf8').includes(name)) process.kill(postmaster, 'SIGKILL');
    } catch {
      // It was stopped, or never started.
    }
    rmSync(join(base, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

export async function query(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export const withDatabase = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
};

/**
 * One PostgreSQL per test run, with roles and schemas in a template database; every test file gets a copy of it.
 * It is the embedded one (not waiting for the disk), or the server of `GO_CUA_TEST_DATABASE_URL` (a superuser's URL),
 * so that other versions of PostgreSQL can be tried.
 * @param fill brings the template to where a test file begins: migrations, units
 */
export async function startTestCluster(
  fill: (templateUrl: string, keysDir: string) => Promise<void>,
): Promise<StartedCluster> {
  const base = testsBase();
  sweep(base);
  const own = join(base, `run-${process.pid}`);
  const keysDir = join(own, 'keys');
  mkdirSync(keysDir, { recursive: true });
  writeFileSync(join(keysDir, 'master.key'), MASTER_KEY, { mode: 0o600 });

  const given = process.env['GO_CUA_TEST_DATABASE_URL'];
  const embedded = given
    ? undefined
    : await startEmbedded({
        ...{ root: ROOT, dataDir: own, keysDir, programs: homeOf(ROOT), volatile: true },
        log: () => undefined,
      });
  const server = given ?? embedded?.adminUrl ?? '';
  const template = `${PREFIX}_template`;
  const templateUrl = withDatabase(server, template);
  try {
    await query(server, `drop database if exists ${template}`, `create database ${template}`);
    await prepareDatabase(templateUrl, openKeys(keysDir, { dataExist: true }));
    await fill(templateUrl, keysDir);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return {
    templateUrl,
    keysDir,
    stop: async () => {
      if (given) await dropAll(given);
      await embedded?.stop();
      rmSync(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function dropAll(server: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [PREFIX],
    );
    for (const { name } of rows) await client.query(`drop database ${name} with (force)`);
  } finally {
    await client.end();
  }
}
