import { withoutQuoted } from './sql-text';

/** Tables whose rows belong to a household, as the migrations make them: `bucket` is their first column. */
export const bucketedIn = (migrations: string): ReadonlySet<string> =>
  new Set(
    [...migrations.matchAll(/create table (?:app|secrets)\.(\w+) \(\s*bucket smallint/g)].map(([, table]) => table!),
  );

const IS_SUBQUERY = /^\(\s*(select|with|insert|update|delete|values)\b/i;

/** A statement cut into its queries: each has the tables and conditions of its own, those of its sub-queries cut out. */
function queriesOf(sql: string): string[] {
  const done: string[] = [];
  const open: string[] = [''];
  const parens: ('query' | 'plain')[] = [];
  const write = (text: string) => void (open[open.length - 1] += text);
  for (let i = 0; i < sql.length; i += 1) {
    const sign = sql[i]!;
    if (sign === '(') {
      const kind = IS_SUBQUERY.test(sql.slice(i)) ? 'query' : 'plain';
      parens.push(kind);
      write('(');
      if (kind === 'query') open.push('');
    } else if (sign === ')') {
      if (parens.pop() === 'query') done.push(open.pop()!);
      write(')');
    } else write(sign);
  }
  return [...done, ...open].flatMap((query) => query.split(/\b(?:union|intersect|except)\b(?:\s+all\b)?/i));
}

const TABLE =
  /(?:\b(?:from|join|update|using)\b|,)\s*(?:only\s+)?(?:(?:app|secrets)\.)?(\w+)\b(?!\s*[.(])(?:\s+(?:as\s+)?([a-z_]\w*))?/gi;
const NO_ALIAS =
  /^(where|on|using|order|group|limit|join|left|right|full|inner|cross|natural|set|for|having|union|returning|from)$/i;
const GIVEN = String.raw`\.bucket\s*=\s*(?:\$[\d§]|any\s*\(\s*\$[\d§])`;

/**
 * Tables of a statement that do not say their bucket by a parameter, each sub-query on its own: a distributed engine
 * would ask every node for them, whatever is said one level above (docs/decisions/0002).
 */
export function withoutBucket(sql: string, bucketed: ReadonlySet<string>): string[] {
  return queriesOf(withoutQuoted(sql)).flatMap((query) => {
    const tables = [...query.matchAll(TABLE)]
      .filter(([, table]) => bucketed.has(table!.toLowerCase()))
      .map(([, table, alias]) => ({ table: table!, name: alias && !NO_ALIAS.test(alias) ? alias : table! }));
    const says = (name: string): boolean =>
      new RegExp(String.raw`\b${name}${GIVEN}`, 'i').test(query) ||
      (tables.length === 1 && new RegExp(String.raw`(?<![\w.])${GIVEN.slice(2)}`, 'i').test(query));
    return tables
      .filter(({ name }) => !says(name))
      .map(({ table, name }) => `${table} ${name}`.replace(/^(\w+) \1$/, '$1'));
  });
}
