import * as v from 'valibot';
import { yearOf, type Day } from '../core';
import { consentNeeds } from '../eligibility';
import type { Birth } from '../resident';
import { parsePhone } from '../text';
import type { FactOf } from './fact';
import { dayField } from './fields';

/** Fields of a resident that are entered once and corrected later by the same rules. */
export const birthField = v.union([
  v.object({ day: dayField }),
  v.object({
    year: v.pipe(v.number(), v.integer(), v.minValue(1900, 'BIRTH_TOO_EARLY'), v.maxValue(2100, 'BIRTH_IN_FUTURE')),
  }),
]);

const invalid = (field: string, detail: string) => ({ ok: false as const, refuse: 'INVALID' as const, field, detail });

export function checkBirth(birth: Birth | undefined, today: Day, field = 'birth') {
  if (!birth) return null;
  if ('year' in birth) return birth.year > yearOf(today) ? invalid(field, 'BIRTH_IN_FUTURE') : null;
  if (birth.day > today) return invalid(field, 'BIRTH_IN_FUTURE');
  return yearOf(birth.day) < 1900 ? invalid(field, 'BIRTH_TOO_EARLY') : null;
}

export function checkPhone(phone: string | undefined, demo: boolean, field = 'phone') {
  if (phone === undefined) return null;
  const r = parsePhone(phone, { demo });
  return r.ok ? null : invalid(field, r.code);
}

/** Whether a yes is enough for somebody of that birth: a guardian's, and the child's own, where they are due. */
export function sufficesFor(birth: Birth | null, today: Day) {
  const needs = consentNeeds(birth, today);
  return ({ data }: FactOf<'recordConsent'>): boolean =>
    (needs.guardian !== true || data.guardian) && (needs.childsOwnYes !== true || data.child === true);
}
