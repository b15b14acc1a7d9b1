import type { CsvCell } from '@go-cua/client/format';
import { useColumns } from './useColumns';

/** A column of a file: what stands above it, and its cell of a row. */
export type FileColumn<Row> = readonly [label: string, cell: (row: Row) => CsvCell];

/**
 * A table as its reader sees it: which columns are shown, and the same ones as cells of a file, one thing in each.
 * @param all columns that may be put away
 * @param files what stands in a file always, and what comes with each column
 */
export function useTable<C extends string, Row>(
  all: readonly C[],
  files: () => {
    readonly always: readonly FileColumn<Row>[];
    readonly of: Readonly<Record<C, readonly FileColumn<Row>[]>>;
  },
) {
  const columns = useColumns(all);
  const shown = (): FileColumn<Row>[] => {
    const { always, of } = files();
    return [...always, ...columns.shown.value.flatMap((c) => of[c])];
  };
  return {
    ...{ columns, has: columns.has },
    head: (): string[] => shown().map(([label]) => label),
    lines: (rows: readonly Row[]): CsvCell[][] => {
      const cells = shown().map(([, cell]) => cell);
      return rows.map((row) => cells.map((cell) => cell(row)));
    },
  };
}
export type Table<C extends string, Row> = ReturnType<typeof useTable<C, Row>>;
