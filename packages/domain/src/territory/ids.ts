import type { Day, Id } from '../core';

/** SHA-256 or another good hash; at least 16 bytes. The domain takes it as an argument: it has no crypto of its own. */
export type Hash = (text: string) => Uint8Array;

/**
 * A UUIDv8 (RFC 9562, 5.8: the content is the maker's own) from a text, the same on every import.
 * Set-up data have no bucket; small tables that every node may hold.
 */
export function idFromText<I extends Id<string>>(hash: Hash, text: string): I {
  const b = hash(text).slice(0, 16);
  if (b.length < 16) throw new RangeError('an id needs 16 bytes of hash');
  b[6] = (b[6]! & 0x0f) | 0x80;
  b[8] = (b[8]! & 0x3f) | 0x80;
  const h = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}` as I;
}

/** Text of a first day in an id; null is "from before the list of 2023". */
export const dayKey = (day: Day | null): string => day ?? 'before';
