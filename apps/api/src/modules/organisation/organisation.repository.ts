import type { PoolClient } from 'pg';
import type { OrganisationId, PersonId, UnitId } from '@go-cua/domain/core';
import type { Organisation } from '@go-cua/domain/organisation';
import { organisationJson } from './names.sql';
import { unitsInReach } from './reach';

/** Organisations of the reader's reach, units above included; of one unit when it is named. */
export async function listOrganisations(sql: PoolClient, me: PersonId, unitId: UnitId | null): Promise<Organisation[]> {
  const { rows } = await sql.query<{ one: Organisation }>(
    `select ${organisationJson('o')} as one from organisation o
     where o.unit_id in ${unitsInReach('$1')} and ($2::uuid is null or o.unit_id = $2)
     order by o.name collate "vi-x-icu", o.id`,
    [me, unitId],
  );
  return rows.map((r) => r.one);
}

export async function organisationById(sql: PoolClient, id: OrganisationId): Promise<Organisation | undefined> {
  const { rows } = await sql.query<{ one: Organisation }>(
    `select ${organisationJson('o')} as one from organisation o where o.id = $1`,
    [id],
  );
  return rows[0]?.one;
}

export async function insertOrganisation(sql: PoolClient, o: Organisation): Promise<void> {
  await sql.query(
    `insert into organisation (id, name, kind, parent_id, unit_id) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
    [...[o.id, o.name, o.kind, o.parentId, o.unitId]],
  );
}
