import * as v from 'valibot';
import { standingWords } from '../../correction';
import type { ActId, HouseholdId, ResidentId } from '../../core';
import { hasHousehold } from '../../household/door';
import { inEffect } from '../../review';
import { actsInReview } from '../in-review';
import { idField, overField } from '../fields';
import { defineKind } from '../kind';

/** Another head of the household: named by id, since an act tells of one subject alone, and this one is the home's. */
export const changeHead = defineKind({
  kind: 'changeHead',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    headResidentId: idField<ResidentId>(),
    over: overField<ActId>(),
  }),
  decide(door, p, s) {
    const data = {
      kind: 'changeHead' as const,
      headResidentId: p.headResidentId,
      ...(p.over && { over: p.over }),
    };
    if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
    if (!door.facts.some((f) => f.data.kind === 'registerResident' && f.subjectId === p.headResidentId))
      return { ok: false, refuse: 'UNKNOWN_RESIDENT', field: 'headResidentId' };
    const own = { ...s.self, data };
    const waits = actsInReview([...door.facts, own]).get(own.actId);
    if (waits) return { ok: false, wait: waits, fromOthers: true, data };
    const said = standingWords(inEffect(door.facts)).head?.data.headResidentId;
    const head = said ?? door.residents.find((r) => r.isHead)?.id;
    return { ok: true, data, noChange: head === p.headResidentId };
  },
});
