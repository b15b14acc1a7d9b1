import type { ActId, Day, PersonId } from '../core';
import { isKind, type Fact, type FactData } from '../act/fact';
import { inEffect } from './effect';
import { cascade } from './rests';

/** What may be taken back. An account on a volunteer's phone is signed out, not unsaid; attendance is the outing's. */
const WITHDRAWABLE: readonly FactData['kind'][] = [
  'registerHousehold',
  'recordConsent',
  'registerResident',
  'recordVisit',
  'advanceActivation',
  'correctHousehold',
  'changeHead',
  'correctResident',
  'moveOut',
  'death',
];
export const isWithdrawable = (f: Fact): boolean => WITHDRAWABLE.includes(f.data.kind);

/** What taking an act back comes to. */
export interface WithdrawalPlan {
  /** The author's own acts to take back, one after the other, the asked one among them. */
  readonly own: readonly ActId[];
  /** Acts that rest on it and are not the author's to take back this evening: a leader decides. */
  readonly others: number;
}

/**
 * Whoever takes back the registration of a resident means the yes before it, too, and what was done for them. Nothing
 * of it is the author's alone where others went on from it; then the one act is asked to be taken back, and waits.
 */
export function planWithdrawal(
  facts: readonly Fact[],
  of: ActId,
  by: { readonly authorId: PersonId; readonly day: Day },
): WithdrawalPlan | null {
  const now = inEffect(facts);
  const asked = now.find((f) => f.actId === of);
  const mine = (f: Fact) => f.authorId === by.authorId && f.day === by.day && isWithdrawable(f);
  if (!asked || !mine(asked)) return null;
  const yes =
    asked.data.kind === 'registerResident'
      ? now.filter(isKind('recordConsent')).filter((f) => f.subjectId === asked.subjectId && mine(f))
      : [];
  const all = cascade(now, new Set([of, ...yes.map((f) => f.actId)]));
  const rest = now.filter((f) => all.has(f.actId) && f.actId !== of);
  const others = rest.filter((f) => !mine(f)).length;
  if (others > 0) return { own: [of], others };
  // What rests on others goes first.
  const rank = (f: Fact) => WITHDRAWABLE.length - WITHDRAWABLE.indexOf(f.data.kind);
  return { own: [...rest, asked].sort((a, b) => rank(a) - rank(b)).map((f) => f.actId), others: 0 };
}

/** Acts at a door that their author may still take back: written on this day, and in effect. */
export function withdrawableBy(facts: readonly Fact[], by: { authorId: PersonId; day: Day }): Fact[] {
  return inEffect(facts).filter((f) => f.authorId === by.authorId && f.day === by.day && isWithdrawable(f));
}
