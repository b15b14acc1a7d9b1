import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { databaseRights } from '@go-cua/api/src/database/roles';
import { query, type TestCluster, withDatabase } from '@go-cua/api/test/kit/cluster';
import { type Server, startServer } from './server';

/** A server on a database of its own, which began as a copy of the template: migrated, units imported. */
export interface StoryServer<T = unknown> extends Server {
  /** What was put into the database before the first start. */
  readonly prepared: T;
  /** Superuser: for looking behind row-level security. */
  readonly adminUrl: string;
  readonly keysDir: string;
  /** Stops the server and removes its database. */
  end(): Promise<void>;
}

/** What puts rows into a database before its server starts. */
export type Prepare<T> = (place: { readonly adminUrl: string; readonly keysDir: string }) => Promise<T>;

type Environment = Readonly<Record<string, string>>;

/**
 * @param env beside the database and the keys, such as `GO_CUA_DEMO`; may depend on the database's address
 * @param patience milliseconds until it is ready
 */
export async function serverOn<T>(
  { templateUrl, keysDir }: TestCluster,
  env: Environment | ((adminUrl: string) => Promise<Environment>),
  prepare: Prepare<T>,
  patience?: number,
): Promise<StoryServer<T>> {
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template.replace('_template', '')}_${randomBytes(4).toString('hex')}`;
  const postgres = withDatabase(templateUrl, 'postgres');
  await query(postgres, `create database ${name} template ${template}`, ...databaseRights(name));
  const adminUrl = withDatabase(templateUrl, name);
  const drop = () => query(postgres, `drop database if exists ${name} with (force)`);
  try {
    const prepared = await prepare({ adminUrl, keysDir });
    // Not in production: the kit builds a story up with questions of its own, which neither app asks. Pages send ids all
    // the same, and `conformance/production.test.ts` tries the server as it runs in production.
    const ours = {
      NODE_ENV: 'test',
      DATABASE_URL: adminUrl,
      GO_CUA_KEYS: keysDir,
      GO_CUA_DATA_DIR: join(keysDir, '..'),
    };
    const server = await startServer({
      env: { ...ours, ...(typeof env === 'function' ? await env(adminUrl) : env) },
      ...(patience ? { patience } : {}),
    });
    const end = async (): Promise<void> => {
      await server.stop();
      await drop();
    };
    return Object.assign(server, { adminUrl, keysDir, prepared, end });
  } catch (error) {
    await drop();
    throw error;
  }
}
