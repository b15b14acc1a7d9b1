import type { Client } from 'pg';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}
interface Index {
  readonly table: string;
  readonly name: string;
  readonly unique: boolean;
  readonly columns: readonly string[];
}
interface ForeignKey {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
  /** `a` no action, `r` restrict, `c` cascade, `n` set null, `d` set default. */
  readonly onDelete: string;
  readonly onUpdate: string;
}
interface Check {
  readonly table: string;
  readonly text: string;
}

/** What a database says about its own tables in our schemas. */
export interface Catalog {
  readonly columns: readonly Column[];
  readonly indexes: readonly Index[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly checks: readonly Check[];
}

const OURS = `('app','secrets')`;

/** Read in the open transaction, so that a planted table need not stay. */
export async function readCatalog(client: Client): Promise<Catalog> {
  const rows = async <T extends object>(text: string): Promise<T[]> => (await client.query<T>(text)).rows;
  const names = (oid: string, keys: string) =>
    `array(select a.attname::text from unnest(${keys}) with ordinality k(n, i) left join pg_attribute a on a.attrelid = ${oid} and a.attnum = k.n order by k.i)`;
  return {
    columns: await rows<Column>(
      `select c.oid::regclass::text as table, a.attname::text as name, a.atttypid::regtype::text as type, not a.attnotnull as nullable
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       where n.nspname in ${OURS} and c.relkind in ('r','p') and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`,
    ),
    indexes: await rows<Index>(
      `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, i.indisunique as unique,
              ${names('i.indrelid', 'i.indkey::int2[]')} as columns
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ${OURS} order by 1, 2`,
    ),
    foreignKeys: await rows<ForeignKey>(
      `select o.conname as name, o.conrelid::regclass::text as table, o.confrelid::regclass::text as target,
              o.confdeltype::text as "onDelete", o.confupdtype::text as "onUpdate",
              ${names('o.conrelid', 'o.conkey')} as columns, ${names('o.confrelid', 'o.confkey')} as "targetColumns"
       from pg_constraint o join pg_namespace n on n.oid = o.connamespace where o.contype = 'f' and n.nspname in ${OURS} order by 2, 1`,
    ),
    checks: await rows<Check>(
      `select o.conrelid::regclass::text as table, pg_get_constraintdef(o.oid) as text
       from pg_constraint o join pg_namespace n on n.oid = o.connamespace where o.contype = 'c' and n.nspname in ${OURS}`,
    ),
  };
}

/** Columns that only a row about a door or a person at it has. */
const OF_A_HOUSEHOLD = ['household_id', 'resident_id', 'subject_id', 'act_id', 'visit_id'];

/** Rules of the data (docs/decisions/0002), each broken one in words; empty when the schema keeps them all. */
export function brokenBy({ columns, indexes, foreignKeys, checks }: Catalog): string[] {
  const bucketed = new Map(columns.filter(({ name }) => name === 'bucket').map((column) => [column.table, column]));
  const says = (table: string, text: string) => `${table}: ${text}`;
  return [
    ...columns
      .filter(({ table, name }) => OF_A_HOUSEHOLD.includes(name) && !bucketed.has(table))
      .map(({ table, name }) => says(table, `has ${name} and no bucket`)),
    ...[...bucketed.values()]
      .filter(({ type, nullable }) => type !== 'smallint' || nullable)
      .map(({ table }) => says(table, 'bucket is not a smallint that is always there')),
    ...[...bucketed.keys()]
      .filter((table) => !indexes.some((index) => index.table === table && index.unique))
      .map((table) => says(table, 'has no key')),
    ...indexes
      .filter(({ table, columns: [first] }) => bucketed.has(table) && first !== 'bucket')
      .map(({ table, name, unique }) => says(table, `${unique ? 'key' : 'index'} ${name} does not begin with bucket`)),
    ...indexes
      .filter(({ table, unique, columns: [first, second, ...more] }) => {
        const ofItsOwn = unique && first === 'bucket' && (second === 'id' || second === 'act_id');
        return bucketed.has(table) && ofItsOwn && more.length === 0 && !held(checks, table, second ?? '');
      })
      .map(({ table, columns: [, id] }) => says(table, `nothing holds that ${id} carries the bucket`)),
    ...foreignKeys.flatMap((key) => {
      const [from, to] = [bucketed.has(key.table), bucketed.has(key.target)];
      const paired =
        key.columns.indexOf('bucket') >= 0 && key.columns.indexOf('bucket') === key.targetColumns.indexOf('bucket');
      return [
        ...(to && !from ? [says(key.table, `${key.name} leads from set-up to a household's rows`)] : []),
        ...(to && from && !paired ? [says(key.table, `${key.name} crosses buckets`)] : []),
        ...('nd'.includes(key.onDelete) || 'nd'.includes(key.onUpdate)
          ? [says(key.table, `${key.name} sets columns by itself (SET NULL)`)]
          : []),
      ];
    }),
  ];
}

const held = (checks: readonly Check[], table: string, id: string): boolean =>
  checks.some((check) => check.table === table && check.text.includes(`bucket = app.bucket_of(${id})`));
