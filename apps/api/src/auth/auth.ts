import type { IncomingMessage } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import express, { Router, type Request, type Response } from 'express';
import { Pool } from 'pg';
import { APPS, type App } from '@go-cua/domain/access';
import { dayOfInstant, type PersonId } from '@go-cua/domain/core';
import { parsePhone } from '@go-cua/domain/text';
import { withScope } from '../database/scope';
import type { Viewer } from '../graphql/context';
import type { Keys } from '../keys';
import { openPhone } from '../keys/personal';
import { accountName } from './account';
import { findInvitation, sealedPhone, useInvitation } from './invitations';
import { migrateLibrary, openLibrary, type Library } from './library';
import { openLimits } from './limits';

export interface AuthOptions {
  readonly authUrl: string;
  /** Connections of the `app` role. */
  readonly appPool: Pool;
  readonly keys: Keys;
  /** The address that people type. */
  readonly publicOrigin: string;
  readonly demo: boolean;
  now(): number;
}
export interface Auth {
  /** Serves /app/auth/{sign-in,sign-out,get-session,accept-invitation}; no other route of the library answers. */
  readonly router: Router;
  viewerOf(req: IncomingMessage): Promise<Viewer | null>;
  /** Gives a person a password; the account is made when there is none. All sessions of before end. */
  setPassword(personId: PersonId, phone: string, password: string): Promise<void>;
  stop(): Promise<void>;
}

export const MIN_PASSWORD = 10;
const PATH = '/app/auth';

/** Which app asks: by the header of our own requests; a WebSocket cannot send one and says it in its address. */
function appOf(req: IncomingMessage): App | null {
  const said = req.headers['x-go-cua-app'] ?? new URL(req.url ?? '/', 'http://host').searchParams.get('app');
  return APPS.find((a) => a === said) ?? null;
}

export async function createAuth({ authUrl, appPool, keys, publicOrigin, demo, now }: AuthOptions): Promise<Auth> {
  const pool = new Pool({ connectionString: authUrl, max: 5 });
  pool.on('error', () => undefined);
  const library = openLibrary(pool, keys, publicOrigin);
  await migrateLibrary(library.portal);
  const limits = await openLimits(pool);

  async function sessionOf(req: IncomingMessage): Promise<{ viewer: Viewer; library: Library; token: string } | null> {
    const app = appOf(req);
    if (!app) return null;
    const found = await library[app].api.getSession({ headers: cookiesAlone(req) });
    if (!found) return null;
    return {
      viewer: { personId: found.user.personId as PersonId, app },
      library: library[app],
      token: found.session.token,
    };
  }

  async function setPassword(personId: PersonId, phone: string, password: string): Promise<void> {
    const { internalAdapter, password: secret } = await library.portal.$context;
    const email = accountName(keys, phone);
    const hashed = await secret.hash(password);
    const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
    if (known) {
      await internalAdapter.updatePassword(known.user.id, hashed);
      await internalAdapter.deleteUserSessions(known.user.id);
      return;
    }
    const user = await internalAdapter.createUser(
      { email, name: '', emailVerified: true, personId },
      { method: 'email-password' },
    );
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hashed,
    });
  }

  /** Signs in through the library and hands its cookies on. */
  async function enter(app: App, email: string, password: string, res: Response): Promise<boolean> {
    const answer = await library[app].api
      .signInEmail({
        body: { email, password, rememberMe: true },
        headers: new Headers({ origin: publicOrigin }),
        asResponse: true,
      })
      .catch(() => null);
    if (!answer?.ok) return false;
    res.append('set-cookie', answer.headers.getSetCookie());
    return true;
  }

  const router = Router();
  router.use(PATH, express.json({ limit: 4_000 }), (req, res, next) => {
    res.set({ 'cache-control': 'no-store' });
    // The header is what a foreign page cannot send without a preflight, which is never answered (CSRF).
    if (appOf(req) === null || req.headers['x-go-cua-app'] === undefined)
      return void res.status(400).json({ code: 'BAD_REQUEST' });
    next();
  });

  router.post(`${PATH}/sign-in`, async (req: Request, res: Response) => {
    const { phone, password } = texts(req.body);
    const parsed = parsePhone(phone.slice(0, 40), { demo });
    const email = accountName(keys, parsed.ok ? parsed.value : `none:${phone.slice(0, 40)}`);
    const address = req.ip ?? '';
    const may = await limits.mayTry(email, address);
    if (!may.ok) return void res.status(429).set('retry-after', String(may.retryAfterS)).json({ code: 'RATE_LIMITED' });
    // Unknown and wrong take the same way: the library hashes for an unknown account, too.
    if (!(await enter(appOf(req)!, email, password, res))) {
      await limits.wrong(email, address);
      return void res.status(401).json({ code: 'WRONG_PASSWORD' });
    }
    await limits.right(email, address);
    res.json({ ok: true });
  });

  router.post(`${PATH}/sign-out`, async (req: Request, res: Response) => {
    const app = appOf(req)!;
    const answer = await library[app].api.signOut({ headers: cookiesAlone(req), asResponse: true }).catch(() => null);
    if (answer) res.append('set-cookie', answer.headers.getSetCookie());
    res.json({ ok: true });
  });

  router.get(`${PATH}/get-session`, async (req: Request, res: Response) => {
    const answer = await library[appOf(req)!].api
      .getSession({ headers: cookiesAlone(req), asResponse: true })
      .catch(() => null);
    const session = (await answer?.json()) as { user?: { personId: PersonId } } | null | undefined;
    if (!session?.user) return void res.json(null);
    res.append('set-cookie', answer!.headers.getSetCookie());
    const name = await nameOf(appPool, session.user.personId, now());
    res.json(name === null ? null : { person: { id: session.user.personId, name } });
  });

  router.post(`${PATH}/accept-invitation`, async (req: Request, res: Response) => {
    const { token, password } = texts(req.body);
    const invited = await findInvitation(appPool, token, now());
    if (!invited || invited.state === 'WITHDRAWN') return void res.status(404).json({ code: 'INVITATION_UNKNOWN' });
    if (invited.state === 'USED') return void res.status(410).json({ code: 'INVITATION_USED' });
    if (invited.state === 'LATE') return void res.status(408).json({ code: 'INVITATION_LATE' });
    if (password.length < MIN_PASSWORD || password.length > 128)
      return void res.status(422).json({ code: 'PASSWORD_SHORT' });
    const sealed = await sealedPhone(appPool, invited.invitationId);
    if (!sealed) return void res.status(404).json({ code: 'INVITATION_UNKNOWN' });
    if (!(await useInvitation(appPool, invited.invitationId, now())))
      return void res.status(410).json({ code: 'INVITATION_USED' });
    const phone = openPhone(keys, invited.personId, sealed);
    await setPassword(invited.personId, phone, password);
    await enter(appOf(req)!, accountName(keys, phone), password, res);
    res.json({ ok: true });
  });
  router.use(PATH, (_req, res) => void res.status(404).json({ code: 'NOT_FOUND' }));

  return {
    router,
    setPassword,
    viewerOf: async (req) => (await sessionOf(req))?.viewer ?? null,
    stop: () => pool.end(),
  };
}

/** The session is the cookie, and nothing else: a token in a header opens nothing. */
function cookiesAlone(req: IncomingMessage): Headers {
  const cookie = fromNodeHeaders(req.headers).get('cookie');
  return new Headers(cookie ? { cookie } : {});
}

function texts(body: unknown): { phone: string; password: string; token: string } {
  const of = (name: string): string => {
    const value = (body as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  return { phone: of('phone'), password: of('password'), token: of('token').slice(0, 200) };
}

/** Given name last, as people are called; null for somebody who is paused. */
async function nameOf(appPool: Pool, personId: PersonId, now: number): Promise<string | null> {
  return withScope(appPool, { personId, today: dayOfInstant(now) }, async (sql) => {
    const { rows } = await sql.query<{ name: string }>(
      `select concat_ws(' ', family_name, nullif(middle_name, ''), given_name) as name from person where id = $1 and paused_at is null`,
      [personId],
    );
    return rows[0]?.name ?? null;
  });
}
