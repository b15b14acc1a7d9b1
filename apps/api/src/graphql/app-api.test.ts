import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import { aVillage, Phone, TONIGHT, type Village } from '../../test/kit';
import { appServer, type AppServer } from '../../test/kit/app-server';

let v: Village;
let server: AppServer;
let url: string;
let lines: string[];

beforeAll(async () => {
  v = await aVillage();
  server = await appServer(v, 'portal');
  ({ url, lines } = server);
});
afterAll(async () => {
  await server.end();
  await v.end();
});

async function ask(query: string, variables: object = {}, person: PersonId | null = v.volunteer) {
  const res = await server.post({ query, variables }, person);
  const text = await res.text();
  return {
    status: res.status,
    text,
    body: JSON.parse(text) as {
      data?: Record<string, unknown>;
      errors?: { message: string; extensions: Record<string, string> }[];
    },
  };
}
const SUBMIT = `mutation Send($batch: ActBatchInput!) { submitActs(batch: $batch) { serverEpoch receipts { actId status code } } }`;

describe('the own apps ask', () => {
  it('takes acts in and gives them back with the pull', async () => {
    const phone = new Phone(v, v.volunteer);
    const home = phone.newHousehold();
    const sent = await ask(SUBMIT, { batch: { sentAt: TONIGHT, unsent: 1, acts: [phone.household(home, 3)] } });
    expect(sent.body.data).toMatchObject({ submitActs: { receipts: [{ status: 'APPLIED' }] } });
    const { body } = await ask(`{ pull(since: []) { more doors { householdId door } } }`);
    expect(JSON.stringify(body.data)).toContain(home);
  });

  it('refuses who is not signed in, and who has no right to', async () => {
    expect((await ask('{ fieldWork { serverNow } }', {}, null)).body.errors![0]!.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    expect((await ask('{ fieldWork { serverNow } }', {}, v.observer)).body.errors![0]!.extensions['code']).toBe(
      'FORBIDDEN',
    );
  });
});

describe('bad requests are answered small, as JSON, without a hint or an echo', () => {
  const SECRET = 'zq-0959999999';
  const cases: [string, () => Promise<{ status: number; text: string }>, number, string][] = [
    [
      'an unknown field',
      () => ask(`{ fieldWrk${SECRET.replace(/\W/g, '')} { me } }`),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a wrong variable', () => ask(SUBMIT, { batch: SECRET }), 400, 'BAD_USER_INPUT'],
    [
      '1,000 aliases',
      () => ask(`{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: __typename`).join(' ')} }`),
      400,
      'GRAPHQL_',
    ],
    ['a depth of 100', () => ask(`{ ${'fieldWork { '.repeat(100)} me ${'} '.repeat(100)} }`), 400, 'GRAPHQL_'],
    ['three megabytes', () => ask('{ __typename }', { a: 'x'.repeat(3_000_000) }), 413, 'PAYLOAD_TOO_LARGE'],
    [
      '51 acts',
      () =>
        ask(SUBMIT, {
          batch: {
            sentAt: 1,
            unsent: 51,
            acts: Array.from({ length: 51 }, () => new Phone(v, v.volunteer).household(v.hamlet as never)),
          },
        }),
      200,
      'BAD_USER_INPUT',
    ],
    ['the schema', () => ask('{ __schema { types { name } } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation by GET', () => plain(`${url}?query=mutation{x}`, {}), 405, 'METHOD_NOT_ALLOWED'],
    [
      'a form',
      () =>
        plain(url, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: `query=${SECRET}`,
        }),
      400,
      'BAD_REQUEST',
    ],
    [
      'broken JSON',
      () => plain(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"a":${SECRET}` }),
      400,
      'BAD_REQUEST',
    ],
  ];
  const plain = async (to: string, init: RequestInit) => {
    const res = await fetch(to, init);
    return { status: res.status, text: await res.text() };
  };
  for (const [what, send, status, code] of cases)
    it(what, async () => {
      const answer = await send();
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(code);
      expect(answer.text.length).toBeLessThan(1500);
      for (const word of [SECRET, 'Did you mean', 'node_modules', 'select ', '    at '])
        expect(answer.text).not.toContain(word);
    });

  it('logs neither a value nor a name', async () => {
    const phone = new Phone(v, v.volunteer);
    await ask(SUBMIT, {
      batch: { sentAt: TONIGHT, unsent: 1, acts: [phone.household(phone.newHousehold(), 2, 'Nhà Dấu Hiệu')] },
    });
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join('')).not.toMatch(/Dấu Hiệu|095\d{7}|zq-/);
  });
});

describe('a WebSocket', () => {
  const outcome = (headers: Record<string, string>) =>
    new Promise<string>((done) => {
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
      socket.on('error', () => done('refused'));
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
      socket.on('message', (m) => (done((JSON.parse(String(m)) as { type: string }).type), socket.close()));
      socket.on('close', (code) => done(`closed ${code}`));
    });
  it('opens for our own page with a session, for no foreign page and for nobody unknown', async () => {
    const origin = new URL(url).origin;
    expect(await outcome({ origin, 'x-test-person': v.leader })).toBe('connection_ack');
    expect(await outcome({ origin: 'https://elsewhere.example', 'x-test-person': v.leader })).toBe('refused');
    expect(await outcome({ 'x-test-person': v.leader })).toBe('refused');
    expect(await outcome({ origin })).toBe('closed 4403');
  });
});
