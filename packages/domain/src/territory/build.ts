import { addDays, day, type UnitId } from '../core';
import { catchUp, differs, finding, named } from './catch-up';
import type { MergeRow, UnitRow } from './csv';
import type { Finding } from './finding';
import type { Hash } from './ids';
import { Register, type Facts } from './register';
import { applyStep, group, noteNames } from './step';
import type { Succession, UnitIdentity, UnitVersion } from './unit';

/** Decision 19/2025/QĐ-TTg and Resolution 202/2025/QH15: the list of 2025 stands from this day, without districts. */
export const LIST_2025_FROM = day('2025-07-01');
/** The day of the list of 2023: what it names stood before it, since when is not told. */
export const LIST_2023_SEEN = day('2023-04-26');

export interface TerritoryFiles {
  readonly units2023: readonly UnitRow[];
  readonly units2025: readonly UnitRow[];
  /** Dated acts of one province; where the national map repeats a row, this one counts. */
  readonly mergeMap: readonly MergeRow[];
  readonly mergeMapNational: readonly MergeRow[];
}

export interface Territory {
  readonly units: UnitIdentity[];
  readonly versions: UnitVersion[];
  readonly successions: Succession[];
  readonly findings: Finding[];
}
type Note = (finding: Finding) => void;

/**
 * The register of units from the two lists and the maps between them. When the area changes (merge, split, part given),
 * a new identity begins, even under the same code and name; another name, kind, parent or code alone is a new version.
 * Nothing is invented: what the files do not say becomes a finding. The same files give the same ids.
 */
export function buildTerritory(files: TerritoryFiles, hash: Hash): Territory {
  const register = new Register(hash);
  const findings: Finding[] = [];
  const successions: Succession[] = [];
  const note: Note = (f) => void findings.push(f);
  beginWithList(register, files.units2023);
  const rows = withoutRepetition(files, note);
  for (const on of [...new Set(rows.map((r) => r.day))].sort()) {
    const step = rows.filter((r) => r.day === on);
    const whole = on === LIST_2025_FROM;
    catchUp({ register, rows: step, eve: addDays(on, -1), whole, note });
    const after = whole ? afterByList(register, files.units2025, step, note) : afterByMap(register, step);
    successions.push(...applyStep({ register, rows: step, on, after, note, hash }));
    if (whole) endDistricts(register, note);
  }
  return { ...register.result(), successions, findings };
}

function beginWithList(register: Register, list: readonly UnitRow[]): void {
  for (const level of ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const) {
    for (const { code, name, type, parentCode, source } of list.filter((u) => u.level === level)) {
      const above = level === 'COMMUNE' ? 'DISTRICT' : 'PROVINCE';
      const parentId = parentCode === null ? null : register.at(above, parentCode)!.unitId;
      register.begin(level, code, { name, type, parentId, source }, null, true);
    }
  }
}

/** A pair that both maps name counts once; the province's own map stands, for it names the act. */
function withoutRepetition({ mergeMap, mergeMapNational }: TerritoryFiles, note: Note): MergeRow[] {
  const key = (r: MergeRow) => `${r.day} ${r.oldCode ?? r.oldDistrictCode} ${r.newCode}`;
  const own = new Map(mergeMap.map((r) => [key(r), r]));
  const compared = ['oldFullName', 'oldDistrict', 'newFullName', 'kind', 'suggested'] as const;
  const national = mergeMapNational.filter((r) => {
    const twin = own.get(key(r));
    if (!twin) return true;
    const detail = compared.filter((field) => twin[field] !== r[field]).join(', ');
    if (detail) note(finding('MAPS_DISAGREE', 'COMMUNE', r.newCode, r.newFullName, r.newProvinceCode, detail));
    return false;
  });
  return [...mergeMap, ...national];
}

/** After a step of some communes: the new unit is called as the map says, in the district that its land lay in. */
function afterByMap(register: Register, rows: readonly MergeRow[]): Map<string, Facts> {
  const after = new Map<string, Facts>();
  for (const row of rows) {
    if (after.has(row.newCode) && row.oldCode !== row.newCode) continue;
    const parentId = register.at('DISTRICT', row.oldDistrictCode)!.unitId;
    after.set(row.newCode, { ...named('COMMUNE', row.newFullName), parentId, source: row.source });
  }
  return after;
}

/** After the step to the list of 2025: the list says what stands, the map only what it came from. */
function afterByList(register: Register, list: readonly UnitRow[], rows: readonly MergeRow[], note: Note) {
  const provinces = stepProvinces(register, list, rows, note);
  const communes = list.filter((u) => u.level === 'COMMUNE');
  const after = new Map<string, Facts>(
    communes.map((u) => [
      u.code,
      { name: u.name, type: u.type, parentId: provinces.get(u.parentCode!)!, source: u.source },
    ]),
  );
  const inMap = new Map(rows.map((r) => [r.newCode, named('COMMUNE', r.newFullName)]));
  noteNames(inMap, after, (facts) => register.byId(facts.parentId)?.code ?? null, note);
  return after;
}

/** A province that all communes of exactly one province went to, and no others, kept its area: the same identity. */
function stepProvinces(register: Register, list: readonly UnitRow[], rows: readonly MergeRow[], note: Note) {
  const from = group(
    rows,
    (r) => r.newProvinceCode,
    (r) => r.oldProvinceCode,
  );
  const to = group(
    rows,
    (r) => r.oldProvinceCode,
    (r) => r.newProvinceCode,
  );
  const units = list.filter((u) => u.level === 'PROVINCE');
  const keptFrom = new Map<string, string>();
  for (const { code } of units) {
    const [source, ...others] = from.get(code) ?? [];
    if (source !== undefined && others.length === 0 && to.get(source)?.size === 1) keptFrom.set(code, source);
  }
  const kept = new Set(keptFrom.values());
  const ended = register.standing('PROVINCE').filter((p) => !kept.has(p.code));
  for (const old of ended) register.end(old, LIST_2025_FROM, true);
  note(finding('LEVEL_WITHOUT_SUCCESSORS', 'PROVINCE', '', '', null, String(ended.length)));
  const ids = new Map<string, UnitId>();
  for (const { code, name, type, source } of units) {
    const facts: Facts = { name, type, parentId: null, source };
    const before = keptFrom.get(code);
    const old = before === undefined ? undefined : register.at('PROVINCE', before);
    const isNew = !old || old.code !== code || differs(old, facts);
    if (old && isNew) register.end(old, LIST_2025_FROM, true);
    if (!isNew) ids.set(code, old.unitId);
    else if (old) ids.set(code, register.resume(old, code, facts, LIST_2025_FROM, true).unitId);
    else ids.set(code, register.begin('PROVINCE', code, facts, LIST_2025_FROM, true).unitId);
  }
  return ids;
}

/** No district stands in the list of 2025; no map says what followed one, for that is a matter of its communes. */
function endDistricts(register: Register, note: Note): void {
  const districts = register.standing('DISTRICT');
  for (const old of districts) register.end(old, LIST_2025_FROM, true);
  note(finding('LEVEL_WITHOUT_SUCCESSORS', 'DISTRICT', '', '', null, String(districts.length)));
}
