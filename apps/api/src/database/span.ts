/** Whether a dated row stands on a day; both bounds belong to it, and an absent bound is open. */
export const span = (alias: string, day: string): string =>
  `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) and (${alias}.valid_to is null or ${alias}.valid_to >= ${day})`;
