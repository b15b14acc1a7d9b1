import * as v from 'valibot';
import { dayOfInstant, yearOf, type HouseholdId, type ResidentId } from '../../core';
import { eligibilityTimeline, SERVICES_WITH_RULES } from '../../eligibility';
import { hasHousehold } from '../../household/door';
import { inEffect } from '../../review';
import { CARD_STATUSES, GENDERS, PHONE_KINDS, RESIDENCES } from '../../resident';
import { idNumberText, nameText, parsePersonalId, phoneText } from '../../text';
import { isKind } from '../fact';
import { idField } from '../fields';
import { defineKind } from '../kind';
import { birthField, checkBirth, checkPhone, sufficesFor } from '../resident-fields';

export const registerResident = defineKind({
  kind: 'registerResident',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    subjectId: idField<ResidentId>(),
    familyName: nameText(),
    middleName: nameText({ optional: true }),
    givenName: nameText(),
    gender: v.optional(v.picklist(GENDERS)),
    birth: v.optional(birthField),
    phone: v.optional(phoneText()),
    phoneKind: v.picklist(PHONE_KINDS),
    card: v.picklist(CARD_STATUSES),
    residence: v.picklist(RESIDENCES),
    idNumber: v.optional(idNumberText()),
    isHead: v.boolean(),
  }),
  decide(door, p, s) {
    const today = dayOfInstant(s.now);
    const bad = checkBirth(p.birth, today) ?? checkPhone(p.phone, s.demo);
    if (bad) return bad;
    if (p.idNumber !== undefined) {
      if (!s.campaign?.asksIdNumber) return { ok: false, refuse: 'ID_NUMBER_NOT_ASKED', field: 'idNumber' };
      const birthYear = p.birth && ('year' in p.birth ? p.birth.year : yearOf(p.birth.day));
      const id = parsePersonalId(p.idNumber, {
        demo: s.demo,
        ...(p.gender && { gender: p.gender }),
        ...(birthYear && { birthYear }),
      });
      if (!id.ok) return { ok: false, refuse: 'INVALID', field: 'idNumber', detail: id.code };
    }
    if (s.staffNumber) return { ok: false, refuse: 'STAFF_NUMBER', field: 'phone' };
    if (s.erased) return { ok: false, refuse: 'PERSON_ERASED' };

    const birth = p.birth ?? null;
    const eligibility = Object.fromEntries(
      SERVICES_WITH_RULES.map((service) => [
        service,
        eligibilityTimeline({ birth, card: p.card }, service, today).map(({ day, status }) => ({ day, status })),
      ]),
    );
    const data = { kind: 'registerResident' as const, eligibility };
    if (!hasHousehold(door)) return { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
    // A yes that the author took back is none. What others took back is asked of the set, where this rests on it.
    const unsaid = door.facts.filter(isKind('withdrawAct')).filter((f) => f.authorId === s.self.authorId);
    const consents = door.facts
      .filter(isKind('recordConsent'))
      .filter((f) => f.subjectId === p.subjectId && !unsaid.some((w) => w.data.of === f.actId));
    if (consents.length === 0) return { ok: false, refuse: 'NO_CONSENT' };
    if (p.idNumber !== undefined && !consents.some((f) => f.data.purposes.includes('ID_NUMBER')))
      return { ok: false, refuse: 'NO_CONSENT', field: 'idNumber' };
    // The consent was asked with a year at most; the day of birth may tell that one more yes was due.
    if (!consents.some(sufficesFor(birth, today))) return { ok: false, refuse: 'GUARDIAN_MISSING' };
    if (door.facts.some((f) => f.data.kind === 'registerResident' && f.subjectId === p.subjectId))
      return { ok: false, refuse: 'ALREADY_REGISTERED' };
    // A yes that waits for a leader is a yes: the registration waits with it.
    const heard = inEffect(door.facts).filter((f) => consents.some((c) => c.actId === f.actId));
    const waits = heard.length > 0 && heard.every((f) => f.waits) && heard[0]!.waits;
    if (waits) return { ok: false, wait: waits, fromOthers: true, data };
    return {
      ok: true,
      data,
      resident: {
        id: p.subjectId,
        householdId: p.householdId,
        familyName: p.familyName,
        middleName: p.middleName ?? '',
        givenName: p.givenName,
        ...(p.gender && { gender: p.gender }),
        ...(p.birth && { birth: p.birth }),
        ...(p.phone && { phone: p.phone }),
        phoneKind: p.phoneKind,
        card: p.card,
        residence: p.residence,
        ...(p.idNumber && { idNumberEnd: p.idNumber.slice(-3) }),
        isHead: p.isHead,
      },
    };
  },
});
