import type { Day } from '../core';
import type { MergeRow } from './csv';
import type { Finding, FindingKind } from './finding';
import { typeAndName, unitLabel } from './label';
import { sameUnitName } from '../text';
import type { Facts, Register, Standing } from './register';
import type { UnitLevel, UnitType } from './unit';

interface Catching {
  readonly register: Register;
  readonly rows: readonly MergeRow[];
  /** The eve of the step: the first day on which the map shows what it calls old. */
  readonly eve: Day;
  /** Whether the rows speak of the whole nation, so that what they leave out was gone. */
  readonly whole: boolean;
  readonly note: (finding: Finding) => void;
}

/**
 * A map names its old units as they stood on its eve. Where that differs from what we know, something happened on a day
 * that no act here names: the change is shown from the eve on, and both sides are uncertain.
 */
export function catchUp(step: Catching): void {
  catchUpProvinces(step);
  const moved = districtsOfChangedArea(step);
  catchUpDistricts(step, moved);
  catchUpCommunes(step);
  if (step.whole) endWhatIsGone(step);
}

function catchUpProvinces({ register, rows, eve, note }: Catching): void {
  for (const [code, row] of firstBy(rows, (r) => r.oldProvinceCode)) {
    const old = register.at('PROVINCE', code);
    const facts: Facts = { ...named('PROVINCE', row.oldProvince), parentId: null, source: row.source };
    if (!old) {
      register.begin('PROVINCE', code, facts, eve, false);
      note(finding('UPPER_FIRST_SEEN', 'PROVINCE', code, row.oldProvince, code));
    } else if (!same(old, facts)) {
      register.revise(old, facts, eve, false);
      note(finding('UPPER_CHANGED_DAY_UNKNOWN', 'PROVINCE', code, unitLabel(old), code, row.oldProvince));
    }
  }
}

/** Districts that communes have left or joined since: their area is another, so another identity begins. */
function districtsOfChangedArea({ register, rows }: Catching): Set<string> {
  const districts = new Map(register.standing('DISTRICT').map((d) => [d.unitId as string, d.code]));
  const moved = new Set<string>();
  for (const row of rows) {
    const before = row.oldCode && districts.get(register.at('COMMUNE', row.oldCode)?.parentId ?? '');
    if (before && before !== row.oldDistrictCode) moved.add(before).add(row.oldDistrictCode);
  }
  return moved;
}

function catchUpDistricts({ register, rows, eve, note }: Catching, moved: ReadonlySet<string>): void {
  for (const [code, row] of firstBy(rows, (r) => r.oldDistrictCode)) {
    const old = register.at('DISTRICT', code);
    const province = register.at('PROVINCE', row.oldProvinceCode)!;
    const facts: Facts = {
      ...named('DISTRICT', row.oldDistrict, province.type),
      parentId: province.unitId,
      source: row.source,
    };
    if (!old) {
      register.begin('DISTRICT', code, facts, eve, false);
      note(finding('UPPER_FIRST_SEEN', 'DISTRICT', code, row.oldDistrict, province.code));
    } else if (moved.has(code) || !same(old, facts)) {
      if (!moved.has(code)) register.revise(old, facts, eve, false);
      else {
        register.end(old, eve, false);
        register.begin('DISTRICT', code, facts, eve, false);
      }
      const kind = moved.has(code) ? 'UPPER_AREA_CHANGED_DAY_UNKNOWN' : 'UPPER_CHANGED_DAY_UNKNOWN';
      note(finding(kind, 'DISTRICT', code, unitLabel(old), province.code, unitLabel(facts)));
    }
  }
}

function catchUpCommunes({ register, rows, eve, note }: Catching): void {
  for (const [code, row] of firstBy(rows, (r) => r.oldCode)) {
    const old = register.at('COMMUNE', code);
    const district = register.at('DISTRICT', row.oldDistrictCode)!;
    const facts: Facts = { ...named('COMMUNE', row.oldFullName), parentId: district.unitId, source: row.source };
    const province = row.oldProvinceCode;
    if (!old) {
      register.begin('COMMUNE', code, facts, eve, false);
      note(finding('OLD_CODE_UNLISTED', 'COMMUNE', code, row.oldFullName, province));
      continue;
    }
    if (same(old, facts)) continue;
    const renamed = differs(old, facts);
    // Another spelling of the same name is no change: the list's spelling stays.
    register.revise(old, renamed ? facts : { ...facts, name: old.name }, eve, false);
    if (renamed) note(finding('NAME_CHANGED_DAY_UNKNOWN', 'COMMUNE', code, unitLabel(old), province, unitLabel(facts)));
    if (register.byId(old.parentId)?.code !== district.code)
      note(finding('DISTRICT_CHANGED_DAY_UNKNOWN', 'COMMUNE', code, unitLabel(old), province, row.oldDistrict));
  }
}

/** What a map of the whole nation does not name was gone on its eve; into what is not told. */
function endWhatIsGone({ register, rows, eve, note }: Catching): void {
  const communes = new Set(rows.map((r) => r.oldCode));
  const districts = new Set(rows.map((r) => r.oldDistrictCode));
  const gone = (level: UnitLevel, named: ReadonlySet<string | null>, kind: FindingKind) => {
    for (const old of register.standing(level).filter((v) => !named.has(v.code))) {
      register.end(old, eve, false);
      note(finding(kind, level, old.code, unitLabel(old), provinceCodeOf(register, old)));
    }
  };
  gone('COMMUNE', communes, 'NO_SUCCESSOR');
  gone('DISTRICT', districts, 'UPPER_GONE_DAY_UNKNOWN');
}

/** The code of the province above: a district's parent, a commune's district's parent. */
export function provinceCodeOf(register: Register, unit: Standing): string | null {
  const district = unit.level === 'COMMUNE' ? register.byId(unit.parentId) : unit;
  return register.byId(district?.parentId ?? null)?.code ?? null;
}

export const differs = (a: Pick<Facts, 'type' | 'name'>, b: Pick<Facts, 'type' | 'name'>): boolean =>
  a.type !== b.type || !sameUnitName(a.name, b.name);
const same = (a: Facts, b: Facts) => a.parentId === b.parentId && !differs(a, b);

/** A full name that the parser has let through begins with a kind of its level. */
export function named(level: UnitLevel, fullName: string, above?: UnitType): Pick<Facts, 'type' | 'name'> {
  const facts = typeAndName(level, fullName, above);
  if (!facts) throw new Error(`${fullName} is no full name of the level ${level}`);
  return facts;
}

export function finding(
  kind: FindingKind,
  level: UnitLevel,
  code: string,
  name: string,
  provinceCode: string | null,
  detail = '',
): Finding {
  return { kind, level, code, name, provinceCode, detail };
}

function firstBy(rows: readonly MergeRow[], key: (row: MergeRow) => string | null): Map<string, MergeRow> {
  const first = new Map<string, MergeRow>();
  for (const row of rows) {
    const k = key(row);
    if (k !== null && !first.has(k)) first.set(k, row);
  }
  return first;
}
