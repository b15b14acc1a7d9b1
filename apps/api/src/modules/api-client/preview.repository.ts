import type { PoolClient } from 'pg';

export interface PreviewRow {
  readonly editionDate: string;
  readonly campaignName: string;
  readonly communes: {
    unitId: string;
    name: string;
    cells: { service: string; measure: string; value: number | null; reason: string | null }[];
  }[];
}

/** What outsiders see of the latest campaign of the latest edition, in the communes that the caller coordinates. */
export async function preview(sql: PoolClient, measures: readonly string[], first: number): Promise<PreviewRow | null> {
  const { rows } = await sql.query<PreviewRow>(
    `with e as (select * from published.edition order by day desc limit 1),
     c as (
       select p.* from published.campaign p join e on p.edition_day = e.day
       where exists (
         select from published.figure f join scope_unit s on s.unit_id = f.unit_id and s.writes
         where f.edition_day = e.day and f.campaign_id = p.id)
       order by p.valid_from desc, p.id desc limit 1),
     cells as (
       select u.id, u.code, u.full_name,
         json_agg(json_build_object('service', f.service, 'measure', f.measure, 'value', f.value, 'reason', f.reason)
           order by f.measure, f.service) as cells
       from e join c on true join published.figure f on f.edition_day = e.day and f.campaign_id = c.id
         join published.unit u on u.tree = e.tree and u.id = f.unit_id
       where f.measure = any ($1) and f.unit_id in (select s.unit_id from scope_unit s where s.writes)
       group by u.id, u.code, u.full_name order by u.full_name collate "vi-x-icu" limit $2)
     select e.day::text as "editionDate", c.name as "campaignName",
       (select json_agg(json_build_object('unitId', l.id, 'name', l.full_name, 'cells', l.cells)
          order by l.full_name collate "vi-x-icu", l.id) from cells l) as communes
     from e join c on true`,
    [measures, first],
  );
  return rows[0] ?? null;
}

export interface PublishedEditionRow {
  readonly date: string;
  readonly madeAt: Date;
  readonly definitionVersion: number;
  readonly campaigns: number;
  readonly figures: number;
  readonly hidden: number;
}

export async function editions(sql: PoolClient, first: number): Promise<PublishedEditionRow[]> {
  const { rows } = await sql.query<PublishedEditionRow>(
    `select e.day::text as date, e.made_at as "madeAt", e.definition_version as "definitionVersion",
       (select count(*)::int from published.campaign c where c.edition_day = e.day) as campaigns,
       coalesce(f.figures, 0) as figures, coalesce(f.hidden, 0) as hidden
     from (select * from published.edition order by day desc limit $1) e left join lateral (
       select count(*)::int as figures, count(f.reason)::int as hidden from published.figure f where f.edition_day = e.day) f on true
     order by e.day desc`,
    [first],
  );
  return rows;
}
