import {
  bucketOf,
  newId,
  type GestureId,
  type HouseholdId,
  type Id,
  type ResidentId,
  type VisitId,
} from '@go-cua/domain/core';
import type { Field } from './types';

type Ids = Pick<Field, 'newHouseholdId' | 'newResidentId' | 'newVisitId' | 'newGestureId'>;

/** Ids that the phone makes; each lies in the bucket of what it belongs to (docs/decisions/0002). */
export function createIds(clock: () => number): Ids {
  const make = <I extends Id<string>>(bucket: number): I =>
    newId<I>(bucket, { now: clock(), random: crypto.getRandomValues(new Uint8Array(10)) });
  return {
    newHouseholdId: (hamletId) => make<HouseholdId>(bucketOf(hamletId)),
    newResidentId: (householdId) => make<ResidentId>(bucketOf(householdId)),
    newVisitId: (householdId) => make<VisitId>(bucketOf(householdId)),
    newGestureId: () => make<GestureId>(0),
  };
}
