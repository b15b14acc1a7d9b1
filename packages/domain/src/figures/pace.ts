import { addDays, daysBetween, type Day } from '../core';

/** Days whose work tells how fast a place goes. */
export const PACE_DAYS = 14;

export interface PaceAsk {
  /** The stand from each day on, by day; `answered` is reached and answered. */
  readonly points: readonly { readonly day: Day; readonly answered: number }[];
  /** People to be reached and answered. */
  readonly goal: number;
  readonly from: Day;
  readonly until: Day;
  readonly today: Day;
}
export interface Pace {
  /** What stood before the first day: earlier campaigns count, since people stay answered. */
  readonly base: number;
  /** Where the straight line from there to the goal on the last day stands today. */
  readonly due: number;
  readonly answered: number;
  /** People a day over the last days of work. */
  readonly perDay: number;
  /** Day on which the goal is reached at this pace; null: never, or reached already. */
  readonly endsOn: Day | null;
  /** People a day from tomorrow to the last day; null when no day is left. */
  readonly needed: number | null;
}

/** How a place goes towards its goal, and what it would take (I4). Days are counted whole, both ends included. */
export function paceOf({ points, goal, from, until, today }: PaceAsk): Pace {
  const on = (d: Day): number => points.filter((p) => p.day <= d).at(-1)?.answered ?? 0;
  const [base, answered] = [on(addDays(from, -1)), on(today)];
  const left = Math.max(0, goal - answered);
  const whole = daysBetween(from, until) + 1;
  const gone = Math.min(whole, Math.max(0, daysBetween(from, today) + 1));
  const start = addDays(today, -PACE_DAYS) < from ? addDays(from, -1) : addDays(today, -PACE_DAYS);
  const perDay = Math.max(0, answered - on(start)) / Math.max(1, daysBetween(start, today));
  const daysLeft = daysBetween(today, until);
  return {
    ...{ base, due: Math.round(base + ((goal - base) * gone) / whole), answered, perDay },
    endsOn: left > 0 && perDay > 0 ? addDays(today, Math.ceil(left / perDay)) : null,
    needed: daysLeft > 0 ? left / daysLeft : null,
  };
}
