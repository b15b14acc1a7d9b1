import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openKeys, type Keys } from '../../keys';
import { StartTrouble } from '../../trouble';
import { systemAccount } from './account';
import { binariesFor } from './binaries';
import { type Cluster, connectionUrl, makeData, ownData, run, stopProcess } from './cluster';
import { hold, settleEarlier } from './earlier';
import { makeBase, placeOf } from './place';

const DATABASE = 'go_cua';

/** A PostgreSQL that answers. */
export interface Embedded {
  /** Superuser, database `go_cua`. */
  readonly adminUrl: string;
  readonly keys: Keys;
  /** Such as `18.4`. */
  readonly version: string;
  /** The data folder was made by this start. */
  readonly isNew: boolean;
  /** Fast shutdown; afterwards no process of it is left. Does nothing for a database that was joined. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The clone's path. */
  readonly root: string;
  readonly dataDir?: string;
  readonly keysDir?: string;
  /** As root: a folder for PostgreSQL's programs, when it is not the data folder. */
  readonly programs?: string;
  /** Progress, in words. */
  readonly log: (line: string) => void;
  /** A command beside a running server uses the server's database instead of calling the folder busy. */
  readonly join?: boolean;
  /** Tests: no waiting for the disk. */
  readonly volatile?: boolean;
  /** PostgreSQL went away by itself. */
  readonly onDeath?: () => void;
}

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log } = options;
  const place = placeOf(options);
  makeBase(place);
  const account = place.asRoot ? systemAccount(log) : undefined;
  const isNew = !existsSync(join(place.data, 'PG_VERSION'));
  const keys = openKeys(place.keys, { dataExist: !isNew, log });
  const binaries = binariesFor(place, account);
  const password = keys.secret('postgres.password');
  const cluster: Cluster = { ...place, binaries, account, password, volatile: options.volatile ?? false };

  if (isNew) {
    log(`Making the database (PostgreSQL ${binaries.version}) in ${place.data} …`);
    makeData(cluster);
  }
  refuseOtherVersion(cluster);
  ownData(cluster);

  const earlier = await settleEarlier(cluster, log);
  if (earlier.kind === 'BUSY') {
    if (options.join) {
      const adminUrl = connectionUrl(cluster, earlier.port, DATABASE);
      return { adminUrl, keys, version: binaries.version, isNew: false, stop: async () => undefined };
    }
    throw new StartTrouble(
      `The data folder ${place.base} is in use by another Gõ Cửa (${earlier.holder}): stop that one first, or set GO_CUA_DATA_DIR to another folder.`,
    );
  }

  log(`Starting PostgreSQL ${binaries.version} …`);
  const { child, port } = await run(cluster, log);
  const pid = child.pid ?? 0;
  let stopping = false;
  child.once('exit', () => {
    if (!stopping) options.onDeath?.();
  });
  const held = await hold(connectionUrl(cluster, port, 'postgres'));
  await makeDatabase(connectionUrl(cluster, port, 'postgres'));

  let stopped: Promise<void> | undefined;
  return {
    adminUrl: connectionUrl(cluster, port, DATABASE),
    keys,
    version: binaries.version,
    isNew,
    stop: () => {
      stopping = true;
      stopped ??= (async () => {
        await held?.end().catch(() => undefined);
        await stopProcess(pid);
      })();
      return stopped;
    },
  };
}

/** A data folder can be read by its own major version of PostgreSQL only. */
function refuseOtherVersion(cluster: Cluster): void {
  const found = Number(readFileSync(join(cluster.data, 'PG_VERSION'), 'utf8').trim());
  const ours = cluster.binaries.major;
  if (found === ours) return;
  throw new StartTrouble(
    found > ours
      ? `The data folder ${cluster.data} was written by PostgreSQL ${found}, newer than the ${ours} of this Gõ Cửa: start the newer Gõ Cửa that wrote it, or set GO_CUA_DATA_DIR to another folder.`
      : `The data folder ${cluster.data} was written by PostgreSQL ${found}, and this Gõ Cửa runs ${ours}: move the data over with pg_upgrade or a dump (docs/operating.md), or set GO_CUA_DATA_DIR to another folder.`,
  );
}

async function makeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
