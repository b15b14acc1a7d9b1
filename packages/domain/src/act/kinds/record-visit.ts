import * as v from 'valibot';
import type { HouseholdId, ResidentId, VisitId } from '../../core';
import { doorClosing, hasHousehold } from '../../household/door';
import { inEffect } from '../../review';
import { freeText } from '../../text';
import { DECLINE_ANSWERS, VISIT_OUTCOMES } from '../../visit';
import { dayField, idField, minuteField, smallCount } from '../fields';
import { defineKind } from '../kind';

/** Reasons why a door cannot be entered (D5). */
export const NO_ENTRY_REASONS = ['DOG', 'LOCKED_GATE', 'FLOODED', 'QUARREL', 'OTHER'] as const;

export const recordVisit = defineKind({
  kind: 'recordVisit',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    visitId: idField<VisitId>(),
    outcome: v.picklist(VISIT_OUTCOMES),
    /** One of three answers, when the outcome is DECLINED. */
    decline: v.optional(v.picklist(DECLINE_ANSWERS)),
    noEntryReason: v.optional(v.picklist(NO_ENTRY_REASONS)),
    /** Residents met and informed or helped. */
    met: v.pipe(v.array(idField<ResidentId>()), v.maxLength(60)),
    /** People helped who did not want to be recorded, and walk-ins. */
    anonymousHelped: smallCount(60),
    returnOn: v.optional(dayField),
    returnAt: v.optional(minuteField),
    note: v.optional(freeText({ maxLength: 500 })),
  }),
  decide(door, p, s) {
    if ((p.outcome === 'DECLINED') !== (p.decline !== undefined))
      return { ok: false, refuse: 'INVALID', field: 'decline', detail: 'ANSWER_MISSING' };
    if (p.outcome === 'CANNOT_ENTER' && !p.noEntryReason)
      return { ok: false, refuse: 'INVALID', field: 'noEntryReason', detail: 'REASON_MISSING' };
    const met = [...new Set(p.met)];
    // A phone that has not heard of the erasure yet: the turn counts, as one of somebody without a name.
    const unnamed = met.filter((id) => s.erasedPeople?.has(id));
    const data = {
      kind: 'recordVisit' as const,
      outcome: p.outcome,
      ...(p.decline && { decline: p.decline }),
      met: met.filter((id) => !unnamed.includes(id)),
      anonymousHelped: p.anonymousHelped + unnamed.length,
      ...(p.returnOn && { returnOn: p.returnOn }),
      ...(p.returnAt !== undefined && { returnAt: p.returnAt }),
    };
    if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
    const closing = doorClosing(door);
    // A no that was heard elsewhere: what was done all the same is kept, and a leader looks at it.
    if (closing.gone && s.day > closing.gone.since) return { ok: false, wait: 'OFF_THE_LIST', fromOthers: true, data };
    const own = { ...s.self, visitId: p.visitId, data };
    const waits = inEffect([...door.facts, own]).find((f) => f.actId === own.actId)?.waits;
    return waits ? { ok: false, wait: waits, fromOthers: true, data } : { ok: true, data };
  },
});
