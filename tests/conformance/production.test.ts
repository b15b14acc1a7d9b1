import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { ROOT, type StoryServer, storyServer } from '../kit';
import { documentsOf, textsOf } from '../../scripts/lib/trusted-documents';

/** The built server as it runs in production. */
let server: StoryServer;
beforeAll(async () => {
  server = await storyServer({ GO_CUA_DEMO: '0', NODE_ENV: 'production' });
});
afterAll(() => server?.end());

const ENDPOINTS = ['/app/graphql', '/graphql'] as const;
const JSON_TYPE = { 'content-type': 'application/json', 'x-go-cua-app': 'portal', 'apollo-require-preflight': 'true' };
/** What a person could have typed; it must come back in no answer and stand in no line of the log. */
const SECRET = 'zq0990000000';

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...JSON_TYPE, ...headers },
  body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
});
const aliases = Array.from({ length: 1000 }, (_, i) => `a${i}: __typename`).join(' ');

const BAD: readonly (readonly [what: string, status: number, init: RequestInit, query?: string])[] = [
  ['an unknown field', 400, post({ query: `{ ${SECRET} }` })],
  ['a wrong variable', 400, post({ query: 'query ($a: Int!) { __typename }', variables: { a: SECRET } })],
  ['variables that are none', 400, post({ query: '{ __typename }', variables: SECRET })],
  ['1,000 aliases', 400, post({ query: `{ ${aliases} }` })],
  ['a depth of 100', 400, post({ query: `${'{ a '.repeat(100)}${'}'.repeat(100)}` })],
  ['three megabytes', 413, post({ query: '{ __typename }', variables: { SECRET: 'x'.repeat(3_000_000) } })],
  [
    'fifty megabytes in a small parcel',
    413,
    post(gzipSync(Buffer.alloc(50_000_000, ' ')), { 'content-encoding': 'gzip' }),
  ],
  ['a mutation by GET', 405, { headers: JSON_TYPE }, `?query=mutation%7B${SECRET}%7D`],
  ['a form', 400, post(`query=${SECRET}`, { 'content-type': 'application/x-www-form-urlencoded' })],
  ['plain text', 400, post({ query: `{ ${SECRET} }` }, { 'content-type': 'text/plain' })],
  ['broken JSON', 400, post(`{"query": ${SECRET}`)],
  ['a batch', 400, post([{ query: '{ __typename }' }, { query: '{ __typename }' }])],
  ['nothing', 400, post('')],
  ['null', 400, post('null')],
  ['an alphabet that is none', 415, post('{}', { 'content-type': `application/json; charset=${SECRET}` })],
];

describe.each(ENDPOINTS)('bad input at %s is answered as JSON, small, without a hint or an echo', (path) => {
  for (const [what, status, init, query = ''] of BAD)
    it(`${what}: ${status}`, async () => {
      const answer = await fetch(`${server.origin}${path}${query}`, init);
      const text = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/json; charset=utf-8']);
      expect(text.length).toBeLessThan(600);
      const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; requestId: string } }[] };
      expect(errors[0]!.extensions.code).toMatch(/^[A-Z_]+$/);
      expect(errors[0]!.extensions.requestId).toBe(answer.headers.get('x-request-id'));
      expect(text).not.toMatch(new RegExp(`${SECRET}|Did you mean|node_modules|    at `));
      expect(server.log()).not.toContain(SECRET);
    });
});

it('the own apps’ API knows the documents of the built apps, and no other', async () => {
  const ask = async (body: object) =>
    (await fetch(`${server.origin}/app/graphql`, post(body))).json() as Promise<unknown>;
  const code = (c: string) =>
    expect.objectContaining({
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: c }) })],
    });
  const own = [...documentsOf(await textsOf.web(ROOT)).values(), ...documentsOf(await textsOf.admin(ROOT)).values()];
  // Nobody is signed in here; a subscription is not for POST. What matters is that none of them is a stranger.
  for (const { id } of own) expect(await ask({ documentId: id })).not.toEqual(code('UNKNOWN_DOCUMENT'));
  expect(await ask({ query: '{ __typename }' })).toEqual(code('UNKNOWN_DOCUMENT'));
  expect(await ask({ query: '{ __schema { types { name } } }' })).toEqual(code('UNKNOWN_DOCUMENT'));
});

it('every answer bears the headers that shut doors; https is demanded only where it is', async () => {
  for (const path of ['/', '/admin/', '/livez', '/graphql', '/app/graphql', '/app/auth/get-session', '/no-such.file']) {
    const { headers } = await fetch(`${server.origin}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "script-src 'self';",
      "style-src 'self';",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect([path, policy]).toEqual([path, expect.stringContaining(rule)]);
    expect(policy).not.toContain('unsafe');
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer']);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  }
  await server.stop();
  await server.start({ PUBLIC_URL: 'https://gocua.example' });
  const { headers } = await fetch(`${server.origin}/`);
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  expect(headers.get('content-security-policy')).toContain('wss://gocua.example');
});

it('the texts that a build leaves for the server are not served', async () => {
  for (const path of ['/.trusted-documents.json', '/admin/.trusted-documents.json'])
    expect((await fetch(`${server.origin}${path}`)).status).toBe(404);
});
