import { accept, refuse, type Result } from '../core';
import { guardText } from '../text';

export const LABEL_CODES = ['TEXT_MISSING', 'TEXT_TOO_LONG', 'TEXT_HAS_SECRET'] as const;
export type LabelCode = (typeof LABEL_CODES)[number];

export interface LabelRule {
  readonly field: string;
  /** Characters at most. */
  readonly max: number;
  readonly optional?: boolean;
}

/** NFC, one space between words, none at the ends. */
export const tidyLabel = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * A short text of the set-up (a name, a place, the number of a decision), put right. Unlike a note at the door it is
 * refused, not cut, when the guard finds a secret: the person who writes it sits at a desk and can write it again.
 */
export function checkLabel(
  text: string | null | undefined,
  { field, max, optional }: LabelRule,
): Result<string, LabelCode> {
  const tidy = tidyLabel(text ?? '');
  if (tidy === '' && !optional) return refuse('TEXT_MISSING', field);
  if (tidy.length > max) return refuse('TEXT_TOO_LONG', field);
  if (guardText(tidy).cuts.length > 0) return refuse('TEXT_HAS_SECRET', field);
  return accept(tidy);
}
