import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { checkGrant, INVITATION_HOURS, permissionsOf, type GrantAsk, type Role } from '@go-cua/domain/access';
import { bucketOf, newId, refuse, type Day, type Id, type PersonId, type Refusal } from '@go-cua/domain/core';
import { fold, parseName, parsePhone } from '@go-cua/domain/text';
import { tokenHash } from '../../auth/invitations';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import { phoneHash, sealPhone } from '../../keys/personal';
import type { PeopleArgs, PersonInput } from './people.input';
import * as repository from './people.repository';
import type { Me, NewInvitation, Person, PersonPage } from './people.type';

type Needs = Pick<AppContext, 'keys' | 'demo' | 'now'>;
type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;
const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

const anId = (now: number, like: string): string => newId<Id<'Row'>>(bucketOf(like), { now, random: randomBytes(10) });

export async function people(sql: PoolClient, { today }: Actor, now: number, a: PeopleArgs): Promise<PersonPage> {
  const after = cursorOf(a.after);
  const search = fold(a.search ?? '').replace(/[%_\\]/g, '');
  const found = await repository.listPeople(sql, {
    today,
    now,
    search,
    teamId: a.teamId ?? null,
    first: a.first,
    after,
  });
  const last = found.people.at(-1);
  return { ...found, next: last && found.people.length === a.first ? JSON.stringify([last.givenName, last.id]) : null };
}

function cursorOf(after: string | undefined): [string, string] | null {
  try {
    const [given, id] = JSON.parse(after ?? 'null') as [unknown, unknown];
    return typeof given === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [given, id] : null;
  } catch {
    return null;
  }
}

export const person = (sql: PoolClient, { today }: Actor, now: number, id: PersonId): Promise<Person | null> =>
  repository.onePerson(sql, id, today, now);

/** The person, in the form that names and numbers are kept in; the phone is the account's name, so it is somebody's once. */
export async function createPerson(
  sql: PoolClient,
  actor: Actor | null,
  needs: Needs,
  input: PersonInput,
): Promise<Answer<PersonId>> {
  const name = parseName(input.name);
  if (!name.ok) return refuse(name.code, 'name');
  const phone = parsePhone(input.phone, { demo: needs.demo });
  if (!phone.ok) return refuse(phone.code, 'phone');
  const id =
    input.id ?? newId<PersonId>(Math.floor(Math.random() * 1024), { now: needs.now(), random: randomBytes(10) });
  const made = await repository.insertPerson(sql, {
    ...{
      id,
      ...name.value,
      folded: fold([name.value.familyName, name.value.middleName, name.value.givenName].filter(Boolean).join(' ')),
    },
    ...{ gender: input.gender ?? null, birthYear: input.birthYear ?? null },
    ...{
      phoneEnc: sealPhone(needs.keys, id, phone.value),
      phoneHash: phoneHash(needs.keys, phone.value),
      phoneEnd: phone.value.slice(-3),
    },
    ...{ createdBy: actor?.personId ?? null, createdAt: new Date(needs.now()) },
  });
  if (made || (input.id && actor && (await repository.onePerson(sql, input.id, actor.today, needs.now()))))
    return ok(id);
  return refuse('PHONE_TAKEN', 'phone');
}

/** Only under the own units, and nobody makes the own grants wider. */
export async function grantRole(
  sql: PoolClient,
  actor: Actor,
  now: number,
  personId: PersonId,
  ask: GrantAsk,
): Promise<Answer<PersonId>> {
  const bad = checkGrant(ask);
  if (bad) return refuse(bad.code, bad.field);
  if (personId === actor.personId && ask.role === 'COORDINATOR') return refuse('GRANT_OWN', 'personId');
  if (!(await repository.onePerson(sql, personId, actor.today, now))) return refuse('PERSON_UNKNOWN', 'personId');
  if (!(await repository.mayGrantAt(sql, actor.personId, ask)))
    return refuse('GRANT_NOT_YOURS_TO_GIVE', ask.teamId ? 'teamId' : 'unitId');
  if (await repository.heldAlready(sql, personId, ask)) return refuse('GRANT_HELD_ALREADY', 'role');
  await repository.insertGrant(sql, anId(now, personId), personId, ask, actor.personId);
  return ok(personId);
}

export async function endGrant(sql: PoolClient, actor: Actor, id: string, lastDay: Day): Promise<Answer<PersonId>> {
  const grant = await repository.grantById(sql, id);
  if (!grant || !(await repository.mayGrantAt(sql, actor.personId, grant)))
    return refuse('GRANT_NOT_YOURS_TO_GIVE', 'id');
  if (lastDay < grant.validFrom) return refuse('GRANT_ENDS_BEFORE_IT_BEGINS', 'lastDay');
  await repository.endGrant(sql, id, lastDay);
  return ok(grant.personId);
}

/** A link for once and 72 hours; it is shown now, and only its hash is kept. It replaces any earlier one. */
export async function invitePerson(
  sql: PoolClient,
  actor: Actor,
  now: number,
  personId: PersonId,
): Promise<Answer<NewInvitation>> {
  const known = await repository.onePerson(sql, personId, actor.today, now);
  if (!known) return refuse('PERSON_UNKNOWN', 'personId');
  if (known.paused) return refuse('PERSON_PAUSED', 'personId');
  const token = randomBytes(32).toString('base64url');
  const id = anId(now, personId);
  const expiresAt = now + INVITATION_HOURS * 3_600_000;
  await repository.insertInvitation(sql, {
    ...{
      id,
      personId,
      tokenHash: tokenHash(token),
      madeBy: actor.personId,
      madeAt: new Date(now),
      expiresAt: new Date(expiresAt),
    },
  });
  return ok({ id, token, expiresAt });
}

export async function withdrawInvitation(sql: PoolClient, now: number, id: string): Promise<Answer<PersonId>> {
  const personId = await repository.withdrawInvitation(sql, id, new Date(now));
  return personId ? ok(personId) : refuse('INVITATION_GONE', 'id');
}

export async function pausePerson(
  sql: PoolClient,
  now: number,
  personId: PersonId,
  paused: boolean,
): Promise<Answer<PersonId>> {
  return (await repository.setPaused(sql, personId, paused ? new Date(now) : null))
    ? ok(personId)
    : refuse('PERSON_UNKNOWN', 'personId');
}

export async function me(
  sql: PoolClient,
  actor: Actor,
  { now, demo }: Pick<AppContext, 'now' | 'demo'>,
): Promise<Me | null> {
  const self = await repository.onePerson(sql, actor.personId, actor.today, now());
  if (!self) return null;
  const roles = self.paused ? [] : self.grants.filter((g) => g.validFrom <= actor.today);
  const held = [...new Set(roles.map((g) => g.role))] as Role[];
  const { id, familyName, middleName, givenName } = self;
  return { id, familyName, middleName, givenName, roles, permissions: permissionsOf(held), demo, today: actor.today };
}
