import * as v from 'valibot';
import type { ActId, HouseholdId, ResidentId } from '../../core';
import { effectOf, isWithdrawable, restOn } from '../../review';
import { freeText } from '../../text';
import { WITHDRAW_REASONS } from '../fact';
import { idField } from '../fields';
import { defineKind } from '../kind';

/**
 * Takes an act back as if it had not been written: one's own on the same evening, where nothing rests on it; a leader's
 * word any time, with a reason, and with all that rests on it.
 */
export const withdrawAct = defineKind({
  kind: 'withdrawAct',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    subjectId: v.optional(idField<ResidentId>()),
    of: idField<ActId>(),
    reason: v.optional(v.picklist(WITHDRAW_REASONS)),
    note: v.optional(freeText({ maxLength: 300 })),
  }),
  decide(door, p, s) {
    const of = door.facts.find((f) => f.actId === p.of);
    if (!of) return { ok: false, refuse: 'UNKNOWN_ACT' };
    if (!isWithdrawable(of)) return { ok: false, refuse: 'NOT_WITHDRAWABLE' };
    const own = of.authorId === s.self.authorId;
    const asLeader = s.leads && p.reason !== undefined;
    if (!asLeader && !(own && of.day === s.day)) {
      if (s.leads) return { ok: false, refuse: 'INVALID', field: 'reason', detail: 'REASON_MISSING' };
      return { ok: false, refuse: own ? 'TOO_LATE_TO_WITHDRAW' : 'NOT_THE_LEADER' };
    }
    const data = {
      kind: 'withdrawAct' as const,
      of: p.of,
      by: asLeader ? ('LEADER' as const) : ('AUTHOR' as const),
      ...(p.reason && { reason: p.reason }),
    };
    const before = effectOf(door.facts);
    const after = effectOf([...door.facts, { ...s.self, data }]);
    const waits = after.facts.find((f) => f.actId === s.self.actId)?.waits;
    if (waits) {
      const detail = String(restOn(before.facts, of).length);
      return { ok: false, wait: waits, fromOthers: true, detail, data };
    }
    return { ok: true, data, noChange: !before.facts.some((f) => f.actId === p.of) };
  },
});
