import { CombinedError, gql } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { liveUrl } from '../live';
import { createAppClient } from './client';
import { troubleOf } from './errors';

interface Sent {
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}
/** A server that keeps what it was sent and answers `{ data: { ok: true } }`. */
async function asked(documents?: Record<string, string>): Promise<Sent> {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    sent.push({ headers: new Headers(init?.headers), body: JSON.parse(String(init?.body)) as Record<string, unknown> });
    return new Response('{"data":{"ok":true}}', { headers: { 'content-type': 'application/json' } });
  };
  const client = createAppClient({
    url: 'http://localhost/app/graphql',
    app: 'portal',
    ...(documents && { documents }),
  });
  const answer = await client.query(
    gql`
      query Tonight($day: String) {
        ok(day: $day)
      }
    `,
    { day: '2026-11-24' },
    { fetch },
  );
  expect(answer.data).toEqual({ ok: true });
  return sent[0]!;
}

describe('a request of our own apps', () => {
  it('carries the header that foreign sites cannot send, and says which app it is', async () => {
    const { headers } = await asked();
    expect(headers.get('apollo-require-preflight')).toBe('true');
    expect(headers.get('x-go-cua-app')).toBe('portal');
  });
  it('sends the text of its document while one develops', async () => {
    const { body } = await asked();
    expect(body.query).toContain('query Tonight');
  });
  it('sends the id alone once there is a manifest, with the same variables', async () => {
    const { body } = await asked({ Tonight: 'a'.repeat(64) });
    expect(body.documentId).toBe('a'.repeat(64));
    expect(body.query).toBeUndefined();
    expect(body.variables).toEqual({ day: '2026-11-24' });
  });
});

describe('what went wrong, as something that can be said', () => {
  const failed = (code: string) => new CombinedError({ graphQLErrors: [{ message: 'x', extensions: { code } }] });
  it('knows the codes of the API and never shows another', () => {
    expect(troubleOf(failed('UNAUTHENTICATED'))).toBe('UNAUTHENTICATED');
    expect(troubleOf(failed('BAD_USER_INPUT'))).toBe('INVALID');
    expect(troubleOf(failed('ER_DUP_ENTRY at line 3'))).toBe('UNKNOWN');
  });
  it('tells what a question was too much of, or too early for, in words of its own', () => {
    const over = (limit: string) =>
      new CombinedError({ graphQLErrors: [{ message: 'x', extensions: { code: 'BAD_USER_INPUT', limit } }] });
    const told = ['PAGE', 'CURSOR', 'COST', 'PERIOD_REVERSED', 'PERIOD_BEFORE_DATA', 'ANOTHER'].map((l) =>
      troubleOf(over(l)),
    );
    expect(told).toEqual([
      'PAGE_UNKNOWN',
      'PAGE_UNKNOWN',
      'TOO_MUCH',
      'PERIOD_REVERSED',
      'PERIOD_BEFORE_DATA',
      'INVALID',
    ]);
  });
  it('tells no network from a busy server', () => {
    expect(troubleOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }))).toBe('OFFLINE');
    const busy = new CombinedError({ networkError: new Error('x'), response: new Response(null, { status: 503 }) });
    expect(troubleOf(busy)).toBe('SERVER_BUSY');
  });
});

it('the live address is of the page, secure where the page is', () => {
  expect(liveUrl('/app/graphql', { protocol: 'https:', host: 'gocua.example' })).toBe(
    'wss://gocua.example/app/graphql',
  );
  expect(liveUrl('/app/graphql', { protocol: 'http:', host: 'localhost:4000' })).toBe(
    'ws://localhost:4000/app/graphql',
  );
});
