import type { Env } from '../env';
import { openKeys, type Keys } from '../keys';
import { placeOf, startEmbedded } from './embedded';
import { prepareDatabase, type DatabaseUrls } from './roles';

/** A database that is ready for migrations, and the keys that belong to it. */
export interface OpenDatabase {
  readonly kind: 'embedded' | 'external';
  readonly urls: DatabaseUrls;
  readonly adminUrl: string;
  readonly keys: Keys;
  /** In words, for the start's print-out. */
  readonly description: string;
  /** Stops the embedded PostgreSQL; nothing for one's own server. */
  stop(): Promise<void>;
}

/**
 * The one way to a database, for the server and for every command: `DATABASE_URL` when it is set, else the embedded
 * PostgreSQL; then roles, schemas and rights.
 * @param options.root the clone's path
 * @param options.join commands: use the database of a server that runs now, instead of calling its folder busy
 */
export async function openDatabase(
  env: Env,
  options: { root: string; log: (line: string) => void; join?: boolean; onDeath?: () => void },
): Promise<OpenDatabase> {
  const at = { ...options, dataDir: env.dataDir, keysDir: env.keysDir };
  if (env.databaseUrl !== undefined) {
    // Whether data exist already shows only inside: a new key then fails at the check value.
    const keys = openKeys(placeOf(at).keys, { dataExist: false, log: options.log });
    const urls = await prepareDatabase(env.databaseUrl, keys);
    const { hostname, pathname } = new URL(env.databaseUrl);
    const description = `PostgreSQL at ${hostname}${pathname}`;
    return { kind: 'external', urls, adminUrl: env.databaseUrl, keys, description, stop: async () => undefined };
  }
  const embedded = await startEmbedded(at);
  try {
    const urls = await prepareDatabase(embedded.adminUrl, embedded.keys);
    const description = `embedded PostgreSQL ${embedded.version}`;
    return { ...embedded, kind: 'embedded', urls, description };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
