import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import {
  buildTerritory,
  parseMergeMap,
  parseUnits,
  type CsvTable,
  type FileError,
  type Hash,
  type Parsed,
  type Territory,
} from '@go-cua/domain/territory';

export const TERRITORY_FILES = ['units-2023.csv', 'units-2025.csv', 'merge-map.csv', 'merge-map-national.csv'] as const;
type FileName = (typeof TERRITORY_FILES)[number];

/** Raise it when the rules of the import change, so that the next start reads the same files again. */
const RULES_VERSION = 1;

export const sha256: Hash = (text) => createHash('sha256').update(text).digest();

/** The files are read as a whole or not at all: every error of every file, each with its line. */
export class MalformedFiles extends Error {
  override readonly name = 'MalformedFiles';
  constructor(readonly errors: readonly FileError[]) {
    super(`${errors.length} errors in the unit lists`);
  }
}

/** What the folder holds, in short: the same text for the same bytes and the same rules. */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256').update(String(RULES_VERSION));
  for (const name of TERRITORY_FILES) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Reads the lists and maps of a folder and builds the register of units from them. */
export function readTerritory(folder: string): Territory {
  const tables = new Map(TERRITORY_FILES.map((name) => [name, readTable(folder, name)]));
  const errors: FileError[] = [];
  const take = <T>(name: FileName, parseRows: (table: CsvTable) => Parsed<T[]>): T[] => {
    const table = tables.get(name)!;
    const parsed = table.ok ? parseRows(table.value) : table;
    if (parsed.ok) return parsed.value;
    errors.push(...parsed.errors);
    return [];
  };
  const files = {
    units2023: take('units-2023.csv', parseUnits),
    units2025: take('units-2025.csv', parseUnits),
    mergeMap: take('merge-map.csv', parseMergeMap),
    mergeMapNational: take('merge-map-national.csv', parseMergeMap),
  };
  if (errors.length > 0) throw new MalformedFiles(errors);
  return buildTerritory(files, sha256);
}

/** What csv-parse answers when it is asked for `info`; its types leave that out. */
interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Takes a file apart; a row that cannot be read is an error of its line, and the rows after it are read on. */
function readTable(folder: string, file: FileName): Parsed<CsvTable> {
  const errors: FileError[] = [];
  const fail = (line: number, value: string) =>
    errors.push({ file, line, column: null, code: 'NOT_READABLE' as const, value });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)));
  } catch (error) {
    fail(1, error instanceof TypeError ? 'not UTF-8' : 'no such file');
    return { ok: false, errors };
  }
  // No cell of these files runs over a line's end: an odd number of quotes is an error of its own line, not of the rest.
  const lines = text.split('\n').map((line, i) => {
    if ((line.split('"').length - 1) % 2 === 0) return line;
    fail(i + 1, 'a quote does not close');
    return '';
  });
  const records = parse(lines.join('\n'), {
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error instanceof CsvError) fail(Number(error['lines'] ?? 0), error.code);
      return undefined;
    },
  }) as unknown as CsvRecord[];
  const [header, ...rows] = records;
  if (!header) fail(1, 'empty');
  if (!header) return { ok: false, errors };
  const cells = rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  return { ok: true, value: { file, header: header.record, rows: cells, unreadable: errors } };
}
