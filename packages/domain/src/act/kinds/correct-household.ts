import * as v from 'valibot';
import { changeHousehold, householdGroup, standingWords, saysTheSame, type HouseholdChange } from '../../correction';
import type { ActId, HouseholdId } from '../../core';
import { hasHousehold } from '../../household/door';
import { AVAILABILITIES, MAX_PEOPLE } from '../../household/household';
import { inEffect } from '../../review';
import { freeText, placeText } from '../../text';
import { actsInReview } from '../in-review';
import { idField, overField, smallCount } from '../fields';
import { defineKind } from '../kind';

const change = v.variant('group', [
  v.object({ group: v.literal('ADDRESS'), lane: placeText(60), number: placeText(40) }),
  /** Those who have left since are among them (`statedWith`): leaving and miscounting are two things. */
  v.object({ group: v.literal('PEOPLE'), peopleStated: v.pipe(smallCount(MAX_PEOPLE), v.minValue(1, 'NOT_A_COUNT')) }),
  v.object({ group: v.literal('HOURS'), availability: v.array(v.picklist(AVAILABILITIES)) }),
  v.object({ group: v.literal('NOTE'), note: v.optional(freeText({ maxLength: 300 })) }),
]);

/** Puts right what was written of a home; a number of people counts on the day on which the home was registered. */
export const correctHousehold = defineKind({
  kind: 'correctHousehold',
  v: 1,
  schema: v.object({ householdId: idField<HouseholdId>(), change, over: overField<ActId>() }),
  decide(door, p, s) {
    const said = p.change as HouseholdChange;
    const data = {
      kind: 'correctHousehold' as const,
      group: said.group,
      ...(p.over && { over: p.over }),
      ...(said.group === 'PEOPLE' && { peopleStated: said.peopleStated }),
    };
    if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
    const own = { ...s.self, data };
    const after = [...door.facts, own];
    const card = door.household;
    const stands = standingWords(inEffect(after)).ofHome(said.group)?.actId === own.actId;
    const cards = card && stands && { household: changeHousehold(card, said) };
    const waits = actsInReview(after).get(own.actId);
    if (waits) return { ok: false, wait: waits, fromOthers: true, data, ...cards };
    return {
      ok: true,
      data,
      noChange: card !== null && saysTheSame(householdGroup(card, said.group), said),
      ...cards,
    };
  },
});
