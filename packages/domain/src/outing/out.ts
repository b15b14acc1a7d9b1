import { HOME_BY } from './outing';

/** How a team stands on its outing of today, the most pressing first. */
export const OUT_STATES = ['LATE', 'OUT', 'NOBODY_IN', 'WAITING', 'HOME'] as const;
export type OutState = (typeof OUT_STATES)[number];

export interface OutFacts {
  /** Minutes after midnight, like `startsAt`. */
  readonly now: number;
  readonly startsAt: number;
  /** Who checked in, and of those who did not check out. */
  readonly came: number;
  readonly stillOut: number;
}

/**
 * `LATE`: somebody is out longer than the team should be; `NOBODY_IN`: the outing has begun and nobody checked in, which
 * may as well be a phone without network.
 */
export function outState({ now, startsAt, came, stillOut }: OutFacts): OutState {
  if (stillOut > 0) return now > HOME_BY ? 'LATE' : 'OUT';
  if (came > 0) return 'HOME';
  return now < startsAt ? 'WAITING' : 'NOBODY_IN';
}
