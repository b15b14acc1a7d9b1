import { day, type Day } from '@go-cua/domain/core';

/** Days on which the territory of the whole nation changed, and the first list: a step back and on in the tree. */
export const MARKS = [
  { day: day('2023-04-26'), key: 'first' },
  { day: day('2024-11-01'), key: 'communes' },
  { day: day('2025-07-01'), key: 'twoLevels' },
] as const satisfies readonly { readonly day: Day; readonly key: string }[];
const DAYS: readonly Day[] = MARKS.map((m) => m.day);

export const markBefore = (on: Day): Day | null => DAYS.findLast((d) => d < on) ?? null;
/** The next one, or today after the last. */
export const markAfter = (on: Day, today: Day): Day | null => DAYS.find((d) => d > on) ?? (on < today ? today : null);
