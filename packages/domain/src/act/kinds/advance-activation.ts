import * as v from 'valibot';
import type { HouseholdId, ResidentId, VisitId } from '../../core';
import { BLOCKER_CODES, canAdvance, contradicts, EID1_STATES, evaluateActivation } from '../../activation';
import { advanceFacts, hasHousehold, registeredResidents } from '../../household/door';
import { DEVICE_OWNERS } from '../../resident';
import { idField } from '../fields';
import { defineKind } from '../kind';

export const advanceActivation = defineKind({
  kind: 'advanceActivation',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    subjectId: idField<ResidentId>(),
    visitId: v.optional(idField<VisitId>()),
    service: v.picklist(['EID_LEVEL_1']),
    /** What the screen showed, and what was seen: a jump forward implies the steps between, marked "not witnessed". */
    from: v.picklist(EID1_STATES),
    to: v.picklist(EID1_STATES),
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
    if (p.from !== p.to) {
      const step = canAdvance(p.from, p.to);
      if (!step.ok) return { ok: false, refuse: 'STEP_IMPOSSIBLE', field: 'to', detail: step.code };
    } else if (!p.blocker && !p.declined)
      return { ok: false, refuse: 'INVALID', field: 'to', detail: 'NOTHING_HAPPENED' };
    if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
    if (!registeredResidents(door.facts).some((f) => f.subjectId === p.subjectId))
      return { ok: false, refuse: 'NO_CONSENT' };

    const known = advanceFacts(door.facts, p.subjectId, p.service);
    const own = { ...s.self, residentId: p.subjectId, ...data, from: p.from, to: p.to };
    if (known.some((k) => contradicts(k, own))) return { ok: false, wait: 'CONTRADICTION', data };
    const before = evaluateActivation(known);
    const after = evaluateActivation([...known, own]);
    const noChange =
      before.state === after.state &&
      before.how === after.how &&
      before.blocker?.code === after.blocker?.code &&
      before.declined === after.declined;
    return { ok: true, data, noChange };
  },
});
