import express, { Router, type Request, type Response } from 'express';
import type { App } from '@go-cua/domain/access';
import type { PersonId } from '@go-cua/domain/core';
import { parsePhone } from '@go-cua/domain/text';
import type { Acceptance, Accepted, NotAccepted, unitsForFirst } from './accept';
import type { SignInLimits } from './limits';
import { appOf } from './which-app';

const PATH = '/app/auth';

/** The password is right, and the person has no work in the console. */
export const NOT_FOR_CONSOLE = 'NOT_FOR_CONSOLE';
/** The cookies of a new session, or why there is none; null for an unknown number and a wrong password alike. */
export type Entered = string[] | typeof NOT_FOR_CONSOLE | null;

export interface AuthRoutes {
  readonly limits: SignInLimits;
  readonly demo: boolean;
  /** A demo under a public address: nobody comes in. */
  readonly closed: boolean;
  account(phone: string): string;
  enter(app: App, phone: string, password: string): Promise<Entered>;
  leave(app: App, req: Request): Promise<string[]>;
  session(app: App, req: Request): Promise<{ id: PersonId; name: string; cookies: string[] } | null>;
  accept(said: Acceptance): Promise<Accepted>;
  unitsForFirst(said: { token: string; search: string }): ReturnType<typeof unitsForFirst>;
}

/** The five routes, and 404 for any other under the path. Bodies and answers: packages/client/src/auth/endpoints.ts. */
export function authRouter(routes: AuthRoutes): Router {
  const router = Router();
  router.use(PATH, express.json({ limit: 4_000 }), (req, res, next) => {
    res.set('cache-control', 'no-store');
    // The header is what a foreign page cannot send without a preflight, which is never answered (CSRF).
    if (appOf(req) === null || req.headers['x-go-cua-app'] === undefined)
      return void res.status(400).json({ code: 'BAD_REQUEST' });
    if (routes.closed && req.method === 'POST') return void res.status(403).json({ code: 'DEMO_CLOSED' });
    next();
  });

  router.post(`${PATH}/sign-in`, async (req: Request, res: Response) => {
    const said = text(req.body, 'phone', 40);
    const parsed = parsePhone(said, { demo: routes.demo });
    // What is no number goes the same way as an unknown one, to an account that nobody has.
    const phone = parsed.ok ? parsed.value : `none:${said}`;
    const address = req.ip ?? '';
    const may = await routes.limits.take(routes.account(phone), address);
    if (!may.ok) return void res.status(429).set('retry-after', String(may.retryAfterS)).json({ code: 'RATE_LIMITED' });
    const cookies = await routes.enter(appOf(req)!, phone, text(req.body, 'password', 200));
    if (!cookies) {
      await routes.limits.wrong(address);
      return void res.status(401).json({ code: 'WRONG_PASSWORD' });
    }
    await routes.limits.right(routes.account(phone), address);
    if (cookies === NOT_FOR_CONSOLE) return void res.status(403).json({ code: NOT_FOR_CONSOLE });
    res.append('set-cookie', cookies).json({ ok: true });
  });

  router.post(`${PATH}/sign-out`, async (req: Request, res: Response) => {
    res.append('set-cookie', await routes.leave(appOf(req)!, req)).json({ ok: true });
  });

  router.get(`${PATH}/get-session`, async (req: Request, res: Response) => {
    const found = await routes.session(appOf(req)!, req);
    if (!found) return void res.json(null);
    res.append('set-cookie', found.cookies).json({ person: { id: found.id, name: found.name } });
  });

  router.post(`${PATH}/accept-invitation`, async (req: Request, res: Response) => {
    const { body } = req as { body: unknown };
    const password = text(body, 'password', 200);
    const accepted = await routes.accept({
      ...{ token: text(body, 'token', 200), password },
      first: { name: text(body, 'name', 120), phone: text(body, 'phone', 40), unitCode: text(body, 'unitCode', 10) },
    });
    if (!accepted.ok) return notAccepted(res, accepted);
    const cookies = await routes.enter(appOf(req)!, accepted.phone, password);
    // The password is set and the invitation used, whichever app it was opened in.
    if (cookies === NOT_FOR_CONSOLE) return void res.status(403).json({ code: NOT_FOR_CONSOLE });
    res.append('set-cookie', cookies ?? []).json({ ok: true });
  });

  router.post(`${PATH}/first-units`, async (req: Request, res: Response) => {
    const found = await routes.unitsForFirst({
      token: text(req.body, 'token', 200),
      search: text(req.body, 'search', 80),
    });
    if (!found.ok) return notAccepted(res, found);
    res.json({ units: found.units });
  });

  router.use(PATH, (_req, res) => void res.status(404).json({ code: 'NOT_FOUND' }));
  return router;
}

function notAccepted(res: Response, { status, code, field }: NotAccepted): void {
  res.status(status).json({ code, ...(field && { field }) });
}

/** One text of a body from outside; anything else is an empty one. */
function text(body: unknown, name: string, most: number): string {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value.slice(0, most) : '';
}
