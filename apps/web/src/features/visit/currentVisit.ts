import type { Fact } from '@go-cua/domain/act';
import type { PersonId, VisitId } from '@go-cua/domain/core';
import { OUTCOMES_WITHOUT_MEETING } from '@go-cua/domain/visit';

/** A stay at one door is over after this, or when it ended with nobody met. */
const STAY_MS = 3 * 3_600_000;

/**
 * The stay at this door that is still going on, read off the own facts so that it survives a restart: every act of one
 * stay carries one `visitId`, or the same person would be counted twice. Undefined: the door opens anew.
 */
export function currentVisit(facts: readonly Fact[], me: PersonId, now: number): VisitId | undefined {
  const own = facts.filter((f) => f.authorId === me && f.visitId && now - f.at < STAY_MS && f.at <= now + STAY_MS);
  const last = own.reduce<Fact | undefined>((a, f) => (!a || f.at >= a.at ? f : a), undefined);
  if (!last) return undefined;
  const over = own.some(
    (f) =>
      f.visitId === last.visitId && f.data.kind === 'recordVisit' && OUTCOMES_WITHOUT_MEETING.includes(f.data.outcome),
  );
  return over ? undefined : last.visitId;
}
