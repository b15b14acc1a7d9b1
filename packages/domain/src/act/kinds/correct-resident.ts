import * as v from 'valibot';
import { changeResident, standingWords, residentGroup, saysTheSame, type ResidentChange } from '../../correction';
import { dayOfInstant, type ActId, type HouseholdId, type ResidentId } from '../../core';
import { eligibilityEver, SERVICES_WITH_RULES } from '../../eligibility';
import { hasHousehold } from '../../household/door';
import { CARD_STATUSES, GENDERS, PHONE_KINDS, RESIDENCES } from '../../resident';
import { inEffect } from '../../review';
import { nameText, phoneText } from '../../text';
import { actsInReview } from '../in-review';
import { isKind } from '../fact';
import { idField, overField } from '../fields';
import { defineKind } from '../kind';
import { birthField, checkBirth, checkPhone, sufficesFor } from '../resident-fields';

const change = v.variant('group', [
  v.object({
    group: v.literal('NAME'),
    familyName: nameText(),
    middleName: nameText({ optional: true }),
    givenName: nameText(),
  }),
  v.object({ group: v.literal('GENDER'), gender: v.optional(v.picklist(GENDERS)) }),
  v.object({ group: v.literal('BIRTH_CARD'), birth: v.optional(birthField), card: v.picklist(CARD_STATUSES) }),
  v.object({ group: v.literal('PHONE'), phone: v.optional(phoneText()), phoneKind: v.picklist(PHONE_KINDS) }),
  v.object({ group: v.literal('RESIDENCE'), residence: v.picklist(RESIDENCES) }),
]);

/**
 * Puts right what was written of somebody: one group of fields whole. It counts on the registration's own day; the last
 * word on a group stands, and two that did not know of one another are looked at (docs/decisions/0031).
 */
export const correctResident = defineKind({
  kind: 'correctResident',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    subjectId: idField<ResidentId>(),
    change,
    over: overField<ActId>(),
  }),
  decide(door, p, s) {
    const said = p.change as ResidentChange;
    const today = dayOfInstant(s.now);
    const bad =
      said.group === 'BIRTH_CARD'
        ? checkBirth(said.birth, today, 'change.birth')
        : said.group === 'PHONE'
          ? checkPhone(said.phone, s.demo, 'change.phone')
          : null;
    if (bad) return bad;
    if (s.staffNumber) return { ok: false, refuse: 'STAFF_NUMBER', field: 'change.phone' };
    if (s.erased) return { ok: false, refuse: 'PERSON_ERASED' };
    const data = {
      kind: 'correctResident' as const,
      group: said.group,
      ...(p.over && { over: p.over }),
      ...(said.group === 'BIRTH_CARD' && { eligibility: eligibilityOf(said) }),
    };
    if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
    const own = { ...s.self, subjectId: p.subjectId, data };
    if (!door.facts.some((f) => f.data.kind === 'registerResident' && f.subjectId === p.subjectId))
      return { ok: false, refuse: 'UNKNOWN_RESIDENT' };
    // The birth put right may tell that one more yes was due.
    const consents = door.facts.filter(isKind('recordConsent')).filter((f) => f.subjectId === p.subjectId);
    if (said.group === 'BIRTH_CARD' && !consents.some(sufficesFor(said.birth ?? null, today)))
      return { ok: false, refuse: 'GUARDIAN_MISSING' };
    const after = [...door.facts, own];
    const card = door.residents.find((r) => r.id === p.subjectId);
    const stands = standingWords(inEffect(after)).of(p.subjectId, said.group)?.actId === own.actId;
    const cards = card && stands && { resident: changeResident(card, said) };
    const waits = actsInReview(after).get(own.actId);
    if (waits) return { ok: false, wait: waits, fromOthers: true, data, ...cards };
    return {
      ok: true,
      data,
      noChange: card !== undefined && saysTheSame(residentGroup(card, said.group), said),
      ...cards,
    };
  },
});

const eligibilityOf = ({ birth, card }: Extract<ResidentChange, { group: 'BIRTH_CARD' }>) =>
  Object.fromEntries(
    SERVICES_WITH_RULES.map((service) => [service, eligibilityEver({ birth: birth ?? null, card }, service)]),
  );
