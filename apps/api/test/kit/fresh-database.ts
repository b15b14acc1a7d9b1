import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { databaseRights, urlsOf, type DatabaseUrls } from '../../src/database/roles';
import { openKeys, type Keys } from '../../src/keys';
import { query, type TestCluster, withDatabase } from './cluster';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** A database of one test file's own: the template's content, real roles, nobody else's rows. */
export interface FreshDatabase extends DatabaseUrls {
  readonly name: string;
  /** Superuser: for planting and looking behind row-level security, never for the code under test. */
  readonly adminUrl: string;
  readonly keys: Keys;
  readonly keysDir: string;
  drop(): Promise<void>;
}

/** Copies the template; call it in `beforeAll`, and `drop` in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { templateUrl, keysDir } = inject('cluster');
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template.replace('_template', '')}_${randomBytes(4).toString('hex')}`;
  const server = withDatabase(templateUrl, 'postgres');
  await query(server, `create database ${name} template ${template}`, ...databaseRights(name));
  const keys = openKeys(keysDir, { dataExist: true });
  const adminUrl = withDatabase(templateUrl, name);
  return {
    ...urlsOf(adminUrl, keys),
    ...{ name, adminUrl, keys, keysDir },
    drop: () => query(server, `drop database if exists ${name} with (force)`),
  };
}
