import { addDays, day, daysBetween, type Day } from '../core';

/** What a resident may ask of whoever holds their data (Law 91/2025/QH15 Art. 4). */
export const REQUEST_KINDS = ['SEE', 'CORRECT', 'ERASE'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
/** How it came in. */
export const REQUEST_WAYS = ['AT_HOME', 'HOTLINE', 'OFFICE'] as const;
export type RequestWay = (typeof REQUEST_WAYS)[number];

/** Why a request was not done. */
export const REQUEST_REFUSALS = ['NOT_THE_PERSON', 'NOTHING_HELD', 'LAW_KEEPS_IT'] as const;
export type RequestRefusal = (typeof REQUEST_REFUSALS)[number];

/** Days from the day of receipt (Decree 356/2025/NĐ-CP Art. 5); once, with a reason, as many again. */
export const DAYS_TO_DO: Readonly<Record<RequestKind, number>> = { SEE: 10, CORRECT: 10, ERASE: 20 };
/** Working days until the first answer, whatever was asked (same article). */
export const DAYS_TO_ANSWER = 2;

export interface Deadlines {
  readonly answerBy: Day;
  readonly doneBy: Day;
}
const A_MONDAY = day('2026-11-23');
const isWorkingDay = (d: Day): boolean => ((daysBetween(A_MONDAY, d) % 7) + 7) % 7 < 5;

/** Public holidays are not known here: a date that falls on one is early, never late. */
export function deadlinesOf(kind: RequestKind, receivedOn: Day): Deadlines {
  let answerBy = receivedOn;
  for (let left = DAYS_TO_ANSWER; left > 0;) {
    answerBy = addDays(answerBy, 1);
    if (isWorkingDay(answerBy)) left -= 1;
  }
  return { answerBy, doneBy: addDays(receivedOn, DAYS_TO_DO[kind]) };
}

/** What may be said to a request that is open. */
export const REQUEST_ANSWERS = ['FIRST', 'EXTEND', 'DONE', 'REFUSED'] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

export interface RequestState {
  readonly kind: RequestKind;
  readonly receivedOn: Day;
  readonly doneBy: Day;
  readonly firstAnsweredOn: Day | null;
  readonly status: 'OPEN' | 'DONE' | 'REFUSED';
  readonly extended: boolean;
}
export const REQUEST_TROUBLES = [
  'REQUEST_CLOSED',
  'REQUEST_ANSWERED',
  'REQUEST_EXTENDED',
  'REQUEST_REASON_MISSING',
  'REQUEST_ERASE_FIRST',
  'REQUEST_DAY_AHEAD',
] as const;
export type RequestTrouble = (typeof REQUEST_TROUBLES)[number];

/** The request after an answer of today, or why that answer cannot be given. */
export function answered(
  r: RequestState,
  answer: RequestAnswer,
  { today, refusal }: { readonly today: Day; readonly refusal?: RequestRefusal | null },
): { readonly ok: true; readonly state: RequestState } | { readonly ok: false; readonly code: RequestTrouble } {
  const no = (code: RequestTrouble) => ({ ok: false as const, code });
  if (r.status !== 'OPEN') return no('REQUEST_CLOSED');
  // Whatever is said first is the first answer, too.
  const first = { firstAnsweredOn: r.firstAnsweredOn ?? today };
  switch (answer) {
    case 'FIRST':
      return r.firstAnsweredOn ? no('REQUEST_ANSWERED') : { ok: true, state: { ...r, ...first } };
    case 'EXTEND':
      if (r.extended) return no('REQUEST_EXTENDED');
      return { ok: true, state: { ...r, ...first, extended: true, doneBy: addDays(r.doneBy, DAYS_TO_DO[r.kind]) } };
    case 'DONE':
      // Erasing closes it by itself; until then nothing is done.
      return r.kind === 'ERASE' ? no('REQUEST_ERASE_FIRST') : { ok: true, state: { ...r, ...first, status: 'DONE' } };
    case 'REFUSED':
      return refusal ? { ok: true, state: { ...r, ...first, status: 'REFUSED' } } : no('REQUEST_REASON_MISSING');
  }
}
