import { newId, type PersonId } from '@go-cua/domain/core';
import type { Dice } from './dice';
import type { NameBook } from './names';
import type { Hands } from './run';

/** Accounts that can be signed in to; their password is printed at the start, and works in a demo alone. */
export const DEMO_PASSWORD = 'go-cua-demo';
export const DEMO_PHONES = {
  PROVINCE: '0950000001',
  COORDINATOR: '0950000002',
  LEADER: '0950000003',
  VOLUNTEER: '0950000004',
  MATE: '0950000005',
  OBSERVER: '0950000006',
} as const;

/** Somebody new, with an invented name; the number is one that no operator has. */
export async function aPerson(
  h: Hands,
  by: PersonId,
  at: number,
  dice: Dice,
  names: NameBook,
  phone: string,
): Promise<PersonId> {
  const gender = dice.chance(0.5) ? 'MALE' : 'FEMALE';
  const n = names.name(dice, gender);
  const id = newId<PersonId>(dice.between(0, 1023), { now: at, random: dice.bytes(10) });
  await h.ask(by, at, `mutation ($input: PersonInput!) { createPerson(input: $input) { refusal { code field } } }`, {
    input: {
      id,
      name: [n.familyName, n.middleName, n.givenName].join(' '),
      phone,
      gender,
      birthYear: dice.between(1990, 2005),
    },
  });
  return id;
}
