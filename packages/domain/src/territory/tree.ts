import type { Day, HamletId, UnitId } from '../core';
import { sameUnitName } from '../text';
import { standsOn, type HamletVersion, type Succession, type UnitLevel, type UnitVersion } from './unit';

export interface TerritoryRows {
  readonly versions: readonly UnitVersion[];
  readonly hamlets: readonly HamletVersion[];
}

/** The units and hamlets that stand on one day, and who lies under whom on that day. */
export interface Tree {
  readonly day: Day;
  unit(id: UnitId): UnitVersion | undefined;
  /** The one unit that bears this code on this day; on another day it may be another unit's. */
  byCode(level: UnitLevel, code: string): UnitVersion | undefined;
  byName(name: string): UnitVersion[];
  /** Units right below, by code; null asks for the provinces. */
  children(parent: UnitId | null): UnitVersion[];
  hamlet(id: HamletId): HamletVersion | undefined;
  /** Hamlets under a unit, however many levels below. */
  hamletsUnder(unit: UnitId): HamletVersion[];
  /** Hamlets of a split unit about which nobody has decided. */
  undecided(): HamletVersion[];
  /** From the commune upwards; empty for a hamlet that is undecided or does not stand. */
  ancestors(hamlet: HamletId): UnitVersion[];
}

export function treeOn(rows: TerritoryRows, day: Day): Tree {
  const units = new Map<UnitId, UnitVersion>();
  const below = new Map<UnitId | null, UnitVersion[]>();
  const codes = new Map<string, UnitVersion>();
  const standing = rows.versions.filter((v) => standsOn(v, day)).sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const v of standing) {
    units.set(v.unitId, v);
    codes.set(`${v.level} ${v.code}`, v);
    const siblings = below.get(v.parentId);
    if (siblings) siblings.push(v);
    else below.set(v.parentId, [v]);
  }
  const hamlets = new Map(rows.hamlets.filter((h) => standsOn(h, day)).map((h) => [h.hamletId, h]));
  const upFrom = (id: UnitId | null): UnitVersion[] => {
    const unit = id === null ? undefined : units.get(id);
    return unit ? [unit, ...upFrom(unit.parentId)] : [];
  };
  return {
    day,
    unit: (id) => units.get(id),
    byCode: (level, code) => codes.get(`${level} ${code}`),
    byName: (name) => standing.filter((v) => sameUnitName(v.name, name)),
    children: (parent) => below.get(parent) ?? [],
    hamlet: (id) => hamlets.get(id),
    hamletsUnder: (unit) => [...hamlets.values()].filter((h) => upFrom(h.unitId).some((u) => u.unitId === unit)),
    undecided: () => [...hamlets.values()].filter((h) => h.unitId === null),
    ancestors: (id) => upFrom(hamlets.get(id)?.unitId ?? null),
  };
}

/** What followed a commune, in rows. None: it stands still, or where it went is not known. */
export function successorsOf(unit: UnitId, successions: readonly Succession[]): Succession[] {
  return successions.filter((s) => s.fromUnitId === unit);
}

export function predecessorsOf(unit: UnitId, successions: readonly Succession[]): Succession[] {
  return successions.filter((s) => s.toUnitId === unit);
}

/**
 * What followed a district or a province that ended on `day`: no map has a row for it, so it is where its communes lie
 * on that day. District Tuy An → Đắk Lắk; with one result the land went whole, with several it was shared out.
 */
export function successorsThroughCommunes(
  unit: UnitId,
  { eve, after, successions }: { eve: Tree; after: Tree; successions: readonly Succession[] },
): UnitVersion[] {
  const communes = (id: UnitId): UnitVersion[] =>
    eve.children(id).flatMap((child) => (child.level === 'COMMUNE' ? [child] : communes(child.unitId)));
  const heirs = new Map<UnitId, UnitVersion>();
  for (const commune of communes(unit)) {
    const followed = successorsOf(commune.unitId, successions).filter((s) => s.day === after.day);
    const now = followed.length > 0 ? followed.map((s) => s.toUnitId) : [commune.unitId];
    for (const id of now) {
      const parent = after.unit(id)?.parentId;
      const heir = parent && after.unit(parent);
      if (heir && heir.unitId !== unit) heirs.set(heir.unitId, heir);
    }
  }
  return [...heirs.values()];
}

/** How much of a unit lies inside a scope: with less than all of it, a view shows «3 trên 8 thôn» and no total. */
export function partInScope(tree: Tree, unit: UnitId, scope: ReadonlySet<HamletId>): { inside: number; of: number } {
  const all = tree.hamletsUnder(unit);
  return { inside: all.filter((h) => scope.has(h.hamletId)).length, of: all.length };
}
