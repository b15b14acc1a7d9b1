import { newId, type PersonId } from '@go-cua/domain/core';
import type { Pool } from 'pg';
import { accept } from '../auth/accept';
import type { Keys } from '../keys';
import { firstCoordinatorLink } from '../modules/people/first-coordinator';
import type { Dice } from './dice';
import type { NameBook } from './names';
import type { Hands } from './run';

/** Accounts that can be signed in to; their password is printed at the start, and works in a demo alone. */
export const DEMO_PASSWORD = 'go-cua-demo';
export const DEMO_PHONES = {
  /** Of the province that was merged; the account sees nothing any more. */
  PROVINCE_2023: '0950000009',
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

export interface Door {
  readonly pool: Pool;
  readonly keys: Keys;
  readonly ownerUrl: string;
}

/** The first coordinator of an installation that nobody coordinates on that day, by the same one-time link as anywhere. */
export async function firstCoordinator(
  d: Door,
  now: number,
  dice: Dice,
  names: NameBook,
  phone: string,
  unitCode: string,
): Promise<PersonId> {
  const link = await firstCoordinatorLink({ ownerUrl: d.ownerUrl, publicOrigin: '', now: () => now });
  if (!link) throw new Error('somebody coordinates here already');
  const n = names.name(dice, 'MALE');
  const first = { name: [n.familyName, n.middleName, n.givenName].join(' '), phone, unitCode };
  const token = link.slice(link.lastIndexOf('/') + 1);
  const came = await accept(
    { pool: d.pool, keys: d.keys, demo: true, now: () => now },
    { token, password: DEMO_PASSWORD, first },
  );
  if (!came.ok) throw new Error(`the demo was refused: ${came.code}`);
  return came.personId;
}
