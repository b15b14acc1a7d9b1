import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, connectionUrl, stopProcess } from './cluster';

/** One number, the same in every process: who holds it runs the data folder. */
const HOLDER_LOCK = 1_196_378_433;

/** What an earlier or another start left in the data folder. */
export type Earlier =
  | { readonly kind: 'NOTHING' }
  /** Another process of ours runs it. */
  | { readonly kind: 'BUSY'; readonly port: number; readonly holder: string };

/** Holds the data folder for this process: a session lock, which the database itself lets go when we are killed. */
export async function hold(url: string): Promise<Client | undefined> {
  const client = new Client({
    connectionString: url,
    application_name: `go-cua ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [HOLDER_LOCK]);
  if (rows[0]?.held) return client;
  await client.end();
  return undefined;
}

async function holderOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and l.granted`,
      [HOLDER_LOCK],
    );
    return rows[0]?.name.replace('go-cua ', 'process ') ?? 'another process';
  } catch {
    return 'another process';
  } finally {
    await client.end().catch(() => undefined);
  }
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
};

/**
 * Looks at `postmaster.pid`. A postgres that nobody holds was orphaned by `kill -9` of its node process: it is stopped
 * cleanly, so that the next one runs under this process. One that is going down is waited for.
 */
export async function settleEarlier(cluster: Cluster, log: (line: string) => void): Promise<Earlier> {
  const file = join(cluster.data, 'postmaster.pid');
  for (const until = Date.now() + 20_000; existsSync(file) && Date.now() < until;) {
    const [pidLine = '', , , portLine = ''] = readFileSync(file, 'utf8').split('\n');
    const pid = Number(pidLine);
    const port = Number(portLine);
    if (!commandOf(pid).includes(cluster.data)) {
      // The number has been given to some other program since: the file speaks of a process that is gone.
      rmSync(file, { force: true });
      break;
    }
    const url = connectionUrl(cluster, port, 'postgres');
    try {
      const held = await hold(url);
      if (!held) return { kind: 'BUSY', port, holder: await holderOf(url) };
      log('An earlier run was killed and left its database running: stopping that one first.');
      await held.end();
      await stopProcess(pid);
    } catch (error) {
      // Starting, stopping or gone: look again in a moment. Another password is for the caller to explain.
      if ((error as { code?: string }).code === '28P01') return { kind: 'BUSY', port, holder: 'another installation' };
      await sleep(200);
    }
  }
  return { kind: 'NOTHING' };
}
