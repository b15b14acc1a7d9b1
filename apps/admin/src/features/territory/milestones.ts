import { day, type Day } from '@go-cua/domain/core';

/** Days on which the territory of the whole nation changed, and the first list: a step back and on in the tree. */
const MARKS: readonly Day[] = [day('2023-04-26'), day('2024-11-01'), day('2025-07-01')];

export const markBefore = (on: Day): Day | null => MARKS.findLast((d) => d < on) ?? null;
/** The next one, or today after the last. */
export const markAfter = (on: Day, today: Day): Day | null => MARKS.find((d) => d > on) ?? (on < today ? today : null);
