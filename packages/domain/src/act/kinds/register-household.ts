import * as v from 'valibot';
import type { HamletId, HouseholdId } from '../../core';
import { SERVICES_WITH_RULES } from '../../eligibility';
import { AVAILABILITIES, MAX_PEOPLE } from '../../household/household';
import { hasHousehold } from '../../household/door';
import { freeText, placeText } from '../../text';
import { idField, smallCount } from '../fields';
import { defineKind } from '../kind';

export const registerHousehold = defineKind({
  kind: 'registerHousehold',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    hamletId: idField<HamletId>(),
    lane: placeText(60),
    number: placeText(40),
    peopleStated: v.pipe(smallCount(MAX_PEOPLE), v.minValue(1, 'NOT_A_COUNT')),
    availability: v.array(v.picklist(AVAILABILITIES)),
    note: v.optional(freeText({ maxLength: 300 })),
  }),
  decide(door, p) {
    if (hasHousehold(door)) return { ok: false, refuse: 'ALREADY_REGISTERED' };
    return {
      ok: true,
      data: { kind: 'registerHousehold', peopleStated: p.peopleStated, services: SERVICES_WITH_RULES },
      household: {
        id: p.householdId,
        hamletId: p.hamletId,
        lane: p.lane,
        number: p.number,
        peopleStated: p.peopleStated,
        availability: p.availability,
        ...(p.note && { note: p.note }),
      },
    };
  },
});
