/**
 * What one correction speaks of: fields that are read and mended together. One act mends one group, so that it can be
 * taken back, decided on and told in words by itself (docs/decisions/0031).
 */
export const RESIDENT_GROUPS = ['NAME', 'GENDER', 'BIRTH_CARD', 'PHONE', 'RESIDENCE'] as const;
export type ResidentGroup = (typeof RESIDENT_GROUPS)[number];

export const HOUSEHOLD_GROUPS = ['ADDRESS', 'PEOPLE', 'HOURS', 'NOTE'] as const;
export type HouseholdGroup = (typeof HOUSEHOLD_GROUPS)[number];
