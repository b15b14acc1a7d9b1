import type { HamletId, HouseholdId } from '../core';

/** When the household says that it is at home (D3). */
export const AVAILABILITIES = ['MORNING', 'NOON', 'AFTERNOON', 'EVENING', 'WEEKEND'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** What a screen shows of a household; the personal part of `registerHousehold`. */
export interface HouseholdCard {
  readonly id: HouseholdId;
  readonly hamletId: HamletId;
  /** hẻm, đường, xóm; may be empty in a hamlet without lanes. */
  readonly lane: string;
  /** The number on the plate, or a word for a house without one («Sau đình»). */
  readonly number: string;
  readonly peopleStated: number;
  readonly availability: readonly Availability[];
  readonly note?: string;
}

/** A household larger than this is asked about, not refused: the census of 2019 counts 3.6 people a household. */
export const MANY_PEOPLE = 15;
export const MAX_PEOPLE = 60;
