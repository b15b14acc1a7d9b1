import * as v from 'valibot';
import { dayOfInstant, type ActId, type HouseholdId, type ResidentId } from '../../core';
import { effectOf } from '../../review';
import { freeText } from '../../text';
import { dayField, idField } from '../fields';
import { defineKind } from '../kind';

const acts = v.pipe(v.array(idField<ActId>()), v.maxLength(50));

/** A leader's word on acts that wait: which of them count. A later word on the same acts goes before an earlier one. */
export const decideReview = defineKind({
  kind: 'decideReview',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    subjectId: v.optional(idField<ResidentId>()),
    acts: v.pipe(acts, v.minLength(1)),
    keep: acts,
    day: v.optional(dayField),
    note: v.optional(freeText({ maxLength: 300 })),
  }),
  decide(door, p, s) {
    if (!s.leads) return { ok: false, refuse: 'NOT_THE_LEADER' };
    const known = new Set(door.facts.map((f) => f.actId));
    if (!p.acts.every((id) => known.has(id))) return { ok: false, refuse: 'UNKNOWN_ACT' };
    if (!p.keep.every((id) => p.acts.includes(id)))
      return { ok: false, refuse: 'INVALID', field: 'keep', detail: 'NOT_AMONG_THEM' };
    if (p.day !== undefined && p.day > dayOfInstant(s.now))
      return { ok: false, refuse: 'INVALID', field: 'day', detail: 'DAY_AHEAD' };
    // What waits for its home alone is taken up by itself when that comes: of it, "keep" says nothing.
    const homeless = new Set(door.facts.filter((f) => f.waits === 'UNKNOWN_HOUSEHOLD').map((f) => f.actId));
    const unsaid = (id: ActId) => homeless.has(id) && p.keep.includes(id);
    const data = {
      kind: 'decideReview' as const,
      acts: [...new Set(p.acts)].filter((id) => !unsaid(id)),
      keep: [...new Set(p.keep)].filter((id) => !unsaid(id)),
      ...(p.day && { day: p.day }),
    };
    const after = [...door.facts, { ...s.self, data }];
    const [was, is] = [effectOf(door.facts).outcomes, effectOf(after).outcomes];
    return { ok: true, data, noChange: p.acts.every((id) => was.get(id) === is.get(id)) };
  },
});
