/** Columns of the table of teams that may be put away; the team's name stays. */
export const COLUMNS = ['decision', 'leaders', 'size', 'hamlets', 'days'] as const;
export type Column = (typeof COLUMNS)[number];
/** Who leads is read by those who may read people. */
export const WITHOUT_NAMES = COLUMNS.filter((c) => c !== 'leaders');
