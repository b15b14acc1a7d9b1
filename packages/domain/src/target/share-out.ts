/** One place to share out to. Equal keys do not occur; the order given decides ties. */
export interface Share {
  readonly key: string;
  /** Eligible people, those not known yet included; 0 where none is known. */
  readonly weight: number;
  /** A number that stays as it is; null: free. */
  readonly locked: number | null;
}

/** ELIGIBLE: by eligible people. EQUAL: no eligible people are known at any free place, so each gets the same. */
export const SHARE_BASES = ['ELIGIBLE', 'EQUAL'] as const;
export type ShareBasis = (typeof SHARE_BASES)[number];

export interface SharedOut {
  readonly basis: ShareBasis;
  readonly parts: readonly { readonly key: string; readonly value: number; readonly locked: boolean }[];
  /** What the parts add up to. */
  readonly sum: number;
  /** total − sum: above 0 nobody free is left to take it, below 0 the locked ones are too many. */
  readonly remainder: number;
}

/**
 * Shares a whole number out by weight, largest remainder first, so that the parts add up to it; what is locked is kept
 * and taken off before.
 * @param total whole, ≥ 0
 */
export function shareOut(total: number, shares: readonly Share[]): SharedOut {
  const locked = shares.reduce((sum, s) => sum + (s.locked ?? 0), 0);
  const free = shares.filter((s) => s.locked === null);
  const known = free.reduce((sum, s) => sum + s.weight, 0);
  const basis: ShareBasis = known > 0 ? 'ELIGIBLE' : 'EQUAL';
  const weight = (s: Share) => (basis === 'EQUAL' ? 1 : s.weight);
  const whole = basis === 'EQUAL' ? free.length : known;
  const left = Math.max(0, total - locked);
  // Whole numbers throughout (left × weight stays below 2^53): no rounding of fractions decides who gets one more.
  const quotas = free.map((s, order) => {
    const floor = Math.floor((left * weight(s)) / whole);
    return { key: s.key, order, floor, rest: left * weight(s) - floor * whole };
  });
  const more = left - quotas.reduce((sum, q) => sum + q.floor, 0);
  const lucky = new Set(
    [...quotas]
      .sort((a, b) => b.rest - a.rest || a.order - b.order)
      .slice(0, free.length > 0 ? more : 0)
      .map((q) => q.key),
  );
  const given = new Map(quotas.map((q) => [q.key, q.floor + (lucky.has(q.key) ? 1 : 0)]));
  const parts = shares.map((s) => ({ key: s.key, value: s.locked ?? given.get(s.key)!, locked: s.locked !== null }));
  const sum = parts.reduce((n, p) => n + p.value, 0);
  return { basis, parts, sum, remainder: total - sum };
}
