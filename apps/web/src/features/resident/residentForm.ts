import { CONSENT_TEXT_VERSION, type ConsentPurpose, type PayloadOf } from '@go-cua/domain/act';
import type { HouseholdId, ResidentId } from '@go-cua/domain/core';
import type { Birth, Gender, PhoneKind, Residence, ResidentCard } from '@go-cua/domain/resident';
import type { TypedDate } from '@go-cua/client/format';
import { parseName } from '@go-cua/domain/text';
import { birthYearOf } from '../people/call';

export type AgeGroup = 'ADULT' | 'CHILD' | 'SMALL';
/** A new resident while it is asked for and typed. Nothing about a person is in it before the yes. */
export interface ResidentForm {
  id: ResidentId | null;
  step: 'CONSENT' | 'WHO' | 'MORE';
  age: AgeGroup | null;
  guardian: boolean | null;
  child: boolean | null;
  name: string;
  gender: Gender | null;
  birth: TypedDate | null;
  isHead: boolean;
  phoneKind: PhoneKind | null;
  phone: string;
  card: ResidentCard['card'] | null;
  residence: Residence | null;
  /** The answer to its own question; null: not asked. */
  idConsent: boolean | null;
  idNumber: string;
}
export const residentForm = (): ResidentForm => ({
  ...{ id: null, step: 'CONSENT', age: null, guardian: null, child: null },
  ...{ name: '', gender: null, birth: null, isHead: false },
  ...{ phoneKind: null, phone: '', card: null, residence: null, idConsent: null, idNumber: '' },
});
export const residentDraftKey = (householdId: string): string => `resident:${householdId}`;

const birthOf = (typed: TypedDate | null): Birth | undefined => typed ?? undefined;

/** `recordConsent` as it was answered, each purpose apart. */
export function consentOf(
  form: ResidentForm,
  householdId: HouseholdId,
  subjectId: ResidentId,
): PayloadOf<'recordConsent'> {
  const purposes: ConsentPurpose[] = form.idConsent && form.idNumber.trim() ? ['RECORD', 'ID_NUMBER'] : ['RECORD'];
  const year = birthYearOf(birthOf(form.birth));
  return {
    ...{ householdId, subjectId, purposes, textVersion: CONSENT_TEXT_VERSION },
    ...(year !== undefined && { birthYear: year }),
    ...(form.age !== 'ADULT' && form.guardian !== null && { guardianAgrees: form.guardian }),
    ...(form.age === 'CHILD' && form.child !== null && { childAgrees: form.child }),
  };
}

/** `registerResident`; null while the name is no name yet. */
export function registrationOf(
  form: ResidentForm,
  householdId: HouseholdId,
  subjectId: ResidentId,
): PayloadOf<'registerResident'> | null {
  const name = parseName(form.name);
  if (!name.ok) return null;
  const { familyName, middleName, givenName } = name.value;
  const birth = birthOf(form.birth);
  const phone = form.phone.trim();
  const idNumber = form.idConsent ? form.idNumber.trim() : '';
  return {
    ...{ householdId, subjectId, familyName, middleName, givenName, isHead: form.isHead },
    ...(form.gender && { gender: form.gender }),
    ...(birth && { birth }),
    ...(phone && form.phoneKind !== 'NONE' && { phone }),
    phoneKind: form.phoneKind ?? 'NONE',
    card: form.card ?? 'UNKNOWN',
    residence: form.residence ?? 'PERMANENT',
    ...(idNumber && { idNumber }),
  };
}
