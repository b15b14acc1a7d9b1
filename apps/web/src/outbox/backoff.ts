/** Never longer than this between two tries. */
export const LONGEST_WAIT_MS = 300_000;
const FIRST_WAIT_MS = 2_000;

/** Doubling, and half of it by chance: a hundred phones that lost the same mast do not come back at once. */
export function waitAfter(failures: number, chance: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1)) * (0.5 + chance / 2);
}
