import * as v from 'valibot';
import type { HouseholdId, ResidentId } from '../../core';
import { consentNeeds } from '../../eligibility';
import { hasHousehold } from '../../household/door';
import { dayOfInstant } from '../../core';
import { idField, smallCount } from '../fields';
import { defineKind } from '../kind';

/** What a person is asked for; each purpose has its own answer (Law 91/2025/QH15 Art. 9, Decree 356/2025/NĐ-CP Art. 6). */
export const CONSENT_PURPOSES = ['RECORD', 'ID_NUMBER', 'REFERRAL'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** The version of the text that is read aloud; it names every field that the form has. */
export const CONSENT_TEXT_VERSION = 1;

export const recordConsent = defineKind({
  kind: 'recordConsent',
  v: 1,
  schema: v.object({
    householdId: idField<HouseholdId>(),
    subjectId: idField<ResidentId>(),
    purposes: v.pipe(v.array(v.picklist(CONSENT_PURPOSES)), v.minLength(1), v.includes('RECORD', 'NO_CONSENT')),
    textVersion: smallCount(1000),
    birthYear: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
    /** Answer of a parent or guardian, asked under 16; absent when not asked. */
    guardianAgrees: v.optional(v.boolean()),
    /** The child's own answer, asked from 7; absent when not asked. */
    childAgrees: v.optional(v.boolean()),
  }),
  decide(door, p, s) {
    const needs = consentNeeds(p.birthYear === undefined ? null : { year: p.birthYear }, dayOfInstant(s.now));
    if (needs.guardian === true && p.guardianAgrees !== true)
      return { ok: false, refuse: 'GUARDIAN_MISSING', field: 'guardianAgrees' };
    if (p.guardianAgrees === false) return { ok: false, refuse: 'GUARDIAN_MISSING', field: 'guardianAgrees' };
    // A child's own no stands, whatever the parent says.
    if (p.childAgrees === false) return { ok: false, refuse: 'GUARDIAN_MISSING', field: 'childAgrees' };
    if (needs.guardian === true && needs.childsOwnYes === true && p.childAgrees !== true)
      return { ok: false, refuse: 'GUARDIAN_MISSING', field: 'childAgrees' };
    const data = {
      kind: 'recordConsent' as const,
      purposes: p.purposes,
      textVersion: p.textVersion,
      guardian: p.guardianAgrees === true,
      ...(p.childAgrees && { child: true as const }),
    };
    return hasHousehold(door) ? { ok: true, data } : { ok: false, wait: 'UNKNOWN_HOUSEHOLD', data };
  },
});
