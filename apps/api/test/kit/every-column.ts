import type { Client } from 'pg';

/** Every table that a dump of the database would hold. */
const COLUMNS = `select n.nspname || '.' || c.relname as table, a.attname as column
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and a.attnum > 0 and not a.attisdropped
  order by 1, a.attnum`;

/** A word as text, and as it stands in a column of bytes, plain or as base64 at any of its three offsets. */
const shapesOf = (word: string): string[] => {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : shift + 1)
      .replace(/.{0,2}=*$/, ''),
  );
  return [
    word.toLowerCase(),
    bytes.toString('hex'),
    ...base64.filter((b) => b.length >= 6).map((b) => b.toLowerCase()),
  ];
};

/**
 * Where any of these words stands: `schema.table column`, over every column of every table, whatever its type, as a dump
 * writes it. Read by a superuser, behind every wall.
 */
export async function wordsIn(admin: Client, words: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ table: string; column: string }>(COLUMNS);
  const byTable = new Map(rows.map((r) => [r.table, rows.filter((c) => c.table === r.table)]));
  const patterns = words.flatMap(shapesOf).map((w) => `%${w.replaceAll(/[%_\\]/g, '\\$&')}%`);
  const found: string[] = [];
  for (const [table, columns] of byTable) {
    const name = table
      .split('.')
      .map((part) => `"${part}"`)
      .join('.');
    const tests = columns.map((c) => `coalesce(bool_or(lower("${c.column}"::text) like any ($1)), false)`);
    const { rows: hits } = await admin.query<Record<string, boolean>>({
      text: `select ${tests.map((t, i) => `${t} as c${i}`).join(', ')} from ${name}`,
      values: [patterns],
    });
    columns.forEach((c, i) => hits[0]![`c${i}`] && found.push(`${table} ${c.column}`));
  }
  return found;
}
