import type { QueryResultRow } from 'pg';
import type { Day, HamletId, PersonId, UnitId } from '@go-cua/domain/core';
import { foldUnitName } from '@go-cua/domain/text';
import type { HamletKind, HamletVersion, Succession, UnitVersion } from '@go-cua/domain/territory';
import { entitiesOf } from '../../database/scope';
import { hold } from '../../database/writes';
import { HamletEntity, HamletVersionEntity } from './hamlet.entity';
import { hamletJson, span, versionJson, type HamletRow, type Sql } from './territory.sql';

/** Whether a coordinator's grant reaches a unit on today's tree: the unit itself, or one above it. */
export async function coordinates(sql: Sql, person: PersonId, unit: UnitId, today: Day): Promise<boolean> {
  const { rows } = await sql.query<{ yes: boolean }>(
    `with recursive up as (
       select $2::uuid as unit_id
       union select v.parent_id from up join app.unit_version v on v.unit_id = up.unit_id and ${span('v')}
       where v.parent_id is not null)
     select exists (
       select from app.role_grant g left join app.organisation o on o.id = g.organisation_id
       where g.person_id = $3 and g.role = 'COORDINATOR' and ${span('g')}
         and coalesce(g.unit_id, o.unit_id) in (select unit_id from up)) as yes`,
    [today, unit, person],
  );
  return rows[0]?.yes ?? false;
}

export interface Neighbourhood {
  /** Versions of the unit and of all that followed it. */
  readonly versions: UnitVersion[];
  readonly successions: Succession[];
  /** Versions of the hamlets that lie or lay in the unit. */
  readonly hamlets: HamletVersion[];
}

/** All that a decision about a hamlet in `unit` rests on, with the unit held so that two names cannot meet in it. */
export async function neighbourhood(sql: Sql, unit: UnitId): Promise<Neighbourhood> {
  await sql.query('select id from app.unit where id = $1 for update', [unit]);
  const { rows } = await sql.query<Neighbourhood & QueryResultRow>(
    `with recursive heirs as (
       select $1::uuid as id
       union select s.to_unit_id from heirs h join app.unit_succession s on s.from_unit_id = h.id)
     select
       (select coalesce(json_agg(json_build_object('id', v.id, 'unitId', v.unit_id, 'level', u.level, 'code', v.code, 'name', v.name,
          'type', v.type, 'parentId', v.parent_id, 'validFrom', v.valid_from, 'validTo', v.valid_to, 'certain', v.certain, 'source', v.source)), '[]')
        from app.unit_version v join app.unit u on u.id = v.unit_id where v.unit_id in (select id from heirs)) as versions,
       (select coalesce(json_agg(json_build_object('id', s.id, 'fromUnitId', s.from_unit_id, 'toUnitId', s.to_unit_id, 'day', s.day,
          'kind', s.kind, 'suggested', s.is_default, 'legalBasis', s.legal_basis, 'source', s.source)), '[]')
        from app.unit_succession s where s.from_unit_id in (select id from heirs)) as successions,
       (select coalesce(json_agg(${versionJson('v', 'h')}), '[]')
        from app.hamlet_version v join app.hamlet h on h.id = v.hamlet_id where v.parent_id = $1) as hamlets`,
    [unit],
  );
  return rows[0]!;
}

/** A hamlet's versions in the order of their days, held for a change. */
export async function hamletVersions(sql: Sql, hamlet: HamletId): Promise<HamletVersion[]> {
  await hold(sql, HamletEntity, { id: hamlet });
  const { rows } = await sql.query<{ version: HamletVersion }>(
    `select ${versionJson('v', 'h')} as version from app.hamlet_version v join app.hamlet h on h.id = v.hamlet_id
     where v.hamlet_id = $1 order by v.valid_from nulls first`,
    [hamlet],
  );
  return rows.map((r) => r.version);
}

export async function insertHamlet(sql: Sql, id: HamletId, kind: HamletKind, invented: boolean): Promise<void> {
  await entitiesOf(sql).insert(HamletEntity, { id, kind, invented });
}

/** Writes versions, new or changed; ids come from hamlet and first day, so that the same version is the same row. */
export async function saveHamletVersions(sql: Sql, versions: readonly HamletVersion[]): Promise<void> {
  await entitiesOf(sql).upsert(
    HamletVersionEntity,
    versions.map(({ unitId, ...v }) => ({ ...v, parentId: unitId, nameFolded: foldUnitName(v.name) })),
    ['id'],
  );
}

/** The hamlet as it stands on a day. */
export async function hamletOn(sql: Sql, hamlet: HamletId, day: Day): Promise<HamletRow | undefined> {
  const { rows } = await sql.query<{ hamlet: HamletRow }>(
    `select ${hamletJson('v', 'h')} as hamlet from app.hamlet_version v join app.hamlet h on h.id = v.hamlet_id
     where v.hamlet_id = $2 and ${span('v')}`,
    [day, hamlet],
  );
  return rows[0]?.hamlet;
}
