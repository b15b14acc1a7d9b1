import * as v from 'valibot';
import type { ActId, HouseholdId, ResidentId, VisitId } from '../../core';
import { hasHousehold } from '../../household/door';
import { isKind } from '../fact';
import { idField } from '../fields';
import { defineKind } from '../kind';

/** Why a volunteer's own phone was the last way left (G3). */
export const CUSTODY_REASONS = ['NO_SMARTPHONE', 'PHONE_TOO_OLD', 'FAMILY_AWAY', 'OTHER'] as const;

/**
 * A resident's account on a volunteer's phone: opened, and signed out in the resident's sight. The sign-out blocks
 * leaving the resident (product decision, The resident's account is theirs).
 */
export const recordCustody = defineKind({
  kind: 'recordCustody',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    subjectId: idField<ResidentId>(),
    visitId: v.optional(idField<VisitId>()),
    event: v.picklist(['OPENED', 'SIGNED_OUT']),
    /** The opening act's id; for OPENED the act's own. */
    custodyId: idField<ActId>(),
    reason: v.optional(v.picklist(CUSTODY_REASONS)),
    seenByResident: v.optional(v.literal(true)),
  }),
  decide(door, p, s) {
    const data = { kind: 'recordCustody' as const, custodyId: p.custodyId, event: p.event };
    if (p.event === 'OPENED') {
      if (p.custodyId !== s.self.actId)
        return { ok: false, refuse: 'INVALID', field: 'custodyId', detail: 'NOT_OWN_ID' };
      if (!p.reason) return { ok: false, refuse: 'INVALID', field: 'reason', detail: 'REASON_MISSING' };
    } else if (!p.seenByResident) return { ok: false, refuse: 'INVALID', field: 'seenByResident', detail: 'NOT_SEEN' };
    if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
    const custody = door.facts.filter(isKind('recordCustody')).filter((f) => f.data.custodyId === p.custodyId);
    if (p.event === 'SIGNED_OUT' && !custody.some((f) => f.data.event === 'OPENED'))
      return { ok: false, refuse: 'UNKNOWN_CUSTODY' };
    return { ok: true, data, noChange: custody.some((f) => f.data.event === p.event) };
  },
});
