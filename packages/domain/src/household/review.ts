import { SERVICES } from '../activation';
import type { ActId } from '../core';
import type { Fact } from '../act/fact';
import { activationOf, registeredResidents } from './door';

/** Acts that contradict one another about a resident of this household. */
export function activationsInReview(facts: readonly Fact[]): ActId[] {
  return registeredResidents(facts).flatMap((r) =>
    SERVICES.flatMap((service) => activationOf(facts, r.subjectId!, service).inReview),
  );
}
