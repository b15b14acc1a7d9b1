import type { Day } from '../core';

/** First and last day, both inside; null: without a known end. */
export interface Span {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export const standsOn = ({ validFrom, validTo }: Span, day: Day): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** A span whose last day lies before its first never stood; a row of history keeps it. */
export const isEmpty = ({ validFrom, validTo }: Span): boolean => validTo !== null && validTo < validFrom;

export const overlap = (a: Span, b: Span): boolean =>
  !isEmpty(a) &&
  !isEmpty(b) &&
  (a.validTo === null || b.validFrom <= a.validTo) &&
  (b.validTo === null || a.validFrom <= b.validTo);

export const within = (inner: Span, outer: Span): boolean =>
  inner.validFrom >= outer.validFrom &&
  (outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo));
