import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { PersonId } from '@go-cua/domain/core';
import { createAuth, type Auth, type AuthOptions } from '../../src/auth';
import { phoneHash, sealPhone } from '../../src/keys/personal';
import { newToken } from '../../src/keys/token';
import { anId, aVillage, TONIGHT, type Village } from './village';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
  readonly cookies: readonly string[];
}

/** What a browser keeps of one app, at one address. */
export class Browser {
  cookies = new Map<string, string>();
  constructor(
    readonly origin: string,
    readonly app: 'portal' | 'console',
    /** As the proxy in front tells it. */
    readonly address?: string,
  ) {}

  async call(path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    const res = await fetch(`${this.origin}/app/auth/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'x-go-cua-app': this.app,
        cookie: [...this.cookies].map(([k, x]) => `${k}=${x}`).join('; '),
        ...(this.address && { 'x-forwarded-for': this.address }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const cookies = res.headers.getSetCookie();
    for (const c of cookies) {
      const [pair = ''] = c.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '' || /max-age=0/i.test(c)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await res.text();
    return { status: res.status, text, body: text ? (JSON.parse(text) as unknown) : null, cookies };
  }

  async who(): Promise<{ id: string; name: string } | null> {
    return ((await this.call('get-session')).body as { person?: { id: string; name: string } } | null)?.person ?? null;
  }
}

/** A village whose people can sign in: the real routes on a real port. */
export interface SignInDesk {
  readonly v: Village;
  readonly auth: Auth;
  readonly origin: string;
  now: number;
  browser(app?: 'portal' | 'console', address?: string): Browser;
  /** Gives the person a number of the demo, as it is typed. */
  givePhone(person: PersonId, phone?: string): Promise<string>;
  invite(person: PersonId, hours?: number): Promise<string>;
  signedIn(person: PersonId, password?: string): Promise<{ phone: string; browser: Browser; password: string }>;
  end(): Promise<void>;
}

export async function aSignInDesk(options: Partial<AuthOptions> = {}): Promise<SignInDesk> {
  const v = await aVillage();
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const auth = await createAuth({
    ...{ authUrl: v.db.authUrl, appPool: v.pool, keys: v.db.keys, publicOrigin: origin, demo: true },
    now: () => desk.now,
    ...options,
  });
  server.on('request', express().set('trust proxy', 'loopback').use(auth.router));
  let phones = 0;
  const desk: SignInDesk = {
    ...{ v, auth, origin, now: TONIGHT },
    browser: (app = 'portal', address) => new Browser(origin, app, address),
    async givePhone(person, phone = `095${String((phones += 1)).padStart(7, '0')}`) {
      const number = `+84${phone.slice(1)}`;
      await v.admin.query('update app.person set phone_enc = $2, phone_hash = $3 where id = $1', [
        ...[person, sealPhone(v.db.keys, person, number), phoneHash(v.db.keys, number)],
      ]);
      return phone;
    },
    async invite(person, hours = 72) {
      const { token, hash } = newToken();
      await v.admin.query(
        'insert into app.invitation (id, person_id, token_hash, made_at, expires_at) values ($1, $2, $3, $4, $5)',
        [anId(), person, hash, new Date(desk.now), new Date(desk.now + hours * 3_600_000)],
      );
      return token;
    },
    async signedIn(person, password = 'mười hai con giáp') {
      const phone = await desk.givePhone(person);
      const browser = desk.browser();
      const { status, text } = await browser.call('accept-invitation', { token: await desk.invite(person), password });
      if (status !== 200) throw new Error(`the invitation was not taken: ${status} ${text}`);
      return { phone, browser, password };
    },
    async end() {
      server.closeAllConnections();
      server.close();
      await auth.stop();
      await v.end();
    },
  };
  return desk;
}
