import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from 'graphql-ws';
import express from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { testLog } from '../../test/kit';
import { aSignInDesk, type Browser, type SignInDesk } from '../../test/kit/sign-in';
import { createLive, type Live } from '../live';
import { appApi, type AppApi } from './app-api';
import { BUILT, documentId, trustedDocuments } from './documents';

const MOVED = 'subscription Moved {\n  figuresMoved {\n    at\n  }\n}';
const ME = 'query Me {\n  me {\n    id\n  }\n}';
const idOf = (text: string): string => documentId(text)!;

let desk: SignInDesk;
let live: Live;
let api: AppApi;
let server: Server;
let origin: string;
const folder = mkdtempSync(join(tmpdir(), 'go-cua-sockets-'));
const open: Client[] = [];

beforeAll(async () => {
  desk = await aSignInDesk();
  writeFileSync(join(folder, BUILT), JSON.stringify({ [idOf(MOVED)]: MOVED, [idOf(ME)]: ME }));
  live = await createLive({ appUrl: desk.v.db.appUrl, log: testLog() });
  api = await appApi({
    services: { pool: desk.v.pool, keys: desk.v.db.keys, live, demo: true, now: () => desk.now },
    log: testLog(),
    viewerOf: (req) => desk.auth.viewerOf(req),
    ...{ origins: [], documents: trustedDocuments([folder]), introspection: false, lookAgainMs: 50 },
  });
  server = createServer(express().use(api.router));
  api.attach(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.dispose();
});
afterAll(async () => {
  await api.stop();
  server.closeAllConnections();
  server.close();
  await live.stop();
  await desk.end();
  rmSync(folder, { recursive: true });
});

const cookieOf = (browser: Browser): string => [...browser.cookies].map(([k, x]) => `${k}=${x}`).join('; ');

/** A page that listens: what it heard, and with which code its socket ended. */
function listens(browser: Browser, payload: { query: string; documentId?: string }) {
  const heard: unknown[] = [];
  let connected = false;
  let closedWith: number | undefined;
  let failed: unknown;
  class FromOurPage extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { origin, cookie: cookieOf(browser) } });
    }
  }
  const client = createClient({
    ...{ url: `${origin.replace('http', 'ws')}/app/graphql?app=portal`, webSocketImpl: FromOurPage, retryAttempts: 0 },
    on: { connected: () => (connected = true), closed: (e) => (closedWith = (e as { code: number }).code) },
  });
  open.push(client);
  const { query, documentId } = payload;
  client.subscribe(
    { query, ...(documentId && { extensions: { documentId } }) },
    { next: (x) => heard.push(x), error: (e) => (failed = e), complete: () => undefined },
  );
  const until = async (there: () => boolean): Promise<void> => {
    for (let i = 0; !there() && i < 1500; i += 1) await new Promise((go) => setTimeout(go, 20));
    expect(there()).toBe(true);
  };
  return {
    ...{ heard, until },
    closedWith: () => closedWith,
    failed: () => failed,
    connected: () => until(() => connected),
    /** Something moves where the page looks until it has heard of it: the subscription stands from some moment on. */
    hears: (count: number) =>
      until(() => {
        if (heard.length < count) live.moved([desk.v.hamlet]);
        return heard.length >= count;
      }),
  };
}
const byId = { query: '', documentId: idOf(MOVED) };

const post = async (browser: Browser, body: object) => {
  const res = await fetch(`${origin}/app/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'apollo-require-preflight': 'true', 'x-go-cua-app': 'portal' },
      cookie: cookieOf(browser),
    },
    body: JSON.stringify(body),
  });
  return { status: res.status, text: await res.text() };
};

describe('in production a page is answered by the ids of its documents', () => {
  it('by POST: an id, and the same as a text; no other document, whoever is signed in', async () => {
    const { browser } = await desk.signedIn(desk.v.leader);
    const me = JSON.stringify({ data: { me: { id: desk.v.leader } } });
    expect(await post(browser, { documentId: idOf(ME) })).toEqual({ status: 200, text: `${me}\n` });
    expect(await post(browser, { query: 'query Me { me { id } }' })).toEqual({ status: 200, text: `${me}\n` });
    for (const body of [
      { query: 'query Me { me { id familyName } }' },
      { documentId: 'f'.repeat(64) },
      { documentId: 'f'.repeat(64), query: ME },
      { query: '{ __schema { types { name } } }' },
    ]) {
      const { status, text } = await post(browser, body);
      expect([status, text]).toEqual([400, expect.stringContaining('"UNKNOWN_DOCUMENT"')]);
      expect(text.length).toBeLessThan(250);
    }
    const known = { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(ME) } } };
    expect(await post(browser, known)).toMatchObject({ status: 400, text: expect.stringContaining('BAD_REQUEST') });
  });

  it('by WebSocket: an id; another text is refused and the rest of the page goes on', async () => {
    const { browser } = await desk.signedIn(desk.v.leader);
    const page = listens(browser, byId);
    await page.hears(1);
    expect(page.heard[0]).toMatchObject({ data: { figuresMoved: { at: expect.anything() } } });
    const other = listens(browser, { query: 'subscription Moved { figuresMoved { at __typename } }' });
    await other.until(() => other.failed() !== undefined);
    expect(JSON.stringify(other.failed())).toContain('UNKNOWN_DOCUMENT');
    await page.hears(2);
  });
});

describe('a socket ends with the session that opened it', () => {
  it('when the person signs out', async () => {
    const { browser } = await desk.signedIn(desk.v.leader);
    const page = listens(browser, byId);
    await page.hears(1);
    const cookies = new Map(browser.cookies);
    await browser.call('sign-out', {});
    await page.until(() => page.closedWith() === 4403);
    // The cookie that was kept opens no other.
    browser.cookies = cookies;
    const again = listens(browser, byId);
    await again.until(() => again.closedWith() === 4403);
    expect(again.heard).toEqual([]);
  });

  it('when a new invitation has ended all sessions of the person; others go on', async () => {
    const { browser, password } = await desk.signedIn(desk.v.leader);
    const mate = listens((await desk.signedIn(desk.v.coordinator)).browser, byId);
    const page = listens(browser, byId);
    await page.hears(1);
    await desk.browser().call('accept-invitation', { token: await desk.invite(desk.v.leader), password });
    await page.until(() => page.closedWith() === 4403);
    await mate.hears(mate.heard.length + 1);
    expect(mate.closedWith()).toBeUndefined();
  });

  it('and hears nothing any more of a place that the person’s role no longer reaches', async () => {
    const { browser } = await desk.signedIn(desk.v.leader);
    const page = listens(browser, byId);
    const other = listens((await desk.signedIn(desk.v.coordinator)).browser, byId);
    await page.hears(1);
    await desk.v.admin.query(`update app.role_grant set valid_to = '2026-11-23' where person_id = $1`, [desk.v.leader]);
    // What was on its way is let arrive; then the one who still reaches the place hears, and the other does not.
    await other.hears(other.heard.length + 1);
    const before = page.heard.length;
    await other.hears(other.heard.length + 2);
    expect(page.heard.length).toBe(before);
    expect(await post(browser, { documentId: idOf(ME) })).toMatchObject({ status: 200 });
    await desk.v.admin.query(`update app.role_grant set valid_to = null where person_id = $1`, [desk.v.leader]);
  });
});
