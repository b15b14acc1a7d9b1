import type { PoolClient } from 'pg';
import type { OrganisationId, PersonId, UnitId } from '@go-cua/domain/core';
import type { Organisation } from '@go-cua/domain/organisation';
import { entitiesOf } from '../../database/scope';
import { insertNew } from '../../database/writes';
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
