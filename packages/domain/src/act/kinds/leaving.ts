import * as v from 'valibot';
import { departures } from '../../correction';
import { dayOfInstant, type Day, type HouseholdId, type ResidentId } from '../../core';
import { hasHousehold, type Door } from '../../household/door';
import { inEffect } from '../../review';
import { actsInReview } from '../in-review';
import type { Verdict } from '../decision';
import { dayField, idField } from '../fields';
import { defineKind, type KindSituation } from '../kind';

const schema = v.object({
  householdId: idField<HouseholdId>(),
  subjectId: idField<ResidentId>(),
  /** The first day on which the person was not here any more. */
  on: dayField,
});

/** From the day on the person is on no list and in no stock; what was done before stays. */
function leave(kind: 'moveOut' | 'death', door: Door, p: v.InferOutput<typeof schema>, s: KindSituation): Verdict {
  if (p.on > dayOfInstant(s.now)) return { ok: false, refuse: 'INVALID', field: 'on', detail: 'DAY_AHEAD' };
  if (s.erased) return { ok: false, refuse: 'PERSON_ERASED' };
  const data = { kind, on: p.on as Day };
  if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
  if (!door.facts.some((f) => f.data.kind === 'registerResident' && f.subjectId === p.subjectId))
    return { ok: false, refuse: 'UNKNOWN_RESIDENT' };
  const own = { ...s.self, subjectId: p.subjectId, data };
  const after = [...door.facts, own];
  const waits = actsInReview(after).get(own.actId);
  if (waits) return { ok: false, wait: waits, fromOthers: true, data };
  const was = departures(inEffect(door.facts)).get(p.subjectId);
  const is = departures(inEffect(after)).get(p.subjectId);
  return { ok: true, data, noChange: was !== undefined && was.by.actId === is?.by.actId };
}

/** Somebody moved away, alone; a home that nobody lives in any more is the outcome of a visit. */
export const moveOut = defineKind({
  kind: 'moveOut',
  v: 1,
  schema,
  decide: (door, p, s) => leave('moveOut', door, p, s),
});

export const death = defineKind({ kind: 'death', v: 1, schema, decide: (door, p, s) => leave('death', door, p, s) });
