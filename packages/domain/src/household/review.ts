import { SERVICES } from '../activation';
import type { ActId } from '../core';
import type { Fact } from '../act/fact';
import { contested } from '../correction/words';
import { effectOf } from '../review';
import { activationOf, registeredResidents } from './door';

/** Acts that contradict one another about a resident of this household. */
export function activationsInReview(facts: readonly Fact[]): ActId[] {
  return registeredResidents(facts).flatMap((r) =>
    SERVICES.flatMap((service) => activationOf(facts, r.subjectId!, service).inReview),
  );
}

/** Corrections of one thing by two people who did not know of one another. */
export function correctionsInReview(facts: readonly Fact[]): ActId[] {
  const { facts: standing, outcomes } = effectOf(facts);
  return contested(standing, (id) => outcomes.get(id) === 'KEPT').map((f) => f.actId);
}
