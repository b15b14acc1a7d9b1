import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../kit/root';
import { brokenRules, sqlIn } from './sql-text';

/** What does not run in the `app` role may copy set by set. Each is named with the role it runs in. */
const IN_ANOTHER_ROLE: Readonly<Record<string, string>> = {
  'apps/api/src/modules/edition/edition.repository.ts': 'jobs: the edition of a day, made at night',
  'apps/api/src/modules/territory/territory.import.ts': 'owner: the import of units, at start or by an operator',
  'apps/api/src/modules/territory/territory.follow.ts': 'owner: hamlets that follow their unit, in the same import',
};

const api = (): string[] =>
  readdirSync(join(ROOT, 'apps/api/src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `apps/api/src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/migrations/'))
    .sort();

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
    ['several statements in one message', 'q(`delete from feed; delete from act where bucket = $1`)'],
  ];
  for (const [rule, source] of planted) {
    it(`catches ${rule}: ${source.slice(3, 60)} …`, () => {
      expect(sqlIn(source).flatMap(({ text }) => brokenRules(text))).toContain(rule);
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
