import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { inject } from 'vitest';
import { query, withDatabase, type TestCluster } from '@go-cua/api/test/kit/cluster';
import { databaseRights } from '@go-cua/api/src/database/roles';
import { type Server, startServer } from './server';

declare module 'vitest' {
  export interface ProvidedContext {
    stories: TestCluster;
  }
}

/** A server on a database of its own, which began as a copy of the template: migrated, units imported. */
export interface StoryServer extends Server {
  /** Superuser: for looking behind row-level security. */
  readonly adminUrl: string;
  readonly keysDir: string;
  /** Stops the server and removes its database. */
  end(): Promise<void>;
}

export async function storyServer(env: Record<string, string> = {}): Promise<StoryServer> {
  const { templateUrl, keysDir } = inject('stories');
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template.replace('_template', '')}_${randomBytes(4).toString('hex')}`;
  const postgres = withDatabase(templateUrl, 'postgres');
  await query(postgres, `create database ${name} template ${template}`, ...databaseRights(name));
  const adminUrl = withDatabase(templateUrl, name);
  const drop = () => query(postgres, `drop database if exists ${name} with (force)`);
  try {
    const server = await startServer({
      env: { DATABASE_URL: adminUrl, GO_CUA_KEYS: keysDir, GO_CUA_DATA_DIR: join(keysDir, '..'), ...env },
    });
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
