import type { IncomingMessage } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Router } from 'express';
import { Pool } from 'pg';
import { mayOpen, type App, type Role } from '@go-cua/domain/access';
import { dayOfInstant, type PersonId } from '@go-cua/domain/core';
import type { AppPool } from '../database/app-pool';
import { withScope } from '../database/scope';
import type { Viewer } from '../graphql/context';
import type { Keys } from '../keys';
import { phoneHash } from '../keys/personal';
import { accept, unitsForFirst, type Acceptance, type Accepted } from './accept';
import { accountName, setPassword } from './account';
import { migrateLibrary, openLibrary } from './library';
import { openLimits } from './limits';
import { authRouter, NOT_FOR_CONSOLE, type Entered } from './router';
import { appOf } from './which-app';

export interface AuthOptions {
  readonly authUrl: string;
  readonly appPool: AppPool;
  readonly keys: Keys;
  /** The address that people type. */
  readonly publicOrigin: string;
  readonly demo: boolean;
  /** Demo accounts, whose passwords are printed, may sign in under a public address. */
  readonly demoPublic?: boolean;
  now(): number;
}
export interface Auth {
  /** Serves /app/auth/{sign-in,sign-out,get-session,accept-invitation,first-units}; no other route of the library answers. */
  readonly router: Router;
  viewerOf(req: IncomingMessage): Promise<Viewer | null>;
  /** Gives a person a password; the account is made when there is none. All sessions of before end. */
  setPassword(personId: PersonId, phone: string, password: string): Promise<void>;
  stop(): Promise<void>;
}

export async function createAuth(options: AuthOptions): Promise<Auth> {
  const { appPool, keys, publicOrigin, demo, now } = options;
  const pool = new Pool({ connectionString: options.authUrl, max: 5 });
  pool.on('error', () => undefined);
  const library = openLibrary(pool, keys, publicOrigin);
  await migrateLibrary(library.portal, pool);
  const limits = await openLimits(pool);
  const needs = { pool: appPool, keys, demo, now };

  /** The session's cookies, or null; the same answer and the same time for an unknown name and a wrong password. */
  async function enter(app: App, phone: string, password: string): Promise<Entered> {
    const answer = await library[app].api
      .signInEmail({
        body: { email: accountName(keys, phone), password, rememberMe: true },
        headers: new Headers({ origin: publicOrigin }),
        asResponse: true,
      })
      .catch(() => null);
    if (!answer?.ok) return null;
    const { token, user } = (await answer.json()) as { token: string; user: { personId: PersonId } };
    const person = await personOf(appPool, user.personId, now());
    const own = person?.phoneHash.equals(phoneHash(keys, phone)) ?? false;
    if (person && own && mayOpen(app, person.roles)) return answer.headers.getSetCookie();
    // Right, but for a number that is this person's no more, or in an app where the person has no work.
    await (await library[app].$context).internalAdapter.deleteSession(token);
    return own ? NOT_FOR_CONSOLE : null;
  }

  const router = authRouter({
    limits,
    demo,
    closed: demo && !options.demoPublic && !isPrivate(publicOrigin),
    account: (phone) => accountName(keys, phone),
    enter,
    async leave(app, req) {
      const answer = await library[app].api.signOut({ headers: cookiesAlone(req), asResponse: true }).catch(() => null);
      return answer?.headers.getSetCookie() ?? [];
    },
    async session(app, req) {
      const answer = await library[app].api.getSession({ headers: cookiesAlone(req), asResponse: true });
      const found = (await answer.json()) as { user?: { personId: PersonId } } | null;
      const person = found?.user ? await personOf(appPool, found.user.personId, now()) : null;
      if (!person || !mayOpen(app, person.roles)) return null;
      return { id: person.id, name: person.name, cookies: answer.headers.getSetCookie() };
    },
    async accept(said: Acceptance): Promise<Accepted> {
      const accepted = await accept(needs, said);
      if (accepted.ok) await setPassword(library.portal, keys, { ...accepted, password: said.password });
      return accepted;
    },
    unitsForFirst: (said) => unitsForFirst(needs, said),
  });

  return {
    router,
    setPassword: (personId, phone, password) => setPassword(library.portal, keys, { personId, phone, password }),
    async viewerOf(req) {
      const app = appOf(req);
      if (!app) return null;
      // Only get-session renews: here the answer could carry no cookie, and the one in the browser would run out.
      const found = await library[app].api.getSession({
        headers: cookiesAlone(req),
        query: { disableRefresh: true },
      });
      return found && { personId: found.user.personId as PersonId, app };
    },
    stop: () => pool.end(),
  };
}

/** The session is the cookie, and nothing else: a token in a header opens nothing. */
function cookiesAlone(req: IncomingMessage): Headers {
  const cookie = fromNodeHeaders(req.headers).get('cookie');
  return new Headers(cookie ? { cookie } : {});
}

/** Loopback, or a network of the house (RFC 1918). */
function isPrivate(origin: string): boolean {
  const { hostname } = new URL(origin);
  return /^(localhost|127\..*|\[::1\]|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*)$/.test(hostname);
}

interface SignedIn {
  readonly id: PersonId;
  readonly name: string;
  readonly phoneHash: Buffer;
  /** Of today; none while paused. */
  readonly roles: readonly Role[];
}

/** Given name last, as people are called. Who is paused keeps the session: unsent records still go in, for review. */
async function personOf(appPool: AppPool, personId: PersonId, now: number): Promise<SignedIn | null> {
  const today = dayOfInstant(now);
  return withScope(appPool, { personId, today }, async (sql) => {
    const { rows } = await sql.query<SignedIn>(
      `select id, concat_ws(' ', family_name, nullif(middle_name, ''), given_name) as name, phone_hash as "phoneHash",
         array(select distinct g.role from role_grant g where g.person_id = person.id and person.paused_at is null
           and $2::date >= g.valid_from and $2::date <= coalesce(g.valid_to, 'infinity')) as roles
       from person where id = $1`,
      [personId, today],
    );
    return rows[0] ?? null;
  });
}
