import { accept, addDays, refuse, type Day, type HamletId, type Result, type UnitId } from '../core';
import { guardText, sameUnitName } from '../text';
import { dayKey, idFromText, type Hash } from './ids';
import { hamletWord } from './label';
import type { Tree } from './tree';
import type { HamletKind, HamletVersion, Succession, UnitVersion } from './unit';

export const HAMLET_REFUSALS = [
  'HAMLET_NAME_EMPTY',
  'HAMLET_NAME_TOO_LONG',
  'HAMLET_NAME_TAKEN',
  'TEXT_HAS_SECRET',
  'HAMLET_UNIT_NOT_STANDING',
  'HAMLET_NOT_STANDING',
  'HAMLET_CHANGED_LATER',
] as const;
export type HamletRefusal = (typeof HAMLET_REFUSALS)[number];
export const HAMLET_NAME_MAX = 60;

/** What became of units: when each ended, and into what. */
export interface UnitHistory {
  readonly versions: readonly UnitVersion[];
  readonly successions: readonly Succession[];
}

/**
 * Hamlets follow their unit: under a sole successor from the day it begins; where the unit was split, or where it went
 * is not known, the hamlet is undecided (`unitId: null`) from that day until a person decides. Versions that have
 * followed already come back as they are.
 */
export function followUnits(hamlets: readonly HamletVersion[], history: UnitHistory, hash: Hash): HamletVersion[] {
  const ends = new Map<UnitId, UnitVersion>();
  for (const v of history.versions) {
    const last = ends.get(v.unitId);
    if (!last || later(v.validTo, last.validTo)) ends.set(v.unitId, v);
  }
  const heirs = new Map<UnitId, Succession[]>();
  for (const s of history.successions) heirs.set(s.fromUnitId, [...(heirs.get(s.fromUnitId) ?? []), s]);
  const follow = (version: HamletVersion): HamletVersion[] => {
    const last = version.unitId === null ? undefined : ends.get(version.unitId);
    const end = last?.validTo ?? null;
    if (!last || end === null) return [version];
    const next = addDays(end, 1);
    if (!strictlyInside(version, next)) return [version];
    const [heir, ...others] = heirs.get(last.unitId) ?? [];
    const unitId = heir && others.length === 0 ? heir.toUnitId : null;
    const certain = version.certain && (heir !== undefined || last.certain);
    const followed = versionOf(hash, { ...version, unitId, certain, validFrom: next });
    return [{ ...version, validTo: end }, ...follow(followed)];
  };
  return hamlets.flatMap(follow);
}

const later = (a: Day | null, b: Day | null) => b !== null && (a === null || a > b);
const strictlyInside = ({ validFrom, validTo }: HamletVersion, day: Day) =>
  (validFrom === null || validFrom < day) && (validTo === null || day <= validTo);

function versionOf(hash: Hash, { id: _, ...version }: Omit<HamletVersion, 'id'> & { id?: unknown }): HamletVersion {
  return { ...version, id: idFromText(hash, `hamlet-version|${version.hamletId}|${dayKey(version.validFrom)}`) };
}

/** One space between words, NFC, and without the kind that a label writes before it: «thôn  Xuân Thành» → «Xuân Thành». */
export function cleanHamletName(kind: HamletKind, name: string): string {
  const tidy = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const word = `${hamletWord(kind).toLocaleLowerCase('vi')} `;
  return tidy.toLocaleLowerCase('vi').startsWith(word) ? tidy.slice(word.length) : tidy;
}

export interface NewHamlet {
  readonly hamletId: HamletId;
  readonly kind: HamletKind;
  readonly name: string;
  readonly unitId: UnitId;
  /** null: it has stood for as long as anybody knows. */
  readonly validFrom: Day | null;
}

/** A new hamlet under a commune; `tree` is that of its first day, or of the first day that is known. */
export function createHamlet(hamlet: NewHamlet, tree: Tree, hash: Hash): Result<HamletVersion, HamletRefusal> {
  const name = cleanHamletName(hamlet.kind, hamlet.name);
  const { hamletId, kind, unitId, validFrom } = hamlet;
  const refusal = placeRefusal(tree, { hamletId, kind, name, unitId });
  if (refusal) return refusal;
  return accept(versionOf(hash, { hamletId, kind, name, unitId, validFrom, validTo: null, certain: true }));
}

/** Another name from a day on, also in the versions after it that still bore the old one. */
export function renameHamlet(
  all: readonly HamletVersion[],
  change: { name: string; day: Day },
  tree: Tree,
  hash: Hash,
): Result<HamletVersion[], HamletRefusal> {
  const current = versionOn(all, change.day);
  if (!current) return refuse('HAMLET_NOT_STANDING');
  const name = cleanHamletName(current.kind, change.name);
  const refusal = placeRefusal(tree, { ...current, name });
  if (refusal) return refusal;
  const renamed = cut(all, current, change.day, { name }, hash);
  const followed = (v: HamletVersion) => after(v, change.day) && v.name === current.name;
  return accept(renamed.map((v) => (followed(v) ? { ...v, name } : v)));
}

/** Under another commune from a day on: the decision about an undecided hamlet, or a boundary that moved. */
export function moveHamlet(
  all: readonly HamletVersion[],
  change: { unitId: UnitId; day: Day },
  tree: Tree,
  hash: Hash,
): Result<HamletVersion[], HamletRefusal> {
  const current = versionOn(all, change.day);
  if (!current) return refuse('HAMLET_NOT_STANDING');
  if (all.some((v) => after(v, change.day) && v.unitId !== current.unitId))
    return refuse('HAMLET_CHANGED_LATER', 'day');
  const refusal = placeRefusal(tree, { ...current, unitId: change.unitId });
  if (refusal) return refusal;
  const moved = cut(all, current, change.day, { unitId: change.unitId, certain: true }, hash);
  return accept(moved.map((v) => (after(v, change.day) ? { ...v, unitId: change.unitId } : v)));
}

const after = (v: HamletVersion, day: Day) => v.validFrom !== null && v.validFrom > day;
const versionOn = (all: readonly HamletVersion[], day: Day) =>
  all.find((v) => (v.validFrom === null || v.validFrom <= day) && (v.validTo === null || day <= v.validTo));

/** The same versions with `change` from `day` on in the one that stands then. */
function cut(
  all: readonly HamletVersion[],
  current: HamletVersion,
  day: Day,
  change: Partial<Pick<HamletVersion, 'name' | 'unitId' | 'certain'>>,
  hash: Hash,
): HamletVersion[] {
  return all.flatMap((v) => {
    if (v.id !== current.id) return [v];
    if (v.validFrom === day) return [{ ...v, ...change }];
    return [{ ...v, validTo: addDays(day, -1) }, versionOf(hash, { ...v, ...change, validFrom: day })];
  });
}

type Place = Pick<HamletVersion, 'hamletId' | 'kind' | 'name' | 'unitId'>;

/** Two hamlets of one commune may not bear the same kind and name on one day: nobody could tell them apart on a list. */
function placeRefusal(tree: Tree, { hamletId, kind, name, unitId }: Place) {
  if (!name) return refuse('HAMLET_NAME_EMPTY', 'name');
  if (name.length > HAMLET_NAME_MAX) return refuse('HAMLET_NAME_TOO_LONG', 'name');
  if (guardText(name).cuts.length > 0) return refuse('TEXT_HAS_SECRET', 'name');
  if (unitId === null) return null;
  if (tree.unit(unitId)?.level !== 'COMMUNE') return refuse('HAMLET_UNIT_NOT_STANDING', 'unitId');
  const taken = tree
    .hamletsUnder(unitId)
    .some((h) => h.hamletId !== hamletId && h.kind === kind && sameUnitName(h.name, name));
  return taken ? refuse('HAMLET_NAME_TAKEN', 'name') : null;
}
