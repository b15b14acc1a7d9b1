import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { Keys } from '../keys';
import { StartTrouble } from '../trouble';
import { connectOrExplain } from './connect';
import { keepKeyCheck, refuseForeignKey } from './installation';
import { scramVerifier } from './scram';

/** One connection string per database role (model: who sees what). */
export interface DatabaseUrls {
  /** Migrations only: owns the schemas `app`, `secrets` and `published`. */
  readonly ownerUrl: string;
  /** The server at work, under row-level security: owns nothing, is no member of the owner. */
  readonly appUrl: string;
  /** Rebuild and editions; owns `scratch`. */
  readonly jobsUrl: string;
  /** Sign-in's own schema `auth`. */
  readonly authUrl: string;
  /** The open API: reads `published`, writes nothing. */
  readonly publicReadUrl: string;
}

type RoleName = 'go_cua_owner' | 'go_cua_app' | 'go_cua_jobs' | 'go_cua_auth' | 'go_cua_public_read';

/** Compiling a statement takes seconds where it runs for milliseconds: set-based statements look costly to the planner. */
const NO_JIT = { jit: 'off' };

/** What each role finds without naming a schema, and what else is fixed for all its sessions. */
const ROLES: Readonly<Record<RoleName, Readonly<Record<string, string>>>> = {
  go_cua_owner: { search_path: 'app', ...NO_JIT },
  go_cua_app: { search_path: 'app', ...NO_JIT, idle_in_transaction_session_timeout: "'60s'" },
  go_cua_jobs: { search_path: 'app', ...NO_JIT },
  go_cua_auth: { search_path: 'auth', ...NO_JIT, idle_in_transaction_session_timeout: "'60s'" },
  go_cua_public_read: {
    search_path: 'published',
    ...NO_JIT,
    default_transaction_read_only: 'on',
    statement_timeout: "'10s'",
    idle_in_transaction_session_timeout: "'10s'",
  },
};
const ROLE_NAMES = Object.keys(ROLES) as RoleName[];

const SCHEMAS: Readonly<Record<string, RoleName>> = {
  app: 'go_cua_owner',
  secrets: 'go_cua_owner',
  published: 'go_cua_owner',
  auth: 'go_cua_auth',
  scratch: 'go_cua_jobs',
};

const OLDEST = 15;
const ATTRIBUTES = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication inherit';

const passwordOf = (keys: Keys, role: RoleName): string => keys.deriveKey(`database/${role}`, 24).toString('base64url');

function urlOf(adminUrl: string, keys: Keys, role: RoleName): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(keys, role);
  return url.toString();
}

/** The roles' connection strings for the database that `adminUrl` names. */
export const urlsOf = (adminUrl: string, keys: Keys): DatabaseUrls => ({
  ownerUrl: urlOf(adminUrl, keys, 'go_cua_owner'),
  appUrl: urlOf(adminUrl, keys, 'go_cua_app'),
  jobsUrl: urlOf(adminUrl, keys, 'go_cua_jobs'),
  authUrl: urlOf(adminUrl, keys, 'go_cua_auth'),
  publicReadUrl: urlOf(adminUrl, keys, 'go_cua_public_read'),
});

/**
 * Makes the roles, schemas and rights in the database that `adminUrl` names, or finds them made, and sets the roles'
 * passwords, which come from the master key. Safe to run at every start and by several processes at once.
 * Where the user of `adminUrl` may not make them, the trouble carries the exact statements for one who may.
 */
export async function prepareDatabase(adminUrl: string, keys: Keys): Promise<DatabaseUrls> {
  const urls = urlsOf(adminUrl, keys);
  const admin = await connectOrExplain(adminUrl);
  try {
    await refuseOldServer(admin);
    await refuseForeignKey(admin, keys);
    await withoutOthers(admin, async () => {
      await carryOut(admin, urls, keys, await factsOf(admin));
      await keepKeyCheck(urls.ownerUrl, keys);
    });
  } finally {
    await admin.end().catch(() => undefined);
  }
  return urls;
}

async function refuseOldServer(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  );
  if (Math.floor(Number(rows[0]?.number) / 10_000) < OLDEST) {
    throw new StartTrouble(
      `DATABASE_URL leads to PostgreSQL ${rows[0]?.name}, which is too old: use a server of version 15 to 18.`,
    );
  }
}

interface Facts {
  readonly user: string;
  readonly database: string;
  readonly superuser: boolean;
  readonly mayMakeRoles: boolean;
  readonly roles: ReadonlySet<string>;
  readonly schemas: ReadonlySet<string>;
  /** What the last run of the statements left as its mark. */
  readonly prepared: string | null;
}

async function factsOf(admin: Client): Promise<Facts> {
  const { rows } = await admin.query<Omit<Facts, 'roles' | 'schemas'> & { roles: string[]; schemas: string[] }>(
    `select current_user as "user", current_database() as database,
            r.rolsuper as superuser, r.rolsuper or r.rolcreaterole as "mayMakeRoles",
            array(select rolname::text from pg_roles where rolname = any($1)) as roles,
            array(select nspname::text from pg_namespace where nspname = any($2)) as schemas,
            (select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'app') as prepared
     from pg_roles r where r.rolname = current_user`,
    [ROLE_NAMES, Object.keys(SCHEMAS)],
  );
  const [facts] = rows;
  if (!facts) throw new Error('The server does not know its own user.');
  return { ...facts, roles: new Set(facts.roles), schemas: new Set(facts.schemas) };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Rights on the database itself: a copy of a database does not carry them. */
export const databaseRights = (database: string): string[] => [
  `revoke connect, temporary on database ${quoted(database)} from public`,
  `grant connect on database ${quoted(database)} to ${ROLE_NAMES.join(', ')}`,
  `grant create, temporary on database ${quoted(database)} to go_cua_owner`,
  `grant temporary on database ${quoted(database)} to go_cua_jobs`,
];

/** All that is missing, as statements that anyone may read before running them. No password is among them. */
const statements = (keys: Keys, facts: Facts): string[] => [
  ...bodyOf(keys, facts),
  `comment on schema app is '${markOf(keys, facts)}'`,
];

/** Changes with the statements and with the database, so that a new version and a copy are prepared again. */
function markOf(keys: Keys, facts: Facts): string {
  const all = bodyOf(keys, { ...facts, roles: new Set(), schemas: new Set() });
  return `prepared ${createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 16)}`;
}

function bodyOf(keys: Keys, facts: Facts): string[] {
  const verifier = (role: RoleName): string =>
    scramVerifier(passwordOf(keys, role), keys.deriveKey(`database-salt/${role}`, 16));
  const make = (role: RoleName): string[] => [
    facts.roles.has(role)
      ? `alter role ${role} password '${verifier(role)}'`
      : `create role ${role} ${ATTRIBUTES} password '${verifier(role)}'`,
    ...Object.entries(ROLES[role]).map(([name, value]) => `alter role ${role} set ${name} = ${value}`),
  ];
  const owners = [...new Set(Object.values(SCHEMAS))];
  return [
    ...ROLE_NAMES.flatMap(make),
    // One who is no superuser must be a member of a role to make a schema for it.
    ...(facts.superuser ? [] : [`grant ${owners.join(', ')} to ${quoted(facts.user)}`]),
    ...Object.entries(SCHEMAS)
      .filter(([schema]) => !facts.schemas.has(schema))
      .map(([schema, owner]) => `create schema ${schema} authorization ${owner}`),
    ...databaseRights(facts.database),
    `grant usage on schema app to go_cua_app, go_cua_jobs`,
    `grant usage on schema published to go_cua_public_read, go_cua_jobs, go_cua_app`,
  ];
}

async function carryOut(admin: Client, urls: DatabaseUrls, keys: Keys, facts: Facts): Promise<void> {
  const list = statements(keys, facts);
  const complete = facts.roles.size === ROLE_NAMES.length && facts.schemas.size === Object.keys(SCHEMAS).length;
  if (complete && facts.prepared === markOf(keys, facts) && (await allOpen(urls))) return;
  try {
    await admin.query('begin');
    for (const statement of list) await admin.query(statement);
    const { rows } = await admin.query<{ given: boolean }>(
      `select has_database_privilege('go_cua_owner', current_database(), 'create') as given`,
    );
    // PostgreSQL only warns where one may not pass a right on.
    if (!rows[0]?.given) throw Object.assign(new Error('the right was not given'), { code: '42501' });
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new StartTrouble(
      `The user ${facts.user} may not make the roles and schemas that Gõ Cửa needs: have a user who may run these statements in the database ${facts.database}, then start again.`,
      list.map((statement) => `${statement};`),
    );
  }
}

/** Every role signs in with the password that comes from our key. */
async function allOpen(urls: DatabaseUrls): Promise<boolean> {
  for (const url of Object.values(urls) as string[]) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return true;
}

/** Of several processes that start at once, one at a time. */
async function withoutOthers(admin: Client, work: () => Promise<void>): Promise<void> {
  const lock = 1_196_378_434;
  await admin.query('select pg_advisory_lock($1)', [lock]);
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        // Roles belong to the whole server: a process that prepares another database may touch them just now.
        const passing = /tuple concurrently updated|duplicate key value/.test(String(error));
        if (!passing || attempt === 5) throw error;
      }
    }
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined);
  }
}
