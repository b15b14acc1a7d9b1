import type { Pool, QueryResultRow } from 'pg';

/** Reads of the `public_read` role: one statement each, of published rows alone. */
const rowsOf = async <R extends QueryResultRow>(sql: Pool, text: string, values: readonly unknown[]): Promise<R[]> =>
  (await sql.query<R>(text, [...values])).rows;

export interface EditionRow {
  readonly date: string;
  readonly madeAt: Date;
  readonly definitionVersion: number;
  readonly ruleVersion: string;
  readonly territoryDate: string;
}
const EDITION = `e.day::text as date, e.made_at as "madeAt", e.definition_version as "definitionVersion",
  e.rule_version as "ruleVersion", e.unit_day::text as "territoryDate"`;

/** Editions, the latest first. */
export const editions = (sql: Pool, before: string | null, limit: number): Promise<EditionRow[]> =>
  rowsOf(
    sql,
    `select ${EDITION} from published.edition e where $1::date is null or e.day < $1::date order by e.day desc limit $2`,
    [before, limit],
  );

/** One edition; null: the latest. */
export const edition = async (sql: Pool, day: string | null): Promise<EditionRow | undefined> =>
  (
    await rowsOf<EditionRow>(
      sql,
      `select ${EDITION} from published.edition e where $1::date is null or e.day = $1::date order by e.day desc limit 1`,
      [day],
    )
  )[0];

export interface UnitRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  readonly type: string;
  readonly parentId: string | null;
}
const UNIT = `u.id, u.code, u.name, u.full_name as "fullName", u.level, u.type, u.parent_id as "parentId"`;

export interface UnitsWanted {
  readonly day: string;
  readonly under: string | null;
  readonly level: string | null;
  readonly after: readonly string[] | null;
  readonly limit: number;
}
/** Units of a day in the order of their codes; `under`: those below a unit, at any depth. */
export const units = (sql: Pool, { day, under, level, after, limit }: UnitsWanted): Promise<UnitRow[]> =>
  rowsOf(
    sql,
    `with recursive tree as materialized (select * from published.units_on($1::date)),
     below as (
       select t.id from tree t where t.parent_id = $2
       union select t.id from tree t join below b on t.parent_id = b.id)
     select ${UNIT} from tree u
     where ($2::uuid is null or u.id in (select b.id from below b)) and ($3::text is null or u.level = $3)
       and ($4::text is null or (u.code, u.id) > ($4, $5::uuid))
     order by u.code, u.id limit $6`,
    [day, under, level, after?.[0] ?? null, after?.[1] ?? null, limit],
  );

export const unit = async (sql: Pool, id: string, day: string): Promise<UnitRow | undefined> =>
  (await rowsOf<UnitRow>(sql, `select ${UNIT} from published.units_on($2::date) u where u.id = $1`, [id, day]))[0];

export interface CampaignRow {
  readonly id: string;
  readonly name: string;
  readonly programme: string;
  readonly status: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly services: string[];
}
/** Campaigns of an edition, the latest to begin first. */
export const campaigns = (
  sql: Pool,
  day: string,
  after: readonly string[] | null,
  limit: number,
): Promise<CampaignRow[]> =>
  rowsOf(
    sql,
    `select c.id, c.name, c.programme, c.status, c.valid_from::text as "validFrom", c.valid_to::text as "validTo", c.services
     from published.campaign c
     where c.edition_day = $1::date and ($2::date is null or (c.valid_from, c.id) < ($2::date, $3::uuid))
     order by c.valid_from desc, c.id desc limit $4`,
    [day, after?.[0] ?? null, after?.[1] ?? null, limit],
  );

export interface FigureRow {
  readonly unit: UnitRow;
  readonly service: string;
  readonly measure: string;
  readonly value: number | null;
  readonly reason: string | null;
}
export interface ProgressWanted {
  readonly day: string;
  readonly campaignId: string;
  /** A commune, or a unit above it; null: all. */
  readonly unitId: string | null;
  readonly service: string | null;
  readonly measures: readonly string[] | null;
  readonly after: readonly string[] | null;
  readonly limit: number;
}
/** Figures of a campaign in an edition, by commune, service and measure. */
export const progress = (sql: Pool, w: ProgressWanted): Promise<FigureRow[]> =>
  rowsOf(
    sql,
    `with recursive tree as materialized (
       select u.* from published.unit u join published.edition e on e.tree = u.tree where e.day = $1::date),
     wanted as (
       select t.id from tree t where t.id = $3
       union select t.id from tree t join wanted w on t.parent_id = w.id)
     select json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'fullName', u.full_name, 'level', u.level,
         'type', u.type, 'parentId', u.parent_id) as unit, f.service, f.measure, f.value, f.reason
     from published.figure f join tree u on u.id = f.unit_id
     where f.edition_day = $1::date and f.campaign_id = $2 and ($3::uuid is null or f.unit_id in (select w.id from wanted w))
       and ($4::text is null or f.service = $4) and ($5::text[] is null or f.measure = any ($5))
       and ($6::text is null or (u.code, f.unit_id, f.service, f.measure) > ($6, $7::uuid, $8, $9))
     order by u.code, f.unit_id, f.service, f.measure limit $10`,
    [w.day, w.campaignId, w.unitId, w.service, w.measures, ...[0, 1, 2, 3].map((i) => w.after?.[i] ?? null), w.limit],
  );
