import type { Day, UnitId } from '../core';
import { differs, finding, provinceCodeOf } from './catch-up';
import type { MergeRow } from './csv';
import type { Finding } from './finding';
import { idFromText, type Hash } from './ids';
import { unitLabel } from './label';
import type { Facts, Register, Standing } from './register';
import type { Succession } from './unit';

export interface Step {
  readonly register: Register;
  readonly rows: readonly MergeRow[];
  /** The day on which the new units stand. */
  readonly on: Day;
  /** What stands after the step, by code; a code that the rows name and that is missing here is unknown. */
  readonly after: ReadonlyMap<string, Facts>;
  readonly note: (finding: Finding) => void;
  readonly hash: Hash;
}

/** Ends the old communes, goes on with those of the same area, begins the others, and says which land went where. */
export function applyStep(step: Step): Succession[] {
  const { register, rows, on, after, hash } = step;
  const olds = new Map<string, Standing>();
  for (const { oldCode } of rows) if (oldCode !== null) olds.set(oldCode, register.at('COMMUNE', oldCode)!);
  noteGaps(step, olds);
  const kept = sameArea(step, olds);
  // All that ends must end first: many a new unit takes over the code of one that ends.
  for (const old of olds.values()) register.end(old, on, true);
  const begun = new Map<string, UnitId>();
  for (const [code, facts] of after) {
    const old = kept.get(code);
    if (old) register.resume(old, code, facts, on, true);
    else begun.set(code, register.begin('COMMUNE', code, facts, on, true).unitId);
  }
  return rows.flatMap((r) => {
    const fromUnitId = r.oldCode === null ? undefined : olds.get(r.oldCode)?.unitId;
    const toUnitId = begun.get(r.newCode);
    if (!fromUnitId || !toUnitId) return [];
    const id = idFromText<Succession['id']>(hash, `succession|${fromUnitId}|${toUnitId}|${on}`);
    const kind = r.kind === 'UNCHANGED' ? 'MERGE' : r.kind;
    return [
      { id, fromUnitId, toUnitId, day: on, kind, suggested: r.suggested, legalBasis: r.legalBasis, source: r.source },
    ];
  });
}

/** One old unit went whole into one new unit that took in nothing else: the area is the same, so is the identity. */
function sameArea({ rows, after }: Step, olds: ReadonlyMap<string, Standing>): Map<string, Standing> {
  const to = group(
    rows,
    (r) => r.oldCode,
    (r) => r.newCode,
  );
  const from = group(
    rows,
    (r) => r.newCode,
    (r) => r.oldCode,
  );
  const kept = new Map<string, Standing>();
  for (const r of rows) {
    if (r.oldCode === null || r.kind === 'PARTIAL' || !after.has(r.newCode)) continue;
    if (to.get(r.oldCode)!.size === 1 && from.get(r.newCode)!.size === 1) kept.set(r.newCode, olds.get(r.oldCode)!);
  }
  return kept;
}

function noteGaps({ register, rows, after, note }: Step, olds: ReadonlyMap<string, Standing>): void {
  for (const [code, sources] of groupRows(rows, (r) => r.oldCode)) {
    if (code === null) continue;
    const old = olds.get(code)!;
    const at = [code, unitLabel(old), provinceCodeOf(register, old)] as const;
    for (const r of sources) {
      if (!after.has(r.newCode)) note(finding('TARGET_UNLISTED', 'COMMUNE', ...at, `${r.newFullName} (${r.newCode})`));
    }
    if (sources.length > 1 && !sources.some((r) => r.suggested === true))
      note(finding('SPLIT_WITHOUT_SUGGESTION', 'COMMUNE', ...at, String(sources.length)));
  }
  for (const r of rows) {
    const facts = after.get(r.newCode);
    if (r.oldCode !== null || !facts) continue;
    const province = r.newProvinceCode;
    note(finding('NO_COMMUNE_BEFORE', 'COMMUNE', r.newCode, unitLabel(facts), province, r.oldDistrict));
  }
  const targets = new Set(rows.map((r) => r.newCode));
  for (const [code, facts] of after) {
    const province = register.byId(facts.parentId)?.code ?? null;
    if (!targets.has(code)) note(finding('NEVER_A_TARGET', 'COMMUNE', code, unitLabel(facts), province));
  }
}

/** Where the map writes another name than the list that stands after it. */
export function noteNames(
  named: ReadonlyMap<string, Pick<Facts, 'type' | 'name'>>,
  after: ReadonlyMap<string, Facts>,
  provinceOf: (facts: Facts) => string | null,
  note: (finding: Finding) => void,
): void {
  for (const [code, facts] of after) {
    const other = named.get(code);
    if (!other || !differs(facts, other)) continue;
    note(finding('TARGET_NAME_DIFFERS', 'COMMUNE', code, unitLabel(facts), provinceOf(facts), unitLabel(other)));
  }
}

export function group<K, V>(rows: readonly MergeRow[], key: (r: MergeRow) => K, value: (r: MergeRow) => V) {
  const sets = new Map<K, Set<V>>();
  for (const r of rows) sets.set(key(r), (sets.get(key(r)) ?? new Set<V>()).add(value(r)));
  return sets;
}

function groupRows<K>(rows: readonly MergeRow[], key: (r: MergeRow) => K): Map<K, MergeRow[]> {
  const lists = new Map<K, MergeRow[]>();
  for (const r of rows) lists.set(key(r), [...(lists.get(key(r)) ?? []), r]);
  return lists;
}
