import type { PoolClient } from 'pg';
import type { Day, PersonId, UnitId } from '@go-cua/domain/core';
import type { ApiScope } from '@go-cua/domain/edition';

/** All statements here run in the scope of who asks: the wall shows consumers of the units that one coordinates. */

export interface KeyRow {
  readonly id: string;
  readonly end: string;
  readonly scopes: ApiScope[];
  readonly lastDay: Day;
  readonly revoked: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}
export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly agreement: string;
  readonly unitName: string;
  readonly closed: boolean;
  readonly keys: KeyRow[];
}

/** Consumers by name with their keys, the newest first; `id`: that one alone. */
export async function clients(sql: PoolClient, today: Day, id: string | null = null): Promise<ClientRow[]> {
  const { rows } = await sql.query<ClientRow>(
    `select c.id, c.name, c.agreement, c.closed_at is not null as closed,
       coalesce((select v.full_name from unit_version v where v.unit_id = c.unit_id
          order by (v.valid_from is null or v.valid_from <= $1) and (v.valid_to is null or v.valid_to >= $1) desc, v.valid_from desc nulls last
          limit 1), '') as "unitName",
       (select coalesce(json_agg(json_build_object('id', k.id, 'end', k.key_end, 'scopes', k.scopes,
           'lastDay', ((k.expires_at at time zone 'Asia/Ho_Chi_Minh')::date - 1)::text, 'revoked', k.revoked_at is not null,
           'createdAt', k.created_at, 'lastUsedAt', k.last_used_at) order by k.created_at desc, k.id), '[]')
        from api_key k where k.client_id = c.id) as keys
     from api_client c where $2::uuid is null or c.id = $2
     order by c.closed_at is not null, c.name collate "vi-x-icu", c.id limit 500`,
    [today, id],
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

export interface NewClient {
  readonly id: string;
  readonly name: string;
  readonly agreement: string;
  readonly unitId: UnitId;
  readonly createdBy: PersonId;
  readonly at: Date;
}
export async function insertClient(sql: PoolClient, c: NewClient): Promise<void> {
  await sql.query(
    `insert into api_client (id, name, agreement, unit_id, created_by, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [c.id, c.name, c.agreement, c.unitId, c.createdBy, c.at],
  );
}

export interface NewKey {
  readonly id: string;
  readonly clientId: string;
  readonly hash: Buffer;
  readonly end: string;
  readonly scopes: readonly ApiScope[];
  readonly expiresAt: Date;
  readonly at: Date;
}
/** A key as its maker manages it, and as the open API looks it up. */
export async function insertKey(sql: PoolClient, k: NewKey): Promise<void> {
  await sql.query(
    `insert into api_key (id, client_id, hash, key_end, scopes, expires_at, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [k.id, k.clientId, k.hash, k.end, k.scopes, k.expiresAt, k.at],
  );
  await sql.query(
    `insert into published.api_key (hash, key_id, client_id, scopes, expires_at) values ($1, $2, $3, $4, $5)`,
    [k.hash, k.id, k.clientId, k.scopes, k.expiresAt],
  );
}

/** Marks keys as revoked and takes them from what the open API knows: one key, or all of a consumer. @returns the consumer */
export async function revokeKeys(
  sql: PoolClient,
  which: { keyId: string } | { clientId: string },
  at: Date,
): Promise<string | null> {
  const [column, id] = 'keyId' in which ? ['id', which.keyId] : ['client_id', which.clientId];
  const { rows } = await sql.query<{ id: string; clientId: string }>(
    `update api_key set revoked_at = coalesce(revoked_at, $2) where ${column} = $1 returning id, client_id as "clientId"`,
    [id, at],
  );
  await sql.query(`delete from published.api_key where key_id = any ($1)`, [rows.map((r) => r.id)]);
  return rows[0]?.clientId ?? null;
}

export async function closeClient(sql: PoolClient, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await sql.query(`update api_client set closed_at = coalesce(closed_at, $2) where id = $1`, [
    id,
    at,
  ]);
  return (rowCount ?? 0) > 0;
}
