import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Pool } from 'pg';
import { anOpenServer, codeOf, type Answer, type OpenServer } from '../../test/kit/open-server';

let o: OpenServer;
beforeAll(async () => void (o = await anOpenServer()));
afterAll(() => o.end());

describe('bad input is answered as JSON, small, quick, without hint or echo', () => {
  const nested = `${'{ a '.repeat(100)}${'}'.repeat(100)}`;
  const many = (n: number) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: __typename`).join(' ')} }`;
  const post = (query: string, variables?: object) => JSON.stringify({ query, variables });
  const SECRET = '099123456789';
  const cases: readonly (readonly [what: string, statuses: number[], send: () => Promise<Answer>])[] = [
    ['an unknown field', [400], () => o.send(post(`{ edition${SECRET} }`))],
    ['a field that is almost right', [400], () => o.send(post('{ edition }'))],
    [
      'a wrong variable',
      [400],
      async () =>
        o.ask('query ($d: LocalDate!) { units(day: $d) { edges { cursor } } }', { d: SECRET }, (await o.aKey()).secret),
    ],
    [
      'a variable of a wrong shape',
      [400],
      async () => o.ask('query ($i: UUID!) { unit(id: $i) { id } }', { i: { SECRET } }, (await o.aKey()).secret),
    ],
    [
      'a page too large',
      [400],
      async () => o.ask('{ units(first: 10000) { edges { cursor } } }', {}, (await o.aKey()).secret),
    ],
    [
      'a page below one',
      [200, 400],
      async () => o.ask('{ units(first: -5) { edges { cursor } } }', {}, (await o.aKey()).secret),
    ],
    [
      'a cursor of another list',
      [200, 400],
      async () => o.ask(`{ units(after: "${SECRET}") { edges { cursor } } }`, {}, (await o.aKey()).secret),
    ],
    ['a thousand aliases', [400], () => o.send(post(many(1000)))],
    ['a hundred aliases', [400], () => o.send(post(many(100)))],
    ['a hundred levels', [400], () => o.send(post(nested))],
    ['three megabytes', [413], () => o.send(post(`{ __typename } # ${'x'.repeat(3_000_000)}`))],
    ['a thousand directives', [400], () => o.send(post(`{ __typename ${'@include(if: true) '.repeat(250)} }`))],
    ['no JSON', [400], () => o.send(`{"query": ${SECRET}`)],
    ['no query', [400], () => o.send('{}')],
    ['a batch', [400], () => o.send(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]))],
    ['a mutation', [400], () => o.send(post('mutation { deleteAll }'))],
    ['a GET', [405], () => o.send(null, { method: 'GET' })],
    ['a PUT', [405], () => o.send('{}', { method: 'PUT' })],
    [
      'a form',
      [400],
      () => o.send('query={__typename}', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ],
    ['plain text', [400], () => o.send('{ __typename }', { headers: { 'content-type': 'text/plain' } })],
    [
      'an unknown operation',
      [400],
      () => o.send(JSON.stringify({ query: 'query A { __typename }', operationName: SECRET })),
    ],
    [
      'a persisted query',
      [200, 400],
      () => o.send(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: SECRET } } })),
    ],
  ];
  for (const [what, statuses, run] of cases)
    it(what, async () => {
      const begun = process.cpuUsage();
      const answer = await run();
      const work = process.cpuUsage(begun);
      expect(statuses).toContain(answer.status);
      expect(answer.headers.get('content-type')).toContain('json');
      expect(answer.text.length).toBeLessThan(1500);
      expect(answer.body.errors?.length).toBeGreaterThan(0);
      for (const e of answer.body.errors ?? []) {
        expect(e.extensions['code']).toMatch(/^[A-Z_]+$/);
        expect(e.extensions['code']).not.toBe('INTERNAL');
        expect(e.extensions['requestId']).toMatch(/^[0-9a-f-]{36}$/);
      }
      expect(answer.text).not.toMatch(new RegExp(`Did you mean|${SECRET}|got invalid|node_modules|stack`, 'i'));
      expect(JSON.stringify(o.logged)).not.toContain(SECRET);
      // Work of both sides, whatever else the machine is doing.
      expect((work.user + work.system) / 1000).toBeLessThan(500);
    });

  it('a database that fails gives a request id and nothing inner', async () => {
    const { secret } = await o.aKey();
    await o.v.admin.query(`alter table published.campaign rename to campaign_away`);
    try {
      const broken = await o.ask(`{ campaigns { edges { cursor } } }`, {}, secret);
      expect(codeOf(broken)).toBe('INTERNAL');
      expect(broken.text).not.toMatch(/relation|campaign_away|published\./);
    } finally {
      await o.v.admin.query(`alter table published.campaign_away rename to campaign`);
    }
  });

  it('an address that sends strangers in masses is slowed down; a key from the same address is not', async () => {
    const { secret } = await o.aKey();
    let last = await o.ask('{ __typename }');
    for (let i = 0; i < 130 && last.status !== 429; i += 1) last = await o.ask('{ __typename }');
    expect([last.status, codeOf(last)]).toEqual([429, 'RATE_LIMITED']);
    expect((await o.ask('{ editions { edges { cursor } } }', {}, secret)).status).toBe(200);
  });
});

describe('the database role of third parties', () => {
  let role: Pool;
  beforeAll(() => void (role = new Pool({ connectionString: o.v.db.publicReadUrl, max: 1 })));
  afterAll(() => role.end());

  it('can read published tables and not one other', async () => {
    const { rows } = await o.v.admin.query<{ name: string; schema: string }>(
      `select n.nspname as schema, format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r','p','v','m','f') and n.nspname in ('app','secrets','auth','scratch','published')`,
    );
    expect(rows.filter((r) => r.schema === 'app').length).toBeGreaterThan(25);
    for (const { name, schema } of rows) {
      const read = role.query(`select * from ${name} limit 1`);
      if (schema === 'published') await expect(read).resolves.toBeDefined();
      else await expect(read).rejects.toThrow(/permission denied/);
    }
    expect(
      rows
        .filter((r) => r.schema === 'published')
        .map((r) => r.name)
        .sort(),
    ).toEqual([...['api_key', 'campaign', 'edition', 'figure', 'unit', 'unit_version'].map((t) => `published.${t}`)]);
  });

  it('can write nothing, make nothing, call no door of the house, and become nobody else', async () => {
    for (const text of [
      ...[`insert into published.edition (day) values ('2026-01-01')`, `delete from published.figure`],
      ...[`update published.api_key set expires_at = 'infinity'`, `create table published.x (n int)`],
      ...[`create temporary table x (n int)`, `set role go_cua_owner`, `set role go_cua_app`],
      ...[`select app.app_scope('${o.v.coordinator}', '2026-11-24')`, `select app.acts_known('{}')`],
      ...[`select app.api_keys_used('{}', '{}')`],
    ])
      await expect(role.query(text)).rejects.toThrow(/permission denied|read-only/);
  });

  it('finds in no published column anything that is live, below a commune, or about one person', async () => {
    const { rows } = await o.v.admin.query<{ name: string }>(
      `select format('%s.%s', c.relname, a.attname) as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'published' and c.relkind in ('r','v') and a.attnum > 0 and not a.attisdropped`,
    );
    expect(rows.filter((r) => /person|resident|household|hamlet|team|phone|act_|visit/.test(r.name))).toEqual([]);
    const { rows: ids } = await o.v.admin.query<{ id: string }>(
      `select id from app.hamlet union select id from app.person union select id from app.household union select id from app.resident union select id from app.team`,
    );
    const { rows: all } = await o.v.admin.query<{ line: string }>(
      `select f::text as line from published.figure f union all select c::text from published.campaign c
       union all select u::text from published.unit u union all select e::text from published.edition e`,
    );
    const text = all.map((r) => r.line).join('\n');
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter(({ id }) => text.includes(id))).toEqual([]);
  });
});
