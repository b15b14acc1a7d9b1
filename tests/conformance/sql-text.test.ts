import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../kit/root';
import { brokenRules, readsConstraintName, sqlIn } from './sql-text';
import { bucketedIn, withoutBucket } from './sql-text-bucket';

/** What does not run in the `app` role may copy set by set. Each is named with the role it runs in. */
const IN_ANOTHER_ROLE: Readonly<Record<string, string>> = {
  'apps/api/src/modules/edition/edition.repository.ts': 'jobs: the edition of a day, made at night',
  'apps/api/src/modules/territory/territory.import.ts': 'owner: the import of units, at start or by an operator',
  'apps/api/src/modules/territory/territory.follow.ts': 'owner: hamlets that follow their unit, in the same import',
};

/** What may not know its buckets, with the reason (docs/decisions/0002). */
const ASKS_EVERY_BUCKET: Readonly<Record<string, string>> = {
  'apps/api/src/modules/fieldwork/rebuild.ts': 'jobs: finds the buckets, then reads one after the other',
  'apps/api/src/modules/territory/territory.repository.ts': 'set-up alone: `standing` is a query of its own there',
  'apps/api/src/modules/territory/territory.sql.ts': 'set-up alone: `standing` is a query of its own there',
};

const api = (): string[] =>
  readdirSync(join(ROOT, 'apps/api/src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `apps/api/src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/migrations/'))
    .sort();

const MIGRATIONS = join(ROOT, 'apps/api/src/database/migrations');
const BUCKETED = bucketedIn(
  readdirSync(MIGRATIONS)
    .map((file) => readFileSync(join(MIGRATIONS, file), 'utf8'))
    .join('\n'),
);
/** Every statement of a request, hot or not; what the jobs' and the owner's roles do at night may ask every node. */
const ofRequests = (): string[] =>
  api().filter((path) => path.includes('/modules/') && !(path in IN_ANOTHER_ROLE) && !(path in ASKS_EVERY_BUCKET));
const unbucketed = (path: string): string[] =>
  sqlIn(readFileSync(join(ROOT, path), 'utf8')).flatMap(({ line, text }) =>
    withoutBucket(text, BUCKETED).map((table) => `${path}:${line}: ${table}`),
  );

const found = (path: string): string[] =>
  sqlIn(readFileSync(join(ROOT, path), 'utf8')).flatMap(({ line, text }) =>
    brokenRules(text).map((rule) => `${path}:${line}: ${rule}`),
  );

describe('the SQL of the app role', () => {
  it('keeps the way open to more than one machine', () => {
    const files = api();
    expect(files.flatMap((path) => sqlIn(readFileSync(join(ROOT, path), 'utf8'))).length).toBeGreaterThan(30);
    expect(files.filter((path) => !(path in IN_ANOTHER_ROLE)).flatMap(found)).toEqual([]);
  });
  it('has no exemption that nothing needs any more', () => {
    expect(Object.keys(IN_ANOTHER_ROLE).filter((path) => found(path).length === 0)).toEqual([]);
  });
});

describe('an error of the database', () => {
  it('is never told by the name of a constraint', () => {
    expect(api().filter((path) => readsConstraintName(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });
  it('would be seen where it was', () => {
    const planted = [
      `if ((error as DatabaseError).constraint === 'team_key') return conflict();`,
      `const { code, constraint } = error as { code?: string; constraint?: string };`,
      `const name = error?.['constraint'];`,
    ];
    expect(planted.map(readsConstraintName)).toEqual([true, true, true]);
    expect(readsConstraintName('await q(`alter table x add constraint y check (n > 0)`); /* one constraint */')).toBe(
      false,
    );
  });
});

describe('a table of households', () => {
  it('is named by the migrations', () => {
    expect([...BUCKETED].sort()).toEqual([
      ...['act', 'data_request', 'erasure', 'erasure_notice', 'feed', 'figure_entry', 'hamlet_feed', 'household'],
      ...['resident', 'resident_day', 'rollup', 'standing', 'subject_key'],
    ]);
  });
  it('is asked by its bucket in every statement of a request, sub-queries included', () => {
    expect(ofRequests().flatMap(unbucketed)).toEqual([]);
  });
  it('has no exemption that nothing needs any more', () => {
    expect(Object.keys(ASKS_EVERY_BUCKET).filter((path) => unbucketed(path).length === 0)).toEqual([]);
  });
});

describe('the lint of SQL', () => {
  const planted: readonly (readonly [rule: string, source: string])[] = [
    [
      'a clock or chance in DO UPDATE',
      'q(`insert into feed (bucket, seq, at) values ($1, $2, $3) on conflict (bucket) do update set at = now()`)',
    ],
    [
      'a clock or chance in DO UPDATE',
      'q(`insert into feed as f (bucket) values ${rows} on conflict (bucket) do update\n set at = ${x}, t = current_timestamp`)',
    ],
    ['a volatile function in UPDATE', 'q(`update household set token = gen_random_uuid() where bucket = $1`)'],
    ['INSERT … SELECT', "q('insert into feed (bucket, seq) select bucket, seq from act')"],
    ['INSERT … SELECT', 'q(`insert into app.${table} as t (${list}${more}) select ${list} from x where ${a}$_${b}`)'],
    ['INSERT … SELECT', 'q(`insert into ${table} (${names}) with x as (select 1) select * from x`)'],
    ['MERGE', 'q(`merge into standing s using act a on a.id = s.id when matched then delete`)'],
    [
      'a constraint by its name',
      'q(`insert into feed (bucket) values ($1) on conflict on constraint feed_pkey do nothing`)',
    ],
    ['several statements in one message', 'q(`delete from feed; delete from act where bucket = $1`)'],
  ];
  for (const [rule, source] of planted) {
    it(`catches ${rule}: ${source.slice(3, 60)} …`, () => {
      expect(sqlIn(source).flatMap(({ text }) => brokenRules(text))).toContain(rule);
    });
  }
  const asked: readonly (readonly [tables: readonly string[], sql: string])[] = [
    // As two reads of the phone once were.
    [
      ['hamlet_feed f'],
      `select 1 from hamlet_feed f where f.hamlet_id in (select hamlet_id from scope_hamlet where scope_id = $1)`,
    ],
    [
      ['hamlet_feed hf', 'feed f'],
      `select (select count(*) from hamlet_feed hf join feed f on f.bucket = hf.bucket) from hamlet h`,
    ],
    [
      ['act'],
      `update act set waits = n.waits from (values ($1::smallint, $2)) as n (bucket, waits) where act.bucket = n.bucket`,
    ],
    [['act a'], `select 1 from act a where a.bucket = any (select app.bucket_of(h.id) from hamlet h)`],
    // Said one level above, or about another table: not said.
    [
      ['resident r'],
      `select 1 from household h left join lateral (select 1 from resident r where r.bucket = h.bucket) r on true where h.bucket = $1`,
    ],
    [['resident r'], `select 1 from household h join resident r on r.household_id = h.id where h.bucket = any ($1)`],
    [['standing'], `with x as (delete from standing where household_id = $1) select 1 from act a where a.bucket = $2`],
    [['act'], `select 1 from app.household where bucket = $1 union all select 1 from app.act where id = $2`],
    [['subject_key'], 'select wrapped from secrets.subject_key where subject_id = any ($1)'],
    [['feed'], `select 1 from hamlet h, feed where feed.hamlet_id = h.id`],
    [
      [],
      `select 1 from app.household h join act as a on a.bucket = h.bucket and a.bucket = any ($1::smallint[]) where h.bucket = $2`,
    ],
    [[], `delete from standing where bucket = any ($1) and household_id = any ($2)`],
    [[], `insert into feed (bucket, seq) values ($1, $2) on conflict (bucket) do update set seq = excluded.seq`],
    [[], `select extract(epoch from a.received_at) from page a where note = 'from household'`],
  ];
  for (const [tables, sql] of asked) {
    it(`${tables.length > 0 ? `misses the bucket of ${tables.join(', ')}` : 'finds every bucket'}: ${sql.slice(0, 60)} …`, () => {
      expect(withoutBucket(sql, BUCKETED)).toEqual(tables);
    });
  }
  it('lets stand what keeps the rules', () => {
    const source = `
      q(\`insert into \${table} (\${names}) \${rows} on conflict (bucket, id) do update set at = excluded.at\`);
      q(\`update app.household set note = $1, erased_at = now() where bucket = $2 and id = $3\`);
      q(\`select id from act where kind = 'merge into; now()' -- do update set now()
        \`);
      q('insert into audit (bucket, what) values ($1, $2) returning id');`;
    expect(sqlIn(source)).toHaveLength(4);
    expect(sqlIn(source).flatMap(({ text }) => brokenRules(text))).toEqual([]);
  });
});
