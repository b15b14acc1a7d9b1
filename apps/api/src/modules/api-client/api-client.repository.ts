import type { PoolClient } from 'pg';
import { In } from 'typeorm';
import type { Day, PersonId, UnitId } from '@go-cua/domain/core';
import type { ApiScope } from '@go-cua/domain/edition';
import { entitiesOf } from '../../database/scope';
import type { Row } from '../../database/table';
import { ApiClientEntity, ApiKeyEntity, PublishedKeyEntity } from './api-client.entity';

/** All statements here run in the scope of who asks: the wall shows consumers of the units that one coordinates. */

/** Of the hour of the clock and of the 24 hours that end with it. */
export interface KeyUsage {
  readonly requestsThisHour: number;
  readonly pointsThisHour: number;
  readonly requestsToday: number;
  readonly pointsToday: number;
  readonly refusedToday: number;
}
export interface KeyRow {
  readonly id: string;
  readonly end: string;
  readonly scopes: ApiScope[];
  readonly lastDay: Day;
  readonly revoked: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly usage: KeyUsage;
}
export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly agreement: string;
  readonly unitName: string;
  readonly closed: boolean;
  readonly keys: KeyRow[];
}

const HOUR = `date_trunc('hour', $2::timestamptz)`;
const USAGE = `(select json_build_object('requestsThisHour', coalesce(sum(u.requests) filter (where u.hour = ${HOUR}), 0),
    'pointsThisHour', coalesce(sum(u.points) filter (where u.hour = ${HOUR}), 0), 'requestsToday', coalesce(sum(u.requests), 0),
    'pointsToday', coalesce(sum(u.points), 0), 'refusedToday', coalesce(sum(u.refused), 0))
  from api_usage u where u.key_id = k.id and u.hour > ${HOUR} - interval '24 hours' and u.hour <= ${HOUR})`;

/** Consumers by name with their keys, the newest first; `id`: that one alone. */
export async function clients(sql: PoolClient, today: Day, now: Date, id: string | null = null): Promise<ClientRow[]> {
  const { rows } = await sql.query<ClientRow>(
    `select c.id, c.name, c.agreement, c.closed_at is not null as closed,
       coalesce((select v.full_name from unit_version v where v.unit_id = c.unit_id
          order by (v.valid_from is null or v.valid_from <= $1) and (v.valid_to is null or v.valid_to >= $1) desc, v.valid_from desc nulls last
          limit 1), '') as "unitName",
       (select coalesce(json_agg(json_build_object('id', k.id, 'end', k.key_end, 'scopes', k.scopes,
           'lastDay', ((k.expires_at at time zone 'Asia/Ho_Chi_Minh')::date - 1)::text, 'revoked', k.revoked_at is not null,
           'createdAt', k.created_at, 'lastUsedAt', k.last_used_at, 'usage', ${USAGE}) order by k.created_at desc, k.id), '[]')
        from api_key k where k.client_id = c.id) as keys
     from api_client c where $3::uuid is null or c.id = $3
     order by c.closed_at is not null, c.name collate "vi-x-icu", c.id limit 500`,
    [today, now, id],
  );
  return rows;
}

/** The unit of the caller's own grant as coordinator; the highest when there are several. */
export async function ownUnit(sql: PoolClient, person: PersonId, today: Day): Promise<UnitId | null> {
  const { rows } = await sql.query<{ id: UnitId }>(
    `select coalesce(g.unit_id, o.unit_id) as id
     from role_grant g left join organisation o on o.id = g.organisation_id join unit u on u.id = coalesce(g.unit_id, o.unit_id)
     where g.person_id = $1 and g.role = 'COORDINATOR' and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2)
     order by u.level = 'PROVINCE' desc, g.valid_from limit 1`,
    [person, today],
  );
  return rows[0]?.id ?? null;
}

export async function writesUnit(sql: PoolClient, unit: UnitId): Promise<boolean> {
  const { rows } = await sql.query(`select from scope_unit where unit_id = $1 and writes`, [unit]);
  return rows.length > 0;
}

/** A consumer as it is made. */
export type NewClient = Omit<Row<typeof ApiClientEntity>, 'contact' | 'closedAt'>;

export const insertClient = async (sql: PoolClient, client: NewClient): Promise<void> =>
  void (await entitiesOf(sql).insert(ApiClientEntity, client));

export type NewKey = Omit<Row<typeof ApiKeyEntity>, 'revokedAt' | 'lastUsedAt'>;

/** A key as its maker manages it, and as the open API looks it up. */
export async function insertKey(sql: PoolClient, key: NewKey): Promise<void> {
  const { id: keyId, hash, clientId, scopes, expiresAt } = key;
  await entitiesOf(sql).insert(ApiKeyEntity, key);
  await entitiesOf(sql).insert(PublishedKeyEntity, { hash, keyId, clientId, scopes, expiresAt });
}

/** Marks keys as revoked and takes them from what the open API knows: one key, or all of a consumer. @returns the consumer */
export async function revokeKeys(
  sql: PoolClient,
  which: { id: string } | { clientId: string },
  at: Date,
): Promise<string | null> {
  const { raw } = await entitiesOf(sql)
    .createQueryBuilder()
    .update(ApiKeyEntity)
    .set({ revokedAt: () => 'coalesce(revoked_at, :at)' })
    .where(which)
    .setParameter('at', at)
    .returning(['id', 'clientId'])
    .execute();
  const keys = raw as { id: string; client_id: string }[];
  await entitiesOf(sql).delete(PublishedKeyEntity, { keyId: In(keys.map((k) => k.id)) });
  return keys[0]?.client_id ?? null;
}

export async function closeClient(sql: PoolClient, id: string, at: Date): Promise<boolean> {
  const { affected } = await entitiesOf(sql)
    .createQueryBuilder()
    .update(ApiClientEntity)
    .set({ closedAt: () => 'coalesce(closed_at, :at)' })
    .where({ id })
    .setParameter('at', at)
    .execute();
  return affected === 1;
}
