import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { databaseRights } from '@go-cua/api/src/database/roles';
import { query, type TestCluster, withDatabase } from '@go-cua/api/test/kit/cluster';
import { type Server, startServer } from './server';

/** A server on a database of its own, which began as a copy of the template: migrated, units imported. */
export interface StoryServer extends Server {
  /** Superuser: for looking behind row-level security. */
  readonly adminUrl: string;
  readonly keysDir: string;
  /** Stops the server and removes its database. */
  end(): Promise<void>;
}

/** @param env beside the database and the keys, such as `GO_CUA_DEMO` */
export async function serverOn(
  { templateUrl, keysDir }: TestCluster,
  env: Record<string, string> = {},
  patience?: number,
): Promise<StoryServer> {
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template.replace('_template', '')}_${randomBytes(4).toString('hex')}`;
  const postgres = withDatabase(templateUrl, 'postgres');
  await query(postgres, `create database ${name} template ${template}`, ...databaseRights(name));
  const adminUrl = withDatabase(templateUrl, name);
  const drop = () => query(postgres, `drop database if exists ${name} with (force)`);
  try {
    const ours = { DATABASE_URL: adminUrl, GO_CUA_KEYS: keysDir, GO_CUA_DATA_DIR: join(keysDir, '..') };
    const server = await startServer({ env: { ...ours, ...env }, ...(patience ? { patience } : {}) });
    const end = async (): Promise<void> => {
      await server.stop();
      await drop();
    };
    return Object.assign(server, { adminUrl, keysDir, end });
  } catch (error) {
    await drop();
    throw error;
  }
}
