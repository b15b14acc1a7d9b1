/** Columns of the table of households that may be put away; the head of the household stays. */
export const COLUMNS = ['door', 'left', 'last', 'promised', 'blocked'] as const;
export type Column = (typeof COLUMNS)[number];
