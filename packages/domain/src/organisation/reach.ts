/** What every change of the set-up may be told, whatever it is about. */
export const SETUP_REFUSALS = ['OUT_OF_SCOPE', 'STALE', 'ID_TAKEN', 'UNKNOWN'] as const;
/**
 * OUT_OF_SCOPE: it lies outside the units of the own grants. STALE: somebody has changed it since it was read. ID_TAKEN:
 * the id made by the caller belongs to something else. UNKNOWN: there is no such thing, or it may not be seen.
 */
export type SetupRefusal = (typeof SETUP_REFUSALS)[number];
