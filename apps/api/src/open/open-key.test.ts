import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import { TONIGHT } from '../../test/kit';
import { ALL_SCOPES, anOpenServer, codeOf, type OpenServer } from '../../test/kit/open-server';
import { closeClient, keyUse, revokeKey } from '../modules/api-client/api-client.service';

let o: OpenServer;
beforeAll(async () => void (o = await anOpenServer()));
afterAll(() => o.end());

describe('a key', () => {
  const anyData = `{ editions { edges { cursor } } }`;
  it('opens what its scopes name and nothing else', async () => {
    const { secret } = await o.aKey(['units:read']);
    expect((await o.ask(`{ units(first: 1) { edges { cursor } } }`, {}, secret)).status).toBe(200);
    const refused = await o.ask(`{ progress(campaignId: "${o.v.campaign}") { edges { cursor } } }`, {}, secret);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'FORBIDDEN']);
    expect(refused.body.errors?.[0]?.extensions['scope']).toBe('progress:read');
    expect(refused.body.data ?? null).toBeNull();
  });

  it('is refused in the same words whether unknown, revoked, closed, expired or malformed', async () => {
    const ctx = o.v.contextOf(o.v.coordinator);
    const [revoked, closed, expired] = [await o.aKey(), await o.aKey(), await o.aKey(ALL_SCOPES, '2026-11-24')];
    for (const { secret } of [revoked, closed]) expect((await o.ask(anyData, {}, secret)).status).toBe(200);
    await ctx.inScope((sql, actor) => revokeKey(sql, actor, revoked.keyId, TONIGHT));
    await ctx.inScope((sql, actor) => closeClient(sql, actor, closed.clientId, TONIGHT));
    const said = new Set<string>();
    for (const key of [
      revoked.secret,
      closed.secret,
      expired.secret,
      `gc_live_${'A'.repeat(43)}`,
      'x',
      "' or 1=1 --",
    ]) {
      const { status, text, headers } = await o.ask(anyData, {}, key);
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      said.add(text.replace(/"requestId":"[^"]+"/, ''));
    }
    expect(said.size).toBe(1);
    expect([...said][0]).toContain('UNAUTHENTICATED');
  });

  it('holds through its last day in Vietnam', async () => {
    const { secret } = await o.aKey(ALL_SCOPES, '2026-11-25');
    const noon = o.clock.now;
    try {
      o.clock.now = Date.parse('2026-11-25T23:59:59+07:00');
      expect((await o.ask(anyData, {}, secret)).status).toBe(200);
      o.clock.now = Date.parse('2026-11-26T00:00:00+07:00');
      expect((await o.ask(anyData, {}, secret)).status).toBe(401);
    } finally {
      o.clock.now = noon;
    }
  });

  it('is kept as a hash alone, and its last use is remembered', async () => {
    const { secret, keyId } = await o.aKey();
    await o.ask(anyData, {}, secret);
    expect(o.uses).toContain(keyId);
    const use = keyUse(o.v.pool);
    use.used(keyId, o.clock.now, { points: 1, refused: false });
    await use.stop();
    const { rows } = await o.v.admin.query(
      `select last_used_at as at, (select string_agg(h::text, '') from app.setup_history h) as history, k::text as line from app.api_key k where id = $1`,
      [keyId],
    );
    expect(rows[0].at).toEqual(new Date(o.clock.now));
    expect(`${rows[0].line}${rows[0].history}`).not.toContain(secret.slice(8, 30));
    expect(JSON.stringify(o.logged)).not.toContain(secret.slice(8, 30));
    expect(JSON.stringify(o.logged)).toContain(keyId);
  });

  it('is counted by the hour: requests, points and what was refused; a key that is gone is counted no more', async () => {
    const { keyId } = await o.aKey();
    const use = keyUse(o.v.pool);
    const hour = Math.floor(o.clock.now / 3_600_000) * 3_600_000;
    use.used(keyId, hour, { points: 3, refused: false });
    use.used(keyId, hour + 3_599_999, { points: 4, refused: false });
    use.used(keyId, hour + 3_600_000, { points: 0, refused: true });
    use.used(randomUUID(), hour, { points: 1, refused: false });
    await use.stop();
    const again = keyUse(o.v.pool);
    again.used(keyId, hour + 5, { points: 10, refused: false });
    await again.stop();
    const { rows } = await o.v.admin.query(
      `select floor(extract(epoch from hour) * 1000)::float8 - $1::float8 as after, requests, points, refused from app.api_usage where key_id = $2 order by hour`,
      [hour, keyId],
    );
    expect(rows).toEqual([
      { after: 0, requests: 3, points: 17, refused: 0 },
      { after: 3_600_000, requests: 1, points: 0, refused: 1 },
    ]);
  });

  it('pays for what it asked, and is not charged for what was refused', async () => {
    const { secret, keyId } = await o.aKey();
    const before = o.counted.length;
    await o.ask(anyData, {}, secret);
    await o.ask(`{ editions(first: 101) { edges { cursor } } }`, {}, secret);
    const own = o.counted.slice(before).filter((c) => c.keyId === keyId);
    expect(own[0]).toMatchObject({ refused: false });
    expect(own[0]!.points).toBeGreaterThan(0);
    expect(own.slice(1)).toEqual([{ keyId, points: 0, refused: true }]);
  });
});

describe('without a key', () => {
  it('one may ask what the schema holds, and nothing of what it would answer', async () => {
    expect((await o.ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
    expect((await o.ask(getIntrospectionQuery())).body.data).toMatchObject({
      __schema: { queryType: { name: 'Query' } },
    });
    for (const query of [
      '{ editions { edges { cursor } } }',
      '{ __typename ...F } fragment F on Query { editions { edges { cursor } } }',
      '{ ... on Query { units { edges { cursor } } } }',
    ]) {
      const refused = await o.ask(query);
      expect([refused.status, codeOf(refused), refused.body.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
    }
  });
});
