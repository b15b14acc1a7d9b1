import { asDay, type Day } from '../core';
import { splitFullName, typeAndName, unitWord } from './label';
import type { SuccessionKind, UnitLevel, UnitType } from './unit';

/** A file that a CSV parser has taken apart: the header, and each row's cells with the line on which it ends. */
export interface CsvTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Lines that the CSV parser could not take apart; they are no rows, and errors all the same. */
  readonly unreadable?: readonly FileError[];
}

export const FILE_ERRORS = [
  'NOT_READABLE',
  'COLUMN_MISSING',
  'CELL_COUNT',
  'EMPTY',
  'BAD_CODE',
  'UNKNOWN_WORD',
  'NAME_MISMATCH',
  'BAD_DAY',
  'DUPLICATE',
  'PARENT_UNKNOWN',
  'NO_ROWS',
] as const;
export type FileErrorCode = (typeof FILE_ERRORS)[number];

export interface FileError {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly code: FileErrorCode;
  readonly value: string;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: FileError[] };

export interface UnitRow {
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly parentCode: string | null;
  readonly source: string;
}

export interface MergeRow {
  /** null: the land had no commune before (an island district). */
  readonly oldCode: string | null;
  readonly oldFullName: string;
  readonly oldDistrictCode: string;
  readonly oldDistrict: string;
  readonly oldProvinceCode: string;
  readonly oldProvince: string;
  readonly newCode: string;
  readonly newFullName: string;
  readonly newProvinceCode: string;
  readonly kind: SuccessionKind | 'UNCHANGED';
  readonly suggested: boolean | null;
  readonly day: Day;
  readonly legalBasis: string | null;
  readonly source: string;
}

const LEVELS: Record<string, UnitLevel> = { province: 'PROVINCE', district: 'DISTRICT', commune: 'COMMUNE' };
const DIGITS: Record<UnitLevel, RegExp> = { PROVINCE: /^\d{2}$/, DISTRICT: /^\d{3}$/, COMMUNE: /^\d{5}$/ };
const TYPES: Record<string, { type: UnitType; level: UnitLevel }> = {
  municipality: { type: 'MUNICIPALITY', level: 'PROVINCE' },
  province: { type: 'PROVINCE', level: 'PROVINCE' },
  municipal_city: { type: 'MUNICIPAL_CITY', level: 'DISTRICT' },
  provincial_city: { type: 'PROVINCIAL_CITY', level: 'DISTRICT' },
  urban_district: { type: 'URBAN_DISTRICT', level: 'DISTRICT' },
  district_level_town: { type: 'TOWN', level: 'DISTRICT' },
  district: { type: 'DISTRICT', level: 'DISTRICT' },
  ward: { type: 'WARD', level: 'COMMUNE' },
  commune_level_town: { type: 'TOWNSHIP', level: 'COMMUNE' },
  commune: { type: 'COMMUNE', level: 'COMMUNE' },
  special_administrative_region: { type: 'SPECIAL_ZONE', level: 'COMMUNE' },
};
const KINDS: Record<string, MergeRow['kind']> = {
  merge: 'MERGE',
  split: 'SPLIT',
  partial: 'PARTIAL',
  unchanged: 'UNCHANGED',
};
const SUGGESTED: Record<string, boolean | null> = { true: true, false: false, '': null };

/** A list of units (units-2023.csv, units-2025.csv): the rows, or every error with its line. */
export function parseUnits(table: CsvTable): Parsed<UnitRow[]> {
  const columns = ['level', 'code', 'name', 'full_name', 'unit_type', 'parent_code'] as const;
  return parse(
    table,
    columns,
    (get, fail) => {
      const level = LEVELS[get('level')];
      if (!level) return fail('UNKNOWN_WORD', 'level');
      if (!DIGITS[level].test(get('code'))) fail('BAD_CODE', 'code');
      if (!get('name')) fail('EMPTY', 'name');
      const known = TYPES[get('unit_type')];
      if (!known || known.level !== level) return fail('UNKNOWN_WORD', 'unit_type');
      const full = splitFullName(get('full_name'));
      if (full?.word !== unitWord(known.type) || full.name !== get('name')) fail('NAME_MISMATCH', 'full_name');
      const parentCode = get('parent_code') || null;
      if ((parentCode === null) !== (level === 'PROVINCE')) fail(parentCode ? 'BAD_CODE' : 'EMPTY', 'parent_code');
      return { level, code: get('code'), name: get('name'), type: known.type, parentCode, source: table.file };
    },
    unitsAgree(table),
  );
}

/** Across rows: no code twice on a level, every parent in the list (a commune's may be a district or a province). */
function unitsAgree(table: CsvTable) {
  return (rows: readonly { line: number; row: UnitRow }[]): FileError[] => {
    const errors: FileError[] = [];
    const seen = new Set<string>();
    for (const { line, row } of rows) {
      const key = `${row.level} ${row.code}`;
      if (seen.has(key)) errors.push({ file: table.file, line, column: 'code', code: 'DUPLICATE', value: row.code });
      seen.add(key);
    }
    for (const { line, row } of rows) {
      if (row.parentCode === null) continue;
      const above = row.level === 'COMMUNE' && row.parentCode.length === 3 ? 'DISTRICT' : 'PROVINCE';
      if (!seen.has(`${above} ${row.parentCode}`))
        errors.push({ file: table.file, line, column: 'parent_code', code: 'PARENT_UNKNOWN', value: row.parentCode });
    }
    return errors;
  };
}

/** A merge map (merge-map.csv, merge-map-national.csv): the rows, or every error with its line. */
export function parseMergeMap(table: CsvTable): Parsed<MergeRow[]> {
  const columns = [
    'old_code',
    'old_full_name',
    'old_district_code',
    'old_district',
    'old_province_code',
    'old_province',
    'new_code',
    'new_full_name',
    'new_province_code',
    'change_kind',
    'is_default_target',
    'effective_date',
  ] as const;
  return parse(
    table,
    [...columns, 'legal_basis?'],
    (get, fail) => {
      const oldCode = get('old_code') || null;
      const codes = [
        ['old_code', 'COMMUNE'],
        ['new_code', 'COMMUNE'],
        ['old_district_code', 'DISTRICT'],
        ['old_province_code', 'PROVINCE'],
        ['new_province_code', 'PROVINCE'],
      ] as const;
      for (const [column, level] of codes) {
        if (column === 'old_code' && oldCode === null) continue;
        if (!DIGITS[level].test(get(column))) fail('BAD_CODE', column);
      }
      const names = [
        ['old_full_name', 'COMMUNE'],
        ['old_district', 'DISTRICT'],
        ['old_province', 'PROVINCE'],
        ['new_full_name', 'COMMUNE'],
      ] as const;
      for (const [column, level] of names) {
        if (column === 'old_full_name' && oldCode === null) continue;
        if (!typeAndName(level, get(column))) fail('NAME_MISMATCH', column);
      }
      const day = asDay(get('effective_date'));
      if (!day) return fail('BAD_DAY', 'effective_date');
      const kind = KINDS[get('change_kind')];
      if (!kind) return fail('UNKNOWN_WORD', 'change_kind');
      const suggested = SUGGESTED[get('is_default_target')];
      if (suggested === undefined) return fail('UNKNOWN_WORD', 'is_default_target');
      return {
        oldCode,
        oldFullName: get('old_full_name'),
        oldDistrictCode: get('old_district_code'),
        oldDistrict: get('old_district'),
        oldProvinceCode: get('old_province_code'),
        oldProvince: get('old_province'),
        newCode: get('new_code'),
        newFullName: get('new_full_name'),
        newProvinceCode: get('new_province_code'),
        kind,
        suggested,
        day,
        legalBasis: get('legal_basis') || null,
        source: table.file,
      };
    },
    mergeRowsAgree(table),
  );
}

function mergeRowsAgree(table: CsvTable) {
  return (rows: readonly { line: number; row: MergeRow }[]): FileError[] => {
    const seen = new Set<string>();
    return rows.flatMap(({ line, row }) => {
      const key = `${row.day} ${row.oldCode ?? row.oldDistrictCode} ${row.newCode}`;
      if (!seen.has(key)) return (seen.add(key), []);
      return [{ file: table.file, line, column: 'old_code', code: 'DUPLICATE', value: row.oldCode ?? '' }];
    });
  };
}

type Fail = (code: FileErrorCode, column: string) => null;

/** Reads every row and collects every error; a column that ends in «?» may be absent. */
function parse<T>(
  table: CsvTable,
  columns: readonly string[],
  read: (get: (column: string) => string, fail: Fail) => T | null,
  across: (rows: readonly { line: number; row: T }[]) => FileError[],
): Parsed<T[]> {
  const { file, header } = table;
  const missing = columns.filter((c) => !c.endsWith('?') && !header.includes(c));
  if (missing.length > 0)
    return { ok: false, errors: missing.map((c) => ({ file, line: 1, column: c, code: 'COLUMN_MISSING', value: '' })) };
  if (table.rows.length === 0 && !table.unreadable?.length)
    return { ok: false, errors: [{ file, line: 1, column: null, code: 'NO_ROWS', value: '' }] };
  const at = new Map(header.map((name, i) => [name, i]));
  const errors: FileError[] = [...(table.unreadable ?? [])];
  const rows: { line: number; row: T }[] = [];
  for (const { line, cells } of table.rows) {
    if (cells.length !== header.length) {
      errors.push({ file, line, column: null, code: 'CELL_COUNT', value: String(cells.length) });
      continue;
    }
    const get = (column: string) => (cells[at.get(column) ?? -1] ?? '').normalize('NFC').trim();
    const before = errors.length;
    const row = read(get, (code, column) => {
      errors.push({ file, line, column, code, value: get(column) });
      return null;
    });
    if (row !== null && errors.length === before) rows.push({ line, row });
  }
  // A row that could not be read is missing below: what rests on it would be told twice.
  if (errors.length === 0) errors.push(...across(rows));
  errors.sort((a, b) => a.line - b.line);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: rows.map((r) => r.row) };
}
