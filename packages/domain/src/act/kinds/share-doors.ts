import * as v from 'valibot';
import type { HamletId, HouseholdId, OutingId, PersonId } from '../../core';
import { MAX_SHARED_DOORS } from '../envelope';
import { idField, smallCount } from '../fields';
import { defineKind } from '../kind';

/**
 * A leader hands doors of an outing to one of the team, or to nobody again. It is about the outing: who holds a door is
 * said anew each evening, and the last word on a door counts (`round/share.ts`, docs/decisions/0030).
 */
export const shareDoors = defineKind({
  kind: 'shareDoors',
  v: 1,
  schema: v.object({
    outingId: idField<OutingId>(),
    /** Where the doors lie: a word about one hamlet stands when another goes to another team. */
    hamletId: idField<HamletId>(),
    /** Absent: nobody holds them any more. */
    to: v.optional(idField<PersonId>()),
    householdIds: v.pipe(v.array(idField<HouseholdId>()), v.minLength(1), v.maxLength(MAX_SHARED_DOORS)),
    /** One more than every turn that the phone had heard of: a word said in answer to another comes after it. */
    turn: smallCount(100_000),
  }),
  decide(_, p, s) {
    if (!s.outing || s.outing.cancelled) return { ok: false, refuse: 'UNKNOWN_OUTING' };
    if (!s.outing.leads) return { ok: false, refuse: 'NOT_THE_LEADER' };
    if (p.to && !s.outing.memberIds?.includes(p.to))
      return { ok: false, refuse: 'INVALID', field: 'to', detail: 'NOT_A_MEMBER' };
    const { turn, householdIds } = p;
    return { ok: true, data: { kind: 'shareDoors', turn, householdIds, ...(p.to && { to: p.to }) } };
  },
});
