import { leads } from './step';
import type { SimpleService, SimpleState } from './simple-table';

/** What can be said of a resident and one of the five services beside level 1, in one tap each. */
export const SIMPLE_ANSWERS = ['DONE', 'HAD_IT', 'REFERRED', 'DECLINED', 'OPEN_AGAIN'] as const;
export type SimpleAnswer = (typeof SIMPLE_ANSWERS)[number];

export interface SimpleSaid {
  readonly from: SimpleState;
  readonly to: SimpleState;
  readonly how?: 'HELPED' | 'FOUND_ACTIVE';
  readonly declined?: true;
}

/** The report that an answer makes of a resident who stands at `from`. */
export function saidOf(answer: SimpleAnswer, from: SimpleState): SimpleSaid {
  if (answer === 'DONE') return { from, to: 'DONE', how: 'HELPED' };
  if (answer === 'HAD_IT') return { from, to: 'DONE', how: 'FOUND_ACTIVE' };
  if (answer === 'REFERRED') return { from, to: 'REFERRED' };
  if (answer === 'OPEN_AGAIN') return { from, to: 'NOT_STARTED' };
  return { from, to: from, declined: true };
}

/** The answers that may be given at a state; none where the service is done. */
export function answersAt(service: SimpleService, state: SimpleState): readonly SimpleAnswer[] {
  return SIMPLE_ANSWERS.filter((answer) => {
    const { to, declined } = saidOf(answer, state);
    return state !== 'DONE' && (declined || (to !== state && leads(service, state, to)));
  });
}
