import type { Day } from '../core';
import type { Availability, HouseholdCard } from '../household/household';
import { parsePhone } from '../text';
import type { Birth, Gender, PhoneKind, Residence, ResidentCard } from '../resident/person';

/** The new value of one group of a resident's fields; a group is said whole. */
export type ResidentChange =
  | { readonly group: 'NAME'; readonly familyName: string; readonly middleName?: string; readonly givenName: string }
  | { readonly group: 'GENDER'; readonly gender?: Gender }
  | { readonly group: 'BIRTH_CARD'; readonly birth?: Birth; readonly card: ResidentCard['card'] }
  | { readonly group: 'PHONE'; readonly phone?: string; readonly phoneKind: PhoneKind }
  | { readonly group: 'RESIDENCE'; readonly residence: Residence };

export type HouseholdChange =
  | { readonly group: 'ADDRESS'; readonly lane: string; readonly number: string }
  | { readonly group: 'PEOPLE'; readonly peopleStated: number }
  | { readonly group: 'HOURS'; readonly availability: readonly Availability[] }
  | { readonly group: 'NOTE'; readonly note?: string };

/** What a card says of a group today: what a correction replaces, and what a form begins with. */
export function residentGroup(card: ResidentCard, group: ResidentChange['group']): ResidentChange {
  switch (group) {
    case 'NAME':
      return { group, familyName: card.familyName, middleName: card.middleName, givenName: card.givenName };
    case 'GENDER':
      return { group, ...(card.gender && { gender: card.gender }) };
    case 'BIRTH_CARD':
      return { group, ...(card.birth && { birth: card.birth }), card: card.card };
    case 'PHONE':
      return { group, ...(card.phone && { phone: card.phone }), phoneKind: card.phoneKind };
    case 'RESIDENCE':
      return { group, residence: card.residence };
  }
}
export function householdGroup(card: HouseholdCard, group: HouseholdChange['group']): HouseholdChange {
  switch (group) {
    case 'ADDRESS':
      return { group, lane: card.lane, number: card.number };
    case 'PEOPLE':
      return { group, peopleStated: card.peopleStated };
    case 'HOURS':
      return { group, availability: card.availability };
    case 'NOTE':
      return { group, ...(card.note && { note: card.note }) };
  }
}

/** The card with one group put in place; what the group leaves out is not known any more. */
export function changeResident(card: ResidentCard, change: ResidentChange): ResidentCard {
  const { group, ...said } = change;
  const without = { ...card } as Partial<Record<keyof ResidentCard, unknown>>;
  for (const key of Object.keys(residentGroup(card, group)) as (keyof ResidentCard)[]) delete without[key];
  return { ...without, ...(group === 'NAME' && { middleName: '' }), ...said } as ResidentCard;
}
export function changeHousehold(card: HouseholdCard, change: HouseholdChange): HouseholdCard {
  const { group, ...said } = change;
  const without = { ...card } as Partial<Record<keyof HouseholdCard, unknown>>;
  for (const key of Object.keys(householdGroup(card, group)) as (keyof HouseholdCard)[]) delete without[key];
  return { ...without, ...said } as HouseholdCard;
}

/** Whether a change says what the card says already. */
export const saysTheSame = (a: ResidentChange | HouseholdChange, b: ResidentChange | HouseholdChange): boolean =>
  plain(a) === plain(b);

/** In an order of its own, with nothing for what is empty. */
function plain(change: ResidentChange | HouseholdChange): string {
  const birth = 'birth' in change ? change.birth : undefined;
  const phone = 'phone' in change && change.phone ? parsePhone(change.phone, { demo: true }) : null;
  const told = {
    ...change,
    ...(birth && { birth: birthText(birth) }),
    ...(phone?.ok && { phone: phone.value }),
  };
  return JSON.stringify(
    Object.entries(told)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([key, value]) => [key, Array.isArray(value) ? [...(value as string[])].sort() : value])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}
const birthText = (birth: Birth): Day | string => ('day' in birth ? birth.day : String(birth.year));
