import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Pool } from 'pg';
import { APPS, MAX_PASSWORD, MIN_PASSWORD, type App } from '@go-cua/domain/access';
import type { Keys } from '../keys';

const DAY_S = 86_400;
/** Sessions roll for 30 days: 14 days offline are promised. */
const SESSION_S = 30 * DAY_S;

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane; the library's salt is 16 random bytes. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

function instance(app: App, pool: Pool, keys: Keys, origin: string) {
  return betterAuth({
    database: pool,
    secret: keys.deriveKey('auth/secret').toString('base64url'),
    baseURL: origin,
    basePath: '/app/auth/library',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      password: {
        hash: (password) => hash(password, ARGON),
        verify: ({ hash: kept, password }) => verify(kept, password),
      },
    },
    session: { expiresIn: SESSION_S, updateAge: DAY_S },
    user: { additionalFields: { personId: { type: 'string', required: true, input: false } } },
    // Limits are ours (by account first), see limits.ts: one bucket for a whole village would lock it out.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: `go_cua_${app}`,
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
  });
}
export type Library = ReturnType<typeof instance>;

/** One per app: portal and console have cookies of their own over the same accounts. */
export function openLibrary(pool: Pool, keys: Keys, origin: string): Readonly<Record<App, Library>> {
  return Object.fromEntries(APPS.map((app) => [app, instance(app, pool, keys, origin)])) as Record<App, Library>;
}

/** Tables of the library, in the schema and by the role of its own. */
export async function migrateLibrary(library: Library, pool: Pool): Promise<void> {
  const { runMigrations } = await getMigrations(library.options);
  await runMigrations();
  // One account a person, whatever the number.
  await pool.query('create unique index if not exists user_of_person on auth."user" ("personId")');
}
