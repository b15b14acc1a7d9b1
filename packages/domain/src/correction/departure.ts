import type { Day, ResidentId } from '../core';
import { isKind, type Fact } from '../act/fact';

/** That somebody lives here no more, from a day on. */
export interface Departure {
  readonly on: Day;
  readonly why: 'MOVED_OUT' | 'DIED';
  readonly by: Fact;
}

const known = new WeakMap<readonly Fact[], ReadonlyMap<ResidentId, Departure>>();

/**
 * Who has left, by the earliest day that counts, whichever phone said it first.
 * @param standing facts in effect (`inEffect`)
 */
export function departures(standing: readonly Fact[]): ReadonlyMap<ResidentId, Departure> {
  const before = known.get(standing);
  if (before) return before;
  const out = new Map<ResidentId, Departure>();
  for (const f of standing) {
    if (f.waits || !f.subjectId || !(isKind('moveOut')(f) || isKind('death')(f))) continue;
    const { on } = f.data;
    const was = out.get(f.subjectId);
    if (was && (was.on < on || (was.on === on && was.by.actId < f.actId))) continue;
    out.set(f.subjectId, { on, why: f.data.kind === 'death' ? 'DIED' : 'MOVED_OUT', by: f });
  }
  known.set(standing, out);
  return out;
}

/** Whether somebody is here on a day; the day on which they left is none of theirs. */
export const livesHere = (left: ReadonlyMap<ResidentId, Departure>, id: ResidentId, on: Day): boolean =>
  on < (left.get(id)?.on ?? '9999-12-31');

/** Whom a step or a new head speaks of. */
const subjectOf = (f: Fact): ResidentId | undefined =>
  f.data.kind === 'changeHead' ? f.data.headResidentId : f.data.kind === 'advanceActivation' ? f.subjectId : undefined;

/** Written on a later day than its person was here: a leader looks at it, whichever of the two arrived first. */
export function saidAfterLeaving(f: Fact, left: ReadonlyMap<ResidentId, Departure>): boolean {
  const subject = subjectOf(f);
  const gone = subject && left.get(subject);
  return gone !== undefined && f.day > gone.on;
}
export const departureBehind = (f: Fact, left: ReadonlyMap<ResidentId, Departure>): Departure | undefined => {
  const subject = subjectOf(f);
  return subject && left.get(subject);
};
