import * as v from 'valibot';
import type { HouseholdId, ResidentId, VisitId } from '../../core';
import { BLOCKER_CODES, checkStep, evaluateActivation, SERVICE_STATES, SERVICES } from '../../activation';
import { advanceFacts, hasHousehold } from '../../household/door';
import { DEVICE_OWNERS } from '../../resident';
import { inEffect } from '../../review';
import { isKind } from '../fact';
import { idField } from '../fields';
import { defineKind } from '../kind';

export const advanceActivation = defineKind({
  kind: 'advanceActivation',
  // 2: all six services. What 1 wrote, of level 1 alone, is read by the same form; a server of before asks to try again.
  v: 2,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    subjectId: idField<ResidentId>(),
    visitId: v.optional(idField<VisitId>()),
    service: v.picklist(SERVICES),
    /** What the screen showed, and what was seen: a jump forward implies the steps between, marked "not witnessed". */
    from: v.picklist(SERVICE_STATES),
    to: v.picklist(SERVICE_STATES),
    how: v.optional(v.picklist(['HELPED', 'FOUND_ACTIVE'])),
    blocker: v.optional(v.picklist(BLOCKER_CODES)),
    declined: v.optional(v.literal(true)),
    deviceOwner: v.optional(v.picklist(DEVICE_OWNERS)),
  }),
  decide(door, p, s) {
    const data = {
      kind: 'advanceActivation' as const,
      service: p.service,
      from: p.from,
      to: p.to,
      ...(p.how && { how: p.how }),
      ...(p.blocker && { blocker: p.blocker }),
      ...(p.declined && { declined: p.declined }),
    };
    const said = checkStep(p.service, data);
    if (!said.ok) return { ok: false, refuse: 'STEP_IMPOSSIBLE', field: said.field ?? 'to', detail: said.code };
    if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
    // A registration that was taken back meanwhile stands again, since this rests on it.
    if (!door.facts.filter(isKind('registerResident')).some((f) => f.subjectId === p.subjectId))
      return { ok: false, refuse: 'NO_CONSENT' };
    const now = inEffect([...door.facts, { ...s.self, subjectId: p.subjectId, data }]);
    const registered = now.filter(isKind('registerResident')).find((f) => f.subjectId === p.subjectId);
    // A person who has left by then is not there for a step, either.
    const waits = registered?.waits ?? now.find((f) => f.actId === s.self.actId)?.waits;
    if (waits) return { ok: false, wait: waits, fromOthers: true, data };

    const known = advanceFacts(door.facts, p.subjectId, p.service);
    const own = { ...s.self, residentId: p.subjectId, ...data, from: p.from, to: p.to };
    const before = evaluateActivation(known);
    const after = evaluateActivation([...known, own]);
    if (after.inReview.includes(own.actId)) return { ok: false, wait: 'CONTRADICTION', fromOthers: true, data };
    const noChange =
      before.state === after.state &&
      before.how === after.how &&
      before.blocker?.code === after.blocker?.code &&
      before.declined === after.declined;
    return { ok: true, data, noChange };
  },
});
