import type { Day, HouseholdId, ResidentId } from '../core';

export const GENDERS = ['MALE', 'FEMALE'] as const;
export type Gender = (typeof GENDERS)[number];

export const CARD_STATUSES = ['CHIP_CARD', 'OLD_PAPER', 'NONE', 'UNKNOWN'] as const;
export const PHONE_KINDS = ['OWN_SMARTPHONE', 'FAMILY_SMARTPHONE', 'KEYPAD', 'NONE'] as const;
export type PhoneKind = (typeof PHONE_KINDS)[number];
/** thường trú, tạm trú, tạm vắng (Law on Residence 68/2020/QH14). */
export const RESIDENCES = ['PERMANENT', 'TEMPORARY', 'AWAY'] as const;
export type Residence = (typeof RESIDENCES)[number];

/** Whose phone an account is handled on (G3). */
export const DEVICE_OWNERS = ['OWN', 'FAMILY', 'VOLUNTEER'] as const;
export type DeviceOwner = (typeof DEVICE_OWNERS)[number];

/** A birth date, a year alone (never turned into 1 January), or not known. */
export type Birth = { readonly day: Day } | { readonly year: number };

/** What a screen shows of a resident; the personal part of `registerResident`. */
export interface ResidentCard {
  readonly id: ResidentId;
  readonly householdId: HouseholdId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly gender?: Gender;
  readonly birth?: Birth;
  readonly phone?: string;
  readonly phoneKind: PhoneKind;
  readonly card: (typeof CARD_STATUSES)[number];
  readonly residence: Residence;
  /** Last three digits; the whole number stays on the server, encrypted. */
  readonly idNumberEnd?: string;
  readonly isHead: boolean;
}
