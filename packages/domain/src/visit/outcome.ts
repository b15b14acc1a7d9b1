export const VISIT_OUTCOMES = [
  'MET',
  'NOBODY_HOME',
  'ASKED_TO_RETURN',
  'DECLINED',
  'MOVED',
  'CANNOT_ENTER',
  'NEEDS_INTERPRETER',
] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

/** The three answers of a no at the door. Only `FINAL` ends the visits; the others are offered once more. */
export const DECLINE_ANSWERS = ['NOT_UNDERSTOOD', 'BAD_TIME', 'FINAL'] as const;
export type DeclineAnswer = (typeof DECLINE_ANSWERS)[number];

/** Days before a household that said "not now" is offered help once more, by somebody else (product decision, Refusal). */
export const DAYS_AFTER_SOFT_NO = 14;

/** A door that ends in one of these has met nobody: no turn is counted. */
export const OUTCOMES_WITHOUT_MEETING: readonly VisitOutcome[] = ['NOBODY_HOME', 'DECLINED', 'MOVED', 'CANNOT_ENTER'];
