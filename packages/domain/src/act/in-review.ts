import { activationsInReview, correctionsInReview } from '../household/review';
import { inEffect } from '../review';
import type { ReceiptCode } from './envelope';
import type { Fact } from './fact';

/** Acts of a household that wait for a person: each with its reason; the same set whichever phone was first. */
export function actsInReview(facts: readonly Fact[]): Map<Fact['actId'], ReceiptCode> {
  const out = new Map<Fact['actId'], ReceiptCode>();
  for (const f of inEffect(facts)) if (f.waits) out.set(f.actId, f.waits);
  for (const id of activationsInReview(facts)) out.set(id, 'CONTRADICTION');
  for (const id of correctionsInReview(facts)) out.set(id, 'CORRECTED_TWICE');
  return out;
}
