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
  /**
   * Where the line to the goal begins: what stood before the first day, since people stay answered. At the goal where
   * earlier campaigns were above it: the line never falls.
   */
  readonly base: number;
  /** Where the straight line from there to the goal on the last day stands today. */
  readonly due: number;
  readonly answered: number;
  /** Of the campaign's days, how many `perDay` looks back on: 0 before it begins, 1 on its first day, at most 14. */
  readonly days: number;
  /** People a day over these days. */
  readonly perDay: number;
  /** Day on which the goal is reached at this pace; null: never, or reached already. */
  readonly endsOn: Day | null;
  /** People a day from tomorrow to the last day; null when no day is left. */
  readonly needed: number | null;
}

/** How a place goes towards its goal, and what it would take (I4). Days are counted whole, both ends included. */
export function paceOf({ points, goal, from, until, today }: PaceAsk): Pace {
  const on = (d: Day): number => points.filter((p) => p.day <= d).at(-1)?.answered ?? 0;
  const [base, answered] = [Math.min(goal, on(addDays(from, -1))), on(today)];
  const left = Math.max(0, goal - answered);
  const whole = daysBetween(from, until) + 1;
  const gone = Math.min(whole, Math.max(0, daysBetween(from, today) + 1));
  const start = addDays(today, -PACE_DAYS) < from ? addDays(from, -1) : addDays(today, -PACE_DAYS);
  const days = Math.max(0, daysBetween(start, today));
  const perDay = Math.max(0, answered - on(start)) / Math.max(1, days);
  const daysLeft = daysBetween(today, until);
  return {
    ...{ base, due: Math.round(base + ((goal - base) * gone) / whole), answered, days, perDay },
    endsOn: left > 0 && perDay > 0 ? addDays(today, Math.ceil(left / perDay)) : null,
    needed: daysLeft > 0 ? left / daysLeft : null,
  };
}

export interface FinishAsk {
  /** Changes of reached-and-answered by day; what came before the days of the pace may stand as one on their eve. */
  readonly changes: readonly { readonly day: Day; readonly amount: number }[];
  readonly goal: number;
  readonly today: Day;
}
export interface Finish {
  readonly answeredIn7Days: number;
  /** The day on which the goal was reached, if that is known; while it is not: the day at the pace of the last 14. */
  readonly endsOn: Day | null;
}

/** When a place is through: places are ranked by it, never persons (I6). */
export function finishOf({ changes, goal, today }: FinishAsk): Finish {
  let answered = 0;
  const points = [...changes]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, amount }) => ({ day, answered: (answered += amount) }));
  const eve = addDays(today, -7);
  const answeredIn7Days = changes.filter((c) => c.day > eve).reduce((sum, c) => sum + c.amount, 0);
  if (goal > 0 && answered >= goal) {
    const since = points.filter((p) => p.answered < goal).at(-1)?.day;
    const reached = points.find((p) => p.answered >= goal && (since === undefined || p.day > since))?.day;
    return { answeredIn7Days, endsOn: reached && reached >= addDays(today, -PACE_DAYS) ? reached : null };
  }
  // Whichever campaign brought an answer about: people stay answered.
  const from = addDays(today, -PACE_DAYS);
  return { answeredIn7Days, endsOn: paceOf({ points, goal, from, until: today, today }).endsOn };
}
