import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import { anId, aVillage, TONIGHT, type Village } from '../../test/kit';
import { phoneHash, sealPhone } from '../keys/personal';
import { createAuth, tokenHash, type Auth } from './index';

let v: Village;
let auth: Auth;
let server: Server;
let origin: string;
let now = TONIGHT;

/** What a browser keeps of one app. */
class Browser {
  cookies = new Map<string, string>();
  constructor(readonly app: 'portal' | 'console' = 'portal') {}
  async call(path: string, body?: object, headers: Record<string, string> = {}) {
    const res = await fetch(`${origin}/app/auth/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'x-go-cua-app': this.app,
        cookie: [...this.cookies].map(([k, x]) => `${k}=${x}`).join('; '),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const c of res.headers.getSetCookie()) {
      const [pair = ''] = c.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '' || /max-age=0/i.test(c)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await res.text();
    return {
      status: res.status,
      text,
      body: text ? (JSON.parse(text) as unknown) : null,
      cookies: res.headers.getSetCookie(),
    };
  }
  who = async () =>
    ((await this.call('get-session')).body as { person?: { id: string; name: string } } | null)?.person ?? null;
}

const phones = new Map<PersonId, string>();
async function givePhone(person: PersonId): Promise<string> {
  const phone = `+8495${String(1_000_000 + phones.size).padStart(7, '0')}`;
  phones.set(person, phone);
  await v.admin.query('update app.person set phone_enc = $2, phone_hash = $3 where id = $1', [
    person,
    sealPhone(v.db.keys, person, phone),
    phoneHash(v.db.keys, phone),
  ]);
  return `0${phone.slice(3)}`;
}
async function invite(person: PersonId, hours = 72): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await v.admin.query(
    'insert into app.invitation (id, person_id, token_hash, made_at, expires_at) values ($1, $2, $3, $4, $5)',
    [...[anId(), person, tokenHash(token), new Date(now), new Date(now + hours * 3_600_000)]],
  );
  return token;
}
async function aSignedIn(person: PersonId, password = 'mười hai con giáp') {
  const phone = await givePhone(person);
  const browser = new Browser();
  expect((await browser.call('accept-invitation', { token: await invite(person), password })).status).toBe(200);
  return { phone, browser, password };
}

beforeAll(async () => {
  v = await aVillage();
  server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  auth = await createAuth({
    authUrl: v.db.authUrl,
    appPool: v.pool,
    keys: v.db.keys,
    publicOrigin: origin,
    demo: true,
    now: () => now,
  });
  server.on('request', express().use(auth.router));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await auth.stop();
  await v.end();
});

describe('an invitation', () => {
  it('lets the person set the password, signs in, and is used up', async () => {
    const phone = await givePhone(v.volunteer);
    const token = await invite(v.volunteer);
    const browser = new Browser();
    expect((await browser.call('accept-invitation', { token, password: 'ngắn' })).status).toBe(422);
    expect((await browser.call('accept-invitation', { token, password: 'một mật khẩu dài' })).status).toBe(200);
    expect(await browser.who()).toEqual({ id: v.volunteer, name: 'Mẫu volunteer' });
    expect((await new Browser().call('accept-invitation', { token, password: 'một mật khẩu khác' })).status).toBe(410);
    const other = new Browser();
    expect((await other.call('sign-in', { phone, password: 'một mật khẩu dài' })).status).toBe(200);
    expect((await other.who())?.id).toBe(v.volunteer);
  });

  it('is taken by one of two who come at the same moment', async () => {
    await givePhone(v.mate);
    const token = await invite(v.mate);
    const both = await Promise.all(
      [1, 2].map((n) => new Browser().call('accept-invitation', { token, password: `mật khẩu thứ ${n}` })),
    );
    expect(both.map((b) => b.status).sort()).toEqual([200, 410]);
  });

  it('is late after 72 hours, unknown when it was never made', async () => {
    const token = await invite(v.leader);
    now += 73 * 3_600_000;
    expect((await new Browser().call('accept-invitation', { token, password: 'một mật khẩu dài' })).status).toBe(408);
    now = TONIGHT;
    expect(
      (await new Browser().call('accept-invitation', { token: 'x'.repeat(43), password: 'một mật khẩu dài' })).status,
    ).toBe(404);
  });

  it('stands for a forgotten password, and ends every session of before', async () => {
    const { browser, phone } = await aSignedIn(v.coordinator);
    expect((await browser.who())?.id).toBe(v.coordinator);
    const fresh = new Browser();
    await fresh.call('accept-invitation', { token: await invite(v.coordinator), password: 'mật khẩu mới tinh' });
    expect(await browser.who()).toBeNull();
    expect((await fresh.who())?.id).toBe(v.coordinator);
    expect((await new Browser().call('sign-in', { phone, password: 'mười hai con giáp' })).status).toBe(401);
  });
});

describe('a wrong password', () => {
  it('answers like an unknown number, to the byte', async () => {
    const { phone } = await aSignedIn(v.observer);
    const wrong = await new Browser().call('sign-in', { phone, password: 'không phải thế này' });
    const unknown = await new Browser().call('sign-in', { phone: '0959999999', password: 'không phải thế này' });
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.status).toBe(401);
  });

  it('ten times closes that account for a while, and nobody else of the same address', async () => {
    const victim = await aSignedIn(v.stranger);
    const { phone, password } = await aSignedIn(v.leader);
    for (let i = 0; i < 10; i += 1)
      expect((await new Browser().call('sign-in', { phone: victim.phone, password: `sai ${i} sai sai` })).status).toBe(
        401,
      );
    const shut = await new Browser().call('sign-in', { phone: victim.phone, password: victim.password });
    expect(shut.status).toBe(429);
    expect((await new Browser().call('sign-in', { phone, password })).status).toBe(200);
    // Who is in already stays in.
    expect((await victim.browser.who())?.id).toBe(v.stranger);
  });
});

describe('a session', () => {
  it('is of one app: the portal cookie opens no console', async () => {
    const { browser } = await aSignedIn(v.volunteer);
    const console_ = new Browser('console');
    console_.cookies = new Map(browser.cookies);
    expect(await console_.who()).toBeNull();
  });

  it('is the cookie alone: the stored token opens nothing as a bearer', async () => {
    await aSignedIn(v.volunteer);
    const { rows } = await v.admin.query<{ token: string }>('select token from auth.session limit 1');
    expect(
      (await new Browser().call('get-session', undefined, { authorization: `Bearer ${rows[0]!.token}` })).body,
    ).toBeNull();
  });

  it('ends with the sign-out, and its cookie is hidden from scripts', async () => {
    const { browser, phone, password } = await aSignedIn(v.volunteer);
    const again = await browser.call('sign-in', { phone, password });
    expect(again.cookies.every((c) => /httponly/i.test(c) && /samesite=lax/i.test(c))).toBe(true);
    await browser.call('sign-out', {});
    expect(await browser.who()).toBeNull();
  });

  it('cannot be asked for without our header', async () => {
    const res = await fetch(`${origin}/app/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(res.status).toBe(400);
  });
});

it('answers on four routes and no other of the library', async () => {
  const answers: string[] = [];
  for (const path of [
    'sign-in',
    'sign-out',
    'get-session',
    'accept-invitation',
    'sign-up/email',
    'sign-in/email',
    'library/sign-in/email',
    'library/get-session',
    'list-sessions',
    'change-password',
    'reset-password',
    'request-password-reset',
    'update-user',
    'delete-user',
    'verify-email',
    'callback/x',
    'error',
    'ok',
  ])
    for (const body of [undefined, {}])
      if ((await new Browser().call(path, body)).status !== 404) answers.push(`${body ? 'POST' : 'GET'} ${path}`);
  expect(answers.sort()).toEqual(
    ['GET get-session', 'POST accept-invitation', 'POST sign-in', 'POST sign-out'].filter(
      (a) => a !== 'POST accept-invitation',
    ),
  );
});

it('keeps no phone number in the store of sign-in', async () => {
  const { rows } = await v.admin.query<{ all: string }>(
    `select (select string_agg(u::text, ' ') from auth."user" u) || (select string_agg(a::text, ' ') from auth.account a) as all`,
  );
  for (const phone of phones.values()) expect(rows[0]!.all).not.toContain(phone.slice(3));
});
