import type { Day, HamletId, Id, UnitId } from '../core';

export type UnitVersionId = Id<'UnitVersion'>;
export type SuccessionId = Id<'Succession'>;
export type HamletVersionId = Id<'HamletVersion'>;

/** Until 2025-06-30 a commune lay in a district and that in a province; since 2025-07-01 a commune lies in a province. */
export const UNIT_LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export const UNIT_TYPES = [
  'MUNICIPALITY',
  'PROVINCE',
  'MUNICIPAL_CITY',
  'PROVINCIAL_CITY',
  'URBAN_DISTRICT',
  'TOWN',
  'DISTRICT',
  'WARD',
  'TOWNSHIP',
  'COMMUNE',
  'SPECIAL_ZONE',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/** One stretch of land that is governed as one. Neither a code nor a name is its identity: see docs/decisions. */
export interface UnitIdentity {
  readonly id: UnitId;
  readonly level: UnitLevel;
}

/** A stretch of days: from `validFrom` (null: from before anything that we know) to `validTo`, its last day (null: still). */
export interface Span {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** What a unit was called and where it belonged, for a stretch of days. The versions of one unit never overlap. */
export interface UnitVersion extends Span {
  readonly id: UnitVersionId;
  readonly unitId: UnitId;
  readonly level: UnitLevel;
  /** Official code as text: province 2 digits, district 3, commune 5 (General Statistics Office). */
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  /** null for a province. */
  readonly parentId: UnitId | null;
  /**
   * false when a bound is no act's day but only the first day on which a list shows the change:
   * between the two lists another name or district may have stood.
   */
  readonly certain: boolean;
  /** The file that says so. */
  readonly source: string;
}

/** MERGE: the whole unit went into one. SPLIT: parts went to several. PARTIAL: the same, when part of it stayed. */
export const SUCCESSION_KINDS = ['MERGE', 'SPLIT', 'PARTIAL'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** On `day`, land of one unit became land of another. A unit with one such row has a sole successor. */
export interface Succession {
  readonly id: SuccessionId;
  readonly fromUnitId: UnitId;
  readonly toUnitId: UnitId;
  readonly day: Day;
  readonly kind: SuccessionKind;
  /** The data's guess by location for a split, null where it makes none. Never law: the hamlet decides. */
  readonly suggested: boolean | null;
  /** The resolution, where the map names it. */
  readonly legalBasis: string | null;
  readonly source: string;
}

export const HAMLET_KINDS = ['THON', 'BUON', 'BAN', 'KHU_PHO', 'TO_DAN_PHO'] as const;
export type HamletKind = (typeof HAMLET_KINDS)[number];

/** A thôn, buôn, bản, khu phố or tổ dân phố, of our own register, for no official list has them. */
export interface Hamlet {
  readonly id: HamletId;
  readonly kind: HamletKind;
}

/** What a hamlet was called and where it belonged, for a stretch of days; it carries the hamlet's kind along. */
export interface HamletVersion extends Span {
  readonly id: HamletVersionId;
  readonly hamletId: HamletId;
  readonly kind: HamletKind;
  readonly name: string;
  /** null: the unit was split and nobody has decided yet to which part the hamlet went. */
  readonly unitId: UnitId | null;
  readonly certain: boolean;
}

/** Whether something stood on a day. */
export function standsOn({ validFrom, validTo }: Span, day: Day): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}
