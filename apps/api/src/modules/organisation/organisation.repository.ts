import type { PoolClient } from 'pg';
import type { OrganisationId, PersonId, UnitId } from '@go-cua/domain/core';
import type { Organisation } from '@go-cua/domain/organisation';
import { entitiesOf } from '../../database/scope';
import { insertNew, updateRow } from '../../database/writes';
import { organisationJson } from './names.sql';
import { OrganisationEntity } from './organisation.entity';
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

export const organisationById = (sql: PoolClient, id: OrganisationId): Promise<Organisation | null> =>
  entitiesOf(sql).findOneBy(OrganisationEntity, { id });

export const insertOrganisation = async (sql: PoolClient, o: Organisation): Promise<void> =>
  void (await insertNew(sql, OrganisationEntity, o));

export const updateOrganisation = async (sql: PoolClient, o: Organisation): Promise<void> =>
  void (await updateRow(sql, OrganisationEntity, o));

/** One at a time rearranges the tree, until the transaction ends. */
export const holdTree = async (sql: PoolClient): Promise<void> =>
  void (await sql.query(`select pg_advisory_xact_lock(hashtextextended('organisation-tree', 0))`));

/** An organisation with all above it; empty where there is none. */
export async function fromUpwards(sql: PoolClient, id: OrganisationId | null): Promise<OrganisationId[]> {
  const { rows } = await sql.query<{ id: OrganisationId }>(
    `with recursive up as (
       select o.id, o.parent_id from organisation o where o.id = $1
       union select o.id, o.parent_id from up join organisation o on o.id = up.parent_id)
     select id from up`,
    [id],
  );
  return rows.map((r) => r.id);
}
