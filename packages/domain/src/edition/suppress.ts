/**
 * Small groups (product, Third parties): 0 is 0; 1 to 9 are hidden, with the reason; every other count is rounded to 5,
 * so that a neighbour's total or yesterday's edition gives no single person away. Sums, shares and daily flows are not
 * made at all: one subtraction would give a hidden cell back. What cells of one edition still say of each other,
 * `protect` closes.
 */
export const SMALLEST_SHOWN = 10;
export const ROUNDED_TO = 5;

/** PROTECTS_OTHERS: 10 or more, kept back because a hidden neighbour could be worked out from it. */
export const SUPPRESSION_REASONS = ['TOO_FEW', 'PROTECTS_OTHERS'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

export type PublishedValue =
  { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: SuppressionReason };

/**
 * What outsiders read of a true count that stands alone.
 * @throws RangeError for what cannot be a count: an edition with an impossible figure is not made
 */
export function publishedValue(count: number): PublishedValue {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
  if (count > 0 && count < SMALLEST_SHOWN) return { value: null, reason: 'TOO_FEW' };
  return { value: Math.round(count / ROUNDED_TO) * ROUNDED_TO, reason: null };
}
