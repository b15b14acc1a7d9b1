import type { Day } from '../core';

/** One stretch of a resident's eligibility: holds from `day` until the next step. */
export interface EligibilityStep {
  readonly day: Day;
  readonly status: 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'NOT_KNOWN_YET';
}
