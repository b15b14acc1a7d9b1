/**
 * What the figures mean, in one place, with a version; screens, reports and the API quote it (product, "What the
 * figures mean"). A change of meaning is a new version, never an edit.
 */
export const DEFINITION_VERSION = 1;
export const DEFINITION_SINCE = '2026-11-01';

/** Things that happen on a day: a period's figure is the sum of its days. */
export const FLOWS = [
  'PERSON_TURNS',
  'SERVICE_TURNS',
  'FIRST_TURNS',
  'ANONYMOUS_TURNS',
  'VISITS',
  'VISITS_MET',
  'VISITS_NOBODY_HOME',
  'VISITS_DECLINED',
] as const;

/** Things that stand on a day: the figure of a day is the sum of all entries up to it. */
export const STOCKS = [
  'HOUSEHOLDS',
  'STATED',
  'REGISTERED',
  'ELIGIBLE',
  'NOT_KNOWN_YET',
  'ACTIVATED_HELPED',
  'FOUND_ACTIVE',
  'BLOCKED',
  'DECLINED_FINAL',
] as const;

export const MEASURES = [...FLOWS, ...STOCKS] as const;
export type Measure = (typeof MEASURES)[number];
export type Flow = (typeof FLOWS)[number];
export type Stock = (typeof STOCKS)[number];

/** The four answers that make «đã gặp, có câu trả lời»; they never overlap. */
export const ANSWER_MEASURES = [
  'ACTIVATED_HELPED',
  'FOUND_ACTIVE',
  'BLOCKED',
  'DECLINED_FINAL',
] as const satisfies readonly Stock[];
export type AnswerMeasure = (typeof ANSWER_MEASURES)[number];

export function isStock(m: Measure): m is Stock {
  return (STOCKS as readonly string[]).includes(m);
}

/** Sums of measures by name, as a screen or an edition shows them. */
export type Sums = Readonly<Partial<Record<Measure, number>>>;

const n = (s: Sums, m: Measure): number => s[m] ?? 0;

/** 100 % means 100 % of this: the eligible and those not known yet stay inside the denominator. */
export const denominator = (s: Sums): number => n(s, 'ELIGIBLE') + n(s, 'NOT_KNOWN_YET');
export const activated = (s: Sums): number => n(s, 'ACTIVATED_HELPED') + n(s, 'FOUND_ACTIVE');
export const reachedAndAnswered = (s: Sums): number => ANSWER_MEASURES.reduce((sum, m) => sum + n(s, m), 0);
export const remaining = (s: Sums): number => denominator(s) - reachedAndAnswered(s);
