import type { PoolClient } from 'pg';
import { IsNull } from 'typeorm';
import type { Day, PersonId } from '@go-cua/domain/core';
import type { GrantAsk } from '@go-cua/domain/access';
import type { NumberTextId } from '../../database/cursor';
import { entitiesOf } from '../../database/scope';
import { span } from '../../database/span';
import { insertNew, updateRow } from '../../database/writes';
import { InvitationEntity, PersonEntity, RoleGrantEntity } from './people.entity';
import type { InvitationRow, PersonRead, PersonRow } from './people.rows';

/** What a grant is for, by its name of today; of a unit that is gone, its last. */
const PLACE_NAME = `coalesce(t.name, o.name, (select u.full_name from unit_version u where u.unit_id = g.unit_id
      order by ${span('u', '$1::date')} desc, u.valid_from desc nulls last limit 1), '')`;
const GRANTS = `coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'deputy', g.deputy, 'unitId', g.unit_id,
    'teamId', g.team_id, 'teamKind', t.kind, 'organisationId', g.organisation_id, 'validFrom', g.valid_from, 'validTo', g.valid_to,
    'placeName', ${PLACE_NAME}) order by g.valid_from, g.id)
  from role_grant g left join team t on t.id = g.team_id left join organisation o on o.id = g.organisation_id
  where g.person_id = p.id and coalesce(g.valid_to, 'infinity') >= $1::date), '[]')`;
const INVITATIONS = `coalesce((select json_agg(json_build_object('id', i.id,
    'state', case when i.withdrawn_at is not null then 'WITHDRAWN' when i.used_at is not null then 'USED'
      when i.expires_at <= $2 then 'LATE' else 'OPEN' end,
    'madeAt', extract(epoch from i.made_at) * 1000, 'expiresAt', extract(epoch from i.expires_at) * 1000,
    'usedAt', extract(epoch from i.used_at) * 1000) order by i.made_at desc, i.withdrawn_at desc nulls first, i.id) from invitation i where i.person_id = p.id), '[]')`;
const PERSON_JSON = `json_build_object('id', p.id, 'familyName', p.family_name, 'middleName', p.middle_name, 'givenName', p.given_name,
  'gender', p.gender, 'birthYear', p.birth_year, 'phoneEnd', p.phone_end, 'paused', p.paused_at is not null,
  'grants', ${GRANTS}, 'invitations', ${INVITATIONS},
  'lastSeenAt', (select extract(epoch from max(d.last_seen_at)) * 1000 from device d where d.person_id = p.id))`;

/** Whoever is seen: oneself, whom one took in, and the people of one's scope. */
const ME = `nullif(current_setting('app.scope', true), '')::uuid`;
const SEEN = `(p.id = ${ME} or p.created_by = ${ME} or p.id in (select s.person_id from scope_person s where s.scope_id = ${ME}))`;

export interface PeopleAsk {
  readonly today: Day;
  readonly now: number;
  /** Folded; each begins a word of the name, or is the end of the phone number. */
  readonly words: readonly string[];
  readonly teamId: string | null;
  readonly sort: PeopleSort;
  readonly first: number;
  readonly after: NumberTextId | null;
}

export const PEOPLE_SORTS = ['NAME', 'PLACE', 'SEEN', 'UNSEEN'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/** People are called by their given name. */
const CALLED = `concat_ws(' ', p.given_name, p.family_name, p.middle_name)`;
const SECONDS = `(select extract(epoch from max(d.last_seen_at))::bigint from device d where d.person_id = p.id)`;
const PLACE = `(select ${PLACE_NAME} from role_grant g left join team t on t.id = g.team_id left join organisation o on o.id = g.organisation_id
  where g.person_id = p.id and coalesce(g.valid_to, 'infinity') >= $1::date order by g.valid_from, g.id limit 1)`;
/** A number and a text, both ascending. */
const SORT: Readonly<Record<PeopleSort, readonly [string, string]>> = {
  NAME: ['0', CALLED],
  PLACE: [`case when ${PLACE} is null then 1 else 0 end`, `concat_ws(' ', ${PLACE}, ${CALLED})`],
  SEEN: [`-coalesce(${SECONDS}, 0)`, CALLED],
  UNSEEN: [`coalesce(${SECONDS}, 0)`, CALLED],
};

/** One statement, in whatever order. */
export async function listPeople(
  sql: PoolClient,
  a: PeopleAsk,
): Promise<{ people: (PersonRead & { key: NumberTextId })[]; total: number }> {
  const [number, text] = SORT[a.sort];
  const { rows } = await sql.query<{ person: PersonRead; key: NumberTextId; total: string }>(
    `with found as (select p.* from person p where ${SEEN} and concat_ws(' ', '', p.name_folded, p.phone_end) like all ($3)
        and ($4::uuid is null or exists (select from role_grant g where g.person_id = p.id and g.team_id = $4 and coalesce(g.valid_to, 'infinity') >= $1::date))),
       k as (select p.*, (${number})::bigint as k0, (${text}) collate "vi-x-icu" as k1 from found p)
     select ${PERSON_JSON} as person, json_build_array(p.k0, p.k1, p.id) as key, (select count(*) from found) as total from k p
     where $5::bigint is null or (p.k0, p.k1, p.id) > ($5::bigint, $6::text collate "vi-x-icu", $7::uuid)
     order by p.k0, p.k1, p.id limit $8`,
    [
      ...[a.today, new Date(a.now), a.words.map((w) => `% ${w}%`), a.teamId],
      ...[a.after?.[0] ?? null, a.after?.[1] ?? null, a.after?.[2] ?? null, a.first],
    ],
  );
  return { people: rows.map((r) => ({ ...r.person, key: r.key })), total: Number(rows[0]?.total ?? 0) };
}

export async function onePerson(sql: PoolClient, id: PersonId, today: Day, now: number): Promise<PersonRead | null> {
  const { rows } = await sql.query<{ person: PersonRead }>(
    `select ${PERSON_JSON} as person from person p where p.id = $3 and ${SEEN}`,
    [today, new Date(now), id],
  );
  return rows[0]?.person ?? null;
}

/** False when the id or the phone number is somebody's already. */
export const insertPerson = (sql: PoolClient, p: PersonRow): Promise<boolean> =>
  insertNew(sql, PersonEntity, { ...p, nameFolded: p.folded });

/** False when the phone number is somebody else's. */
export async function updatePerson(sql: PoolClient, p: PersonRow): Promise<boolean> {
  const { id, familyName, middleName, givenName, folded, gender, birthYear, phoneEnc, phoneHash, phoneEnd } = p;
  const { affected } = await entitiesOf(sql)
    .createQueryBuilder()
    .update(PersonEntity)
    .set({ familyName, middleName, givenName, nameFolded: folded, gender, birthYear, phoneEnc, phoneHash, phoneEnd })
    .where('id = :id and not exists (select from person_of_phone(:phoneHash) o where o <> :id)', { id, phoneHash })
    .execute();
  return affected === 1;
}

export async function sealedPhoneOf(sql: PoolClient, id: PersonId): Promise<Buffer> {
  const { phoneEnc } = await entitiesOf(sql).findOneByOrFail(PersonEntity, { id });
  return phoneEnc;
}

/** Whether all roles of the person lie under units that the actor coordinates (migration 9). */
export async function inReach(sql: PoolClient, id: PersonId): Promise<boolean> {
  const { rows } = await sql.query<{ ok: boolean }>('select in_my_reach($1) as ok', [id]);
  return rows[0]!.ok;
}

export const setPaused = (sql: PoolClient, id: PersonId, at: Date | null): Promise<boolean> =>
  updateRow(sql, PersonEntity, { id, pausedAt: at });

/** Whether the place lies under a unit that the actor coordinates today. */
export async function mayGrantAt(sql: PoolClient, personId: PersonId, ask: GrantAsk): Promise<boolean> {
  const { rows } = await sql.query<{ ok: boolean }>(
    `select exists (select from scope_unit s where s.scope_id = $1 and s.writes and s.unit_id = coalesce($2::uuid,
       (select t.unit_id from team t where t.id = $3::uuid), (select o.unit_id from organisation o where o.id = $4::uuid))) as ok`,
    [personId, ask.unitId ?? null, ask.teamId ?? null, ask.organisationId ?? null],
  );
  return rows[0]!.ok;
}

export async function heldAlready(sql: PoolClient, personId: PersonId, ask: GrantAsk): Promise<boolean> {
  const { rows } = await sql.query<{ held: boolean }>(
    `select exists (select from role_grant g where g.person_id = $1 and g.role = $2
       and g.unit_id is not distinct from $3 and g.team_id is not distinct from $4 and g.organisation_id is not distinct from $5
       and g.valid_from <= coalesce($7::date, 'infinity') and coalesce(g.valid_to, 'infinity') >= $6::date) as held`,
    [
      personId,
      ask.role,
      ask.unitId ?? null,
      ask.teamId ?? null,
      ask.organisationId ?? null,
      ask.validFrom,
      ask.validTo ?? null,
    ],
  );
  return rows[0]!.held;
}

export async function insertGrant(
  sql: PoolClient,
  id: string,
  personId: PersonId,
  ask: GrantAsk,
  by: PersonId | null,
): Promise<void> {
  await entitiesOf(sql).insert(RoleGrantEntity, { ...ask, id, personId, grantedBy: by });
}

export async function grantById(
  sql: PoolClient,
  id: string,
): Promise<(GrantAsk & { readonly personId: PersonId }) | null> {
  const { rows } = await sql.query<{ g: GrantAsk & { personId: PersonId } }>(
    `select json_strip_nulls(json_build_object('personId', person_id, 'role', role, 'unitId', unit_id, 'teamId', team_id,
       'organisationId', organisation_id, 'validFrom', valid_from, 'validTo', valid_to)) as g from role_grant where id = $1`,
    [id],
  );
  return rows[0]?.g ?? null;
}
export const endGrant = async (sql: PoolClient, id: string, lastDay: Day): Promise<void> =>
  void (await updateRow(sql, RoleGrantEntity, { id, validTo: lastDay }));

/** Neither used nor taken back; one that came too late still is. */
const NOT_DONE = { usedAt: IsNull(), withdrawnAt: IsNull() };

/** One open invitation a person: the ones before are withdrawn. */
export async function insertInvitation(sql: PoolClient, i: InvitationRow): Promise<void> {
  const manager = entitiesOf(sql);
  await manager.update(InvitationEntity, { personId: i.personId, ...NOT_DONE }, { withdrawnAt: i.madeAt });
  await manager.insert(InvitationEntity, i);
}

/** @returns whose it was; null where there is none to withdraw */
export async function withdrawInvitation(sql: PoolClient, id: string, at: Date): Promise<PersonId | null> {
  const { raw } = await entitiesOf(sql)
    .createQueryBuilder()
    .update(InvitationEntity)
    .set({ withdrawnAt: at })
    .where({ id, ...NOT_DONE })
    .returning(['personId'])
    .execute();
  return (raw as { person_id: PersonId }[])[0]?.person_id ?? null;
}
