import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StartTrouble } from '../../trouble';
import { type Account, giveTo } from './account';
import type { Binaries } from './binaries';

export const SUPERUSER = 'postgres';

/** One data folder and what is needed to run it. */
export interface Cluster {
  readonly base: string;
  readonly data: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly password: string;
  /** Tests only: no waiting for the disk. */
  readonly volatile: boolean;
}

export interface Running {
  readonly port: number;
  readonly child: ChildProcess;
}

/** What postgres says goes there; no statement, no parameter and no row value is written (see {@link settings}). */
export const logFile = (cluster: Pick<Cluster, 'base'>): string => join(cluster.base, 'postgres.log');

export const logTail = (cluster: Pick<Cluster, 'base'>): string[] =>
  existsSync(logFile(cluster)) ? readFileSync(logFile(cluster), 'utf8').trim().split('\n').slice(-5) : [];

export const connectionUrl = (cluster: Pick<Cluster, 'password'>, port: number, database: string): string =>
  `postgresql://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${database}`;

/**
 * Makes the data folder. It is made beside and renamed, so that a start killed halfway leaves no half folder,
 * and of two starts at once one wins.
 */
export function makeData(cluster: Cluster): void {
  for (const name of readdirSync(cluster.base)) {
    if (name.startsWith('postgres.new-')) rmSync(join(cluster.base, name), { recursive: true, force: true });
  }
  const draft = join(cluster.base, `postgres.new-${process.pid}`);
  const passwordFile = join(cluster.base, `postgres.new-${process.pid}-password`);
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.account) {
    chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
    mkdirSync(draft, { mode: 0o700 });
    chownSync(draft, cluster.account.uid, cluster.account.gid);
  }
  const common = [
    ...['-D', draft, '-U', SUPERUSER, '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi-VN'],
    ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...(cluster.volatile ? ['--no-sync'] : [])],
  ];
  // Letters beyond ASCII need a UTF-8 character type; a few systems carry none, and sort by ICU all the same.
  let said = '';
  const made = ['C.UTF-8', 'C'].some((ctype) => {
    const run = spawnSync(cluster.binaries.initdb, [...common, '--locale=C', `--lc-ctype=${ctype}`], {
      ...{ encoding: 'utf8', cwd: '/', env: { PATH: '/usr/bin:/bin', TZ: 'UTC' } },
      ...cluster.account,
    });
    said = `${run.stderr ?? ''}${run.error?.message ?? ''}`.trim();
    return run.status === 0;
  });
  rmSync(passwordFile, { force: true });
  if (!made) {
    rmSync(draft, { recursive: true, force: true });
    throw new StartTrouble(
      `The database could not be made in ${cluster.base}: see that there is room on the disk (200 MB) and that the folder can be written.`,
      said.split('\n').slice(-5),
    );
  }
  try {
    renameSync(draft, cluster.data);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A copied or restored data folder may belong to another user; PostgreSQL insists on its own. */
export function ownData(cluster: Cluster): void {
  const { account } = cluster;
  if (account && statSync(cluster.data).uid !== account.uid) giveTo(account, cluster.data);
}

const settings = (cluster: Cluster, port: number): string[] =>
  Object.entries({
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    log_checkpoints: 'off',
    // The log must hold no personal data: no statement, no parameter, no "Key (…)=(…)".
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(cluster.volatile ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const listenable = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });

/** The port of the last start when it is still free, so that tools keep their settings; else any free one. */
async function choosePort(cluster: Cluster): Promise<number> {
  const file = join(cluster.base, 'postgres.port');
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = (before > 0 ? await listenable(before) : undefined) ?? (await listenable(0)) ?? 0;
  writeFileSync(file, `${port}\n`);
  return port;
}

/** Starts postgres and waits until it answers. In a session of its own: Ctrl-C must reach us first, not the database. */
export async function run(cluster: Cluster, log: (line: string) => void): Promise<Running> {
  const file = logFile(cluster);
  if (existsSync(file) && statSync(file).size > 5_000_000) truncateSync(file);
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(cluster);
    const out = openSync(file, 'a', 0o600);
    const child = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...settings(cluster, port)], {
      ...{ stdio: ['ignore', out, out], detached: true, cwd: '/', env: { PATH: '/usr/bin:/bin', TZ: 'UTC' } },
      ...cluster.account,
    });
    closeSync(out);
    if (await answers(child, connectionUrl(cluster, port, 'postgres'), log)) return { port, child };
    // Left by a killed run: its last processes need a moment to go; or the port was taken in between.
    const passing = /shared memory block|lock file "postmaster.pid"|could not bind|Address already in use/;
    if (attempt < 20 && logTail(cluster).some((line) => passing.test(line))) {
      await sleep(500);
      continue;
    }
    throw new StartTrouble(`The database did not start: read the end of ${file}.`, logTail(cluster));
  }
}

async function answers(child: ChildProcess, url: string, log: (line: string) => void): Promise<boolean> {
  let gone = false;
  child.once('exit', () => (gone = true));
  child.once('error', () => (gone = true));
  const began = Date.now();
  for (let told = false; !gone;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      // 57P03: still starting, for instance replaying what a killed run left.
      const code = (error as { code?: string }).code;
      if (code !== '57P03' && code !== 'ECONNREFUSED' && Date.now() - began > 20_000) throw wrongPassword(error);
      if (code === '28P01') throw wrongPassword(error);
      if (!told && Date.now() - began > 5_000) {
        told = true;
        log('The database is recovering what the last run left; this may take a while.');
      }
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

const wrongPassword = (error: unknown): unknown =>
  (error as { code?: string }).code === '28P01'
    ? new StartTrouble(
        'The key folder does not belong to this database (its password does not open it): put back the key folder that was made with it.',
      )
    : error;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
};

/** Fast shutdown: open transactions are rolled back, data are on the disk. Within 12 s, then harder. */
export async function stopProcess(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 1_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const until = Date.now() + patience; Date.now() < until;) {
      if (!isAlive(pid)) return;
      await sleep(25);
    }
  }
}
