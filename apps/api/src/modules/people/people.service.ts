import { randomBytes, randomInt } from 'node:crypto';
import type { PoolClient } from 'pg';
import {
  checkGrant,
  INVITATION_HOURS,
  mayInviteMember,
  permissionsOf,
  type GrantAsk,
  type Role,
} from '@go-cua/domain/access';
import {
  bucketOf,
  newId,
  refuse,
  type Day,
  type Id,
  type PersonId,
  type Refusal,
  type TeamId,
} from '@go-cua/domain/core';
import { fold, parseName, parsePhone, searchWords } from '@go-cua/domain/text';
import { numberTextAfter, placeIn } from '../../database/cursor';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import { openPhone, phoneHash, sealPhone } from '../../keys/personal';
import { newToken } from '../../keys/token';
import type { PeopleArgs, PersonInput, UpdatePersonInput } from './people.input';
import * as repository from './people.repository';
import type { PeopleSort } from './people.repository';
import type { GrantRead, PersonRead, PersonRow } from './people.rows';
import type { Me, NewInvitation, Person, PersonPage } from './people.type';

type Needs = Pick<AppContext, 'keys' | 'demo' | 'now'>;
type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;
const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

const anId = (now: number, like: string): string => newId<Id<'Row'>>(bucketOf(like), { now, random: randomBytes(10) });

export async function people(
  sql: PoolClient,
  { today }: Actor,
  now: number,
  { sort = 'NAME', ...a }: Omit<PeopleArgs, 'sort'> & { readonly sort?: PeopleSort },
): Promise<PersonPage> {
  const list = `people/${sort}` as const;
  const { people, total } = await repository.listPeople(sql, {
    ...{ today, now, sort, words: searchWords(a.search ?? ''), teamId: a.teamId ?? null },
    ...{ first: a.first, after: numberTextAfter(list, a.after) },
  });
  const last = people.at(-1);
  return { people, total, next: last && people.length === a.first ? placeIn(list, last.key) : null };
}

export const person = (sql: PoolClient, { today }: Actor, now: number, id: PersonId): Promise<Person | null> =>
  repository.onePerson(sql, id, today, now);

/** In the form that names and numbers are kept in, or what is not right in it. */
export function personRow(
  { keys, demo, now }: Needs,
  id: PersonId,
  input: Omit<PersonInput, 'id'>,
  createdBy: PersonId | null,
): Answer<PersonRow> {
  const name = parseName(input.name);
  if (!name.ok) return refuse(name.code, 'name');
  const phone = parsePhone(input.phone, { demo });
  if (!phone.ok) return refuse(phone.code, 'phone');
  const { familyName, middleName, givenName } = name.value;
  return ok({
    ...{ id, familyName, middleName, givenName, phone: phone.value, createdBy, createdAt: new Date(now()) },
    folded: fold([familyName, middleName, givenName].filter(Boolean).join(' ')),
    ...{ gender: input.gender ?? null, birthYear: input.birthYear ?? null },
    phoneEnc: sealPhone(keys, id, phone.value),
    phoneHash: phoneHash(keys, phone.value),
    phoneEnd: phone.value.slice(-3),
  });
}

export const newPersonId = (now: number): PersonId =>
  newId<PersonId>(randomInt(1024), { now, random: randomBytes(10) });

/** The phone is the account's name, so it is somebody's once. */
export async function createPerson(
  sql: PoolClient,
  actor: Actor | null,
  needs: Needs,
  input: PersonInput,
): Promise<Answer<PersonId>> {
  const id = input.id ?? newPersonId(needs.now());
  const row = personRow(needs, id, input, actor?.personId ?? null);
  if (!row.ok) return row;
  const made = await repository.insertPerson(sql, row.value);
  if (made || (input.id && actor && (await repository.onePerson(sql, input.id, actor.today, needs.now()))))
    return ok(id);
  return refuse('PHONE_TAKEN', 'phone');
}

/**
 * What stands about a person put right. With another number the person signs in by the next invitation: the old number
 * opens nothing any more.
 */
export async function updatePerson(
  sql: PoolClient,
  actor: Actor,
  needs: Needs,
  input: UpdatePersonInput,
): Promise<Answer<PersonId>> {
  const { id } = input;
  const known = await repository.onePerson(sql, id, actor.today, needs.now());
  if (!known) return refuse('PERSON_UNKNOWN', 'id');
  if (!(await repository.inReach(sql, id))) return refuse('PERSON_REACHES_FURTHER', 'id');
  const phone = input.phone ?? openPhone(needs.keys, id, await repository.sealedPhoneOf(sql, id));
  const { gender = known.gender, birthYear = known.birthYear } = input;
  const row = personRow(needs, id, { name: input.name, phone, gender, birthYear }, null);
  if (!row.ok) return row;
  return (await repository.updatePerson(sql, row.value)) ? ok(id) : refuse('PHONE_TAKEN', 'phone');
}

/** Who may change or invite a person could sign in as them: so only where all their roles lie under the own units. */
async function outOfReach(sql: PoolClient, actor: Actor, now: number, id: PersonId): Promise<Refusal | null> {
  if (!(await repository.onePerson(sql, id, actor.today, now))) return refuse('PERSON_UNKNOWN', 'personId');
  return (await repository.inReach(sql, id)) ? null : refuse('PERSON_REACHES_FURTHER', 'personId');
}

/** Only under the own units; nobody makes the own grants wider, or ends them and leaves a unit without a hand. */
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
  if (grant.personId === actor.personId && grant.role === 'COORDINATOR') return refuse('GRANT_OWN', 'id');
  if (lastDay < grant.validFrom) return refuse('GRANT_ENDS_BEFORE_IT_BEGINS', 'lastDay');
  await repository.endGrant(sql, id, lastDay);
  return ok(grant.personId);
}

/** Of a team that the actor leads, and of nothing else: the rule for whoever coordinates no unit. */
async function isOfMyTeam(sql: PoolClient, actor: Actor, now: number, { id, grants }: PersonRead): Promise<boolean> {
  const self = await repository.onePerson(sql, actor.personId, actor.today, now);
  const rolesOf = (all: readonly GrantRead[]) => all.map((g) => ({ ...g, teamId: g.teamId as TeamId | null }));
  const leader = self && { id: self.id, roles: rolesOf(self.grants) };
  return leader !== null && mayInviteMember(leader, { id, roles: rolesOf(grants) }, actor.today);
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
  if (!(await repository.inReach(sql, personId)) && !(await isOfMyTeam(sql, actor, now, known)))
    return refuse('PERSON_REACHES_FURTHER', 'personId');
  if (known.paused) return refuse('PERSON_PAUSED', 'personId');
  const { token, hash } = newToken();
  const id = anId(now, personId);
  const expiresAt = now + INVITATION_HOURS * 3_600_000;
  const times = { madeAt: new Date(now), expiresAt: new Date(expiresAt) };
  await repository.insertInvitation(sql, { id, personId, tokenHash: hash, madeBy: actor.personId, ...times });
  return ok({ id, token, expiresAt });
}

export async function withdrawInvitation(sql: PoolClient, now: number, id: string): Promise<Answer<PersonId>> {
  const personId = await repository.withdrawInvitation(sql, id, new Date(now));
  return personId ? ok(personId) : refuse('INVITATION_GONE', 'id');
}

/** A paused person keeps the account and the records, and loses every right until the pause ends. */
export async function pausePerson(
  sql: PoolClient,
  actor: Actor,
  now: number,
  personId: PersonId,
  paused: boolean,
): Promise<Answer<PersonId>> {
  if (personId === actor.personId) return refuse('PERSON_SELF', 'personId');
  const barred = await outOfReach(sql, actor, now, personId);
  if (barred) return barred;
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
  return {
    id,
    familyName,
    middleName,
    givenName,
    roles,
    permissions: permissionsOf(held),
    demo,
    today: actor.today,
    now: now(),
  };
}
