import {
  HOUSEHOLD_GROUPS,
  householdGroup,
  RESIDENT_GROUPS,
  residentGroup,
  saysTheSame,
  wordsOn,
  type HouseholdChange,
  type HouseholdGroup,
  type ResidentChange,
  type ResidentGroup,
} from '@go-cua/domain/correction';
import { isKind } from '@go-cua/domain/act';
import type { ActId, Day, HouseholdId } from '@go-cua/domain/core';
import { counting, statedNow, statedWith, type Door, type HouseholdCard } from '@go-cua/domain/household';
import type { ResidentCard } from '@go-cua/domain/resident';
import type { ActDraft } from '../../field';
import { tidyLane, type HouseholdForm } from '../household/householdForm';
import { fullNameOf } from '../people/call';
import { registrationOf, residentForm, type AgeGroup, type ResidentForm } from '../resident/residentForm';

/**
 * A form that mends what is written already. It keeps what stood there when it was opened, and whose words those were:
 * what arrives while somebody types was not known to them, and is not written over in silence.
 */
export interface ResidentCorrection {
  readonly was: ResidentCard;
  readonly over: Readonly<Partial<Record<ResidentGroup, readonly ActId[]>>>;
  form: ResidentForm;
}
export interface HouseholdCorrection {
  readonly was: HouseholdCard;
  readonly over: Readonly<Partial<Record<HouseholdGroup, readonly ActId[]>>>;
  form: HouseholdForm;
}
export const residentCorrectionKey = (householdId: string, residentId: string): string =>
  `correct:${householdId}:${residentId}`;
export const householdCorrectionKey = (householdId: string): string => `correctHome:${householdId}`;

export function residentCorrection(door: Door, card: ResidentCard): ResidentCorrection {
  const standing = counting(door.facts);
  const about = { subjectId: card.id };
  return {
    was: card,
    over: Object.fromEntries(RESIDENT_GROUPS.map((group) => [group, wordsOn(standing, about, group)])),
    form: {
      ...residentForm(),
      ...{ id: card.id, step: 'WHO', age: askedAs(door, card), name: fullNameOf(card), isHead: card.isHead },
      ...{ gender: card.gender ?? null, birth: card.birth ?? null, phone: card.phone ?? '' },
      ...{ phoneKind: card.phoneKind, card: card.card, residence: card.residence },
    },
  };
}

/** Who was asked for this person: a birth put right may tell that one more yes was due. */
function askedAs(door: Door, { id }: ResidentCard): AgeGroup {
  const consents = door.facts.filter(isKind('recordConsent')).filter((f) => f.subjectId === id);
  if (!consents.some((f) => f.data.guardian)) return 'ADULT';
  return consents.some((f) => f.data.child) ? 'CHILD' : 'SMALL';
}

/** One act for each group that says something else than before; null while the name is no name. */
export function residentCorrections(c: ResidentCorrection, householdId: HouseholdId): ActDraft[] | null {
  const { was, over, form } = c;
  const said = registrationOf(form, householdId, was.id);
  if (!said) return null;
  const { familyName, middleName, givenName, gender, birth, card, phone, phoneKind, residence } = said;
  const asBefore = form.name.trim() === fullNameOf(was);
  const all: ResidentChange[] = [
    asBefore ? residentGroup(was, 'NAME') : { group: 'NAME', familyName, givenName, ...(middleName && { middleName }) },
    { group: 'GENDER', ...(gender && { gender }) },
    { group: 'BIRTH_CARD', ...(birth && { birth }), card },
    { group: 'PHONE', ...(phone && { phone }), phoneKind },
    { group: 'RESIDENCE', residence },
  ];
  return all
    .filter((change) => !saysTheSame(residentGroup(was, change.group), change))
    .map((change) => ({
      kind: 'correctResident',
      payload: { householdId, subjectId: was.id, change, ...overOf(over[change.group]) },
    }));
}

export function householdCorrection(door: Door, card: HouseholdCard, today: Day): HouseholdCorrection {
  const standing = counting(door.facts);
  return {
    was: card,
    over: Object.fromEntries(HOUSEHOLD_GROUPS.map((group) => [group, wordsOn(standing, {}, group)])),
    form: {
      ...{ id: card.id, hamletId: card.hamletId, lane: card.lane, number: card.number },
      ...{ people: statedNow(door, today), availability: [...card.availability], note: card.note ?? '' },
    },
  };
}
/** @param laneWord «Hẻm», for a lane that is a number alone */
export function householdCorrections(c: HouseholdCorrection, door: Door, today: Day, laneWord: string): ActDraft[] {
  const { was, over, form } = c;
  const note = form.note.trim();
  const all: HouseholdChange[] = [
    { group: 'ADDRESS', lane: tidyLane(form.lane, laneWord), number: form.number.trim() },
    { group: 'PEOPLE', peopleStated: statedWith(door, form.people, today) },
    { group: 'HOURS', availability: form.availability },
    { group: 'NOTE', ...(note && { note }) },
  ];
  return all
    .filter((change) => !saysTheSame(householdGroup(was, change.group), change))
    .map((change) => ({
      kind: 'correctHousehold',
      payload: { householdId: was.id, change, ...overOf(over[change.group]) } as never,
    }));
}

const overOf = (words: readonly ActId[] | undefined) => (words && words.length > 0 ? { over: [...words] } : {});
