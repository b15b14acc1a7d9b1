import type { ActId } from '../core';
import { isKind, type Fact, type FactOf } from '../act/fact';

/** Two like records of one door within this time may be one visit told twice (issue: "a possible duplicate"). */
export const DUPLICATE_WITHIN_MS = 10 * 60_000;

/** The same end of two visits, and nobody whom one of them met alone: two volunteers may well sit with two people. */
function alike({ data: a }: FactOf<'recordVisit'>, { data: b }: FactOf<'recordVisit'>): boolean {
  if (a.outcome !== b.outcome) return false;
  if (a.met.length === 0 && b.met.length === 0) return a.anonymousHelped === b.anonymousHelped;
  return a.met.some((r) => b.met.includes(r));
}

/**
 * Visits that may repeat an earlier one. Which of two is the earlier is read off the acts, by the corrected clock and
 * then the id, so that every order of arrival holds the same one back.
 * @param kept visits of which a leader said that they are visits of their own
 */
export function possibleDuplicates(facts: readonly Fact[], kept: (id: ActId) => boolean): Set<ActId> {
  const visits = facts.filter(isKind('recordVisit')).filter((f) => !f.waits);
  const held = new Set<ActId>();
  if (visits.length < 2) return held;
  const first: FactOf<'recordVisit'>[] = [];
  for (const v of [...visits].sort((a, b) => a.at - b.at || (a.actId < b.actId ? -1 : 1))) {
    const again = first.some((f) => f.visitId !== v.visitId && v.at - f.at <= DUPLICATE_WITHIN_MS && alike(f, v));
    if (again && !kept(v.actId)) held.add(v.actId);
    else first.push(v);
  }
  return held;
}
