/** What pg takes as a parameter of a row. */
export type Value = string | number | boolean | Date | Buffer | null | readonly string[];

/**
 * One set-based statement's rows: `values ($1::uuid, $2::int), ($3::uuid, $4::int)` with their parameters. The app role
 * writes rows, never `insert … select` (docs/decisions/0002).
 * @param columns name → SQL type, in order
 */
export function valuesOf<C extends string>(
  columns: Readonly<Record<C, string>>,
  rows: readonly Readonly<Record<C, Value>>[],
  first = 1,
): { text: string; params: Value[]; names: string } {
  const names = Object.keys(columns) as C[];
  const params: Value[] = [];
  const lines = rows.map((row) => {
    const cells = names.map((name) => {
      params.push(row[name]);
      return `$${first + params.length - 1}::${columns[name]}`;
    });
    return `(${cells.join(', ')})`;
  });
  return { text: `values ${lines.join(', ')}`, params, names: names.join(', ') };
}
