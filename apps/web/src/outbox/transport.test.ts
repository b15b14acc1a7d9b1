import { describe, expect, it } from 'vitest';
import { waitAfter } from './backoff';
import { askOver } from './transport';

const answerOf = (status: number, body: string, type = 'application/json') =>
  askOver(async () => new Response(body, { status, headers: { 'content-type': type } }))('query x { x }', 'x', {});
const error = (code: string) => JSON.stringify({ errors: [{ message: '', extensions: { code } }] });
const good = JSON.stringify({ data: { x: { serverEpoch: 'e', serverNow: 7, list: [] } } });

describe('an answer', () => {
  it('counts when it is JSON of ours: it carries the server’s epoch and clock', async () => {
    expect(await answerOf(200, good)).toMatchObject({ ok: true, data: { serverEpoch: 'e', serverNow: 7 } });
    expect(await answerOf(200, good, 'application/graphql-response+json')).toMatchObject({ ok: true });
  });
  it.each([
    ['a hotspot’s page', 200, '<html>', 'text/html'],
    ['a hotspot’s page that calls itself JSON', 200, '<html>', 'application/json'],
    ['JSON of somebody else', 200, '{"ok":true}', 'application/json'],
    ['data without an epoch', 200, '{"data":{"x":{"serverNow":1}}}', 'application/json'],
    ['a redirect that was followed', 200, '', 'text/plain'],
    ['half an answer', 200, good.slice(0, 20), 'application/json'],
  ])('is none, and is asked for later: %s', async (_, status, body, type) => {
    expect(await answerOf(status, body, type)).toMatchObject({ ok: false, why: 'LATER', code: 'OFFLINE' });
  });
  it.each([
    [401, '', 'SESSION', 'UNAUTHENTICATED'],
    [200, error('UNAUTHENTICATED'), 'SESSION', 'UNAUTHENTICATED'],
    [503, '<html>', 'BUSY', 'SERVER_BUSY'],
    [502, '', 'BUSY', 'SERVER_BUSY'],
    [429, error('RATE_LIMITED'), 'BUSY', 'SERVER_BUSY'],
    [200, error('SERVER_BUSY'), 'BUSY', 'SERVER_BUSY'],
    [200, error('FORBIDDEN'), 'BUSY', 'FORBIDDEN'],
    [400, error('GRAPHQL_VALIDATION_FAILED'), 'BUSY', 'UNKNOWN'],
    [400, error('UNKNOWN_DOCUMENT'), 'BUSY', 'UPDATE_NEEDED'],
    [400, error('BAD_USER_INPUT'), 'REJECTED', 'INVALID'],
    [413, '', 'REJECTED', 'INVALID'],
  ])('%i %s is %s', async (status, body, why, code) => {
    expect(await answerOf(status, body)).toMatchObject({ ok: false, why, code });
  });
  it('that does not come is given up after its time', async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((__, no) => init!.signal!.addEventListener('abort', () => no(new DOMException('', 'AbortError'))));
    expect(await askOver(never, { timeOutMs: 5 })('', 'x', {})).toMatchObject({ ok: false, why: 'LATER' });
  });
  it('is asked for by POST with the session and the headers that a foreign site cannot send', async () => {
    const seen: RequestInit[] = [];
    await askOver(async (_, init) => (seen.push(init!), new Response(good)))('query x { x }', 'x', { a: 1 });
    expect(seen[0]).toMatchObject({ method: 'POST', credentials: 'same-origin', cache: 'no-store' });
    expect(new Headers(seen[0]!.headers).get('x-go-cua-app')).toBe('portal');
    expect(JSON.parse(String(seen[0]!.body))).toEqual({ query: 'query x { x }', variables: { a: 1 } });
  });
  it('is asked for by the id of its document once there is one, and never by a text then', async () => {
    const seen: RequestInit[] = [];
    const documents = { submitActs: 'd'.repeat(64) };
    await askOver(async (_, init) => (seen.push(init!), new Response(good)), { documents })(
      'mutation …',
      'submitActs',
      {
        a: 1,
      },
    );
    expect(JSON.parse(String(seen[0]!.body))).toEqual({ documentId: 'd'.repeat(64), variables: { a: 1 } });
  });
});

describe('the wait after failures', () => {
  it('doubles, half of it by chance, and never passes five minutes', () => {
    expect([1, 2, 3, 4].map((n) => waitAfter(n, 1))).toEqual([2000, 4000, 8000, 16_000]);
    expect(waitAfter(1, 0)).toBe(1000);
    expect(waitAfter(30, 1)).toBe(300_000);
  });
});
