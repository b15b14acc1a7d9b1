import type { ClientBase } from 'pg';
import type { Day, UnitId } from '@go-cua/domain/core';
import type { CommuneCounts, CommuneFigures } from '@go-cua/domain/edition';
import { span } from '../../database/span';

/** All statements here run as the `jobs` role, inside the transaction of one edition. */

/** One process at a time makes editions; the lock ends with the transaction. */
export async function lockEditions(sql: ClientBase): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('editions', 0))`);
}

export async function editionExists(sql: ClientBase, day: Day): Promise<boolean> {
  const { rows } = await sql.query(`select from published.edition where day = $1`, [day]);
  return rows.length > 0;
}

/** The first day of the earliest campaign that ran within the days from `since` on, and the editions made since then. */
export async function editionState(sql: ClientBase, since: Day): Promise<{ start: Day | null; made: Day[] }> {
  const { rows } = await sql.query<{ start: Day | null; made: Day[] }>(
    `select (select min(valid_from)::text from app.campaign where status <> 'DRAFT' and valid_to >= $1) as start,
       array(select day::text from published.edition where day >= $1) as made`,
    [since],
  );
  return rows[0]!;
}

const TREE = `tree as (
  select v.unit_id as id, v.code, v.name, v.full_name, u.level, v.type, v.parent_id
  from app.unit_version v join app.unit u on u.id = v.unit_id where ${span('v', '$1')})`;

/** The tree of the day, kept once for all days on which it is the same. @returns its fingerprint */
export async function keepTree(sql: ClientBase, day: Day): Promise<Buffer> {
  const { rows } = await sql.query<{ tree: Buffer }>(
    `with ${TREE} select sha256(convert_to(coalesce(string_agg(t::text, E'\\n' order by t.id), ''), 'UTF8')) as tree from tree t`,
    [day],
  );
  const { tree } = rows[0]!;
  await sql.query(
    `with ${TREE} insert into published.unit (tree, id, code, name, full_name, level, type, parent_id)
     select $2::bytea, t.id, t.code, t.name, t.full_name, t.level, t.type, t.parent_id from tree t
     where not exists (select from published.unit k where k.tree = $2::bytea)`,
    [day, tree],
  );
  return tree;
}

export interface EditionRow {
  readonly day: Day;
  /** Unix milliseconds. */
  readonly madeAt: number;
  readonly definitionVersion: number;
  readonly ruleVersion: string;
  readonly tree: Buffer;
}

export async function insertEdition(sql: ClientBase, e: EditionRow): Promise<void> {
  await sql.query(
    `insert into published.edition (day, made_at, definition_version, rule_version, unit_day, tree) values ($1, $2, $3, $4, $1, $5)`,
    [e.day, new Date(e.madeAt), e.definitionVersion, e.ruleVersion, e.tree],
  );
}

/** Campaigns that had begun by the day; a draft is nobody's business outside. */
const BEGUN = `begun as (
  select c.*, least(c.valid_to, $1) as last_day,
    array(select s.service from app.campaign_service s where s.campaign_id = c.id and s.valid_from <= $1 order by s.service) as services
  from app.campaign c where c.status <> 'DRAFT' and c.valid_from <= $1)`;

export async function insertCampaigns(sql: ClientBase, day: Day): Promise<void> {
  await sql.query(
    `with ${BEGUN} insert into published.campaign (edition_day, id, name, programme, status, valid_from, valid_to, services)
     select $1::date, id, name, programme, status, valid_from, valid_to, services from begun`,
    [day],
  );
}

/**
 * Counts by campaign and commune of the day's tree, in one statement: turns of the campaign up to the day, and the stand
 * of its communes on the day, or on the last day of a campaign that has ended. A stand belongs to the commune, whichever
 * campaign brought it. A campaign's communes are those under its unit, those where the hamlets of its unit lie now, and
 * those where it has turns.
 */
export async function countCommunes(
  sql: ClientBase,
  day: Day,
  turns: readonly string[],
  stand: readonly string[],
): Promise<CommuneCounts[]> {
  const { rows } = await sql.query<CommuneCounts>(
    `with recursive ${BEGUN},
     below as (
       select b.id as campaign_id, b.unit_id from begun b
       union select b.campaign_id, v.unit_id from app.unit_version v join below b on v.parent_id = b.unit_id where ${span('v', '$1')}),
     placed as (
       select h.hamlet_id, v.unit_id from app.hamlet_version h join app.unit_version v on v.unit_id = h.parent_id and ${span('v', '$1')}
       where ${span('h', '$1')}),
     turns as (
       select r.campaign_id, p.unit_id, r.service, r.measure, sum(r.amount)::int as amount
       from app.rollup r join begun b on b.id = r.campaign_id join placed p on p.hamlet_id = r.hamlet_id
       where r.day <= $1 and r.measure = any ($2) group by 1, 2, 3, 4),
     area as (
       select b.campaign_id, b.unit_id from below b join app.unit u on u.id = b.unit_id
         join app.unit_version v on v.unit_id = b.unit_id and ${span('v', '$1')} where u.level = 'COMMUNE'
       union
       select b.id, p.unit_id from begun b cross join lateral (values (b.valid_from), (b.last_day)) d (day)
         cross join lateral app.hamlets_under(b.unit_id, d.day) h (hamlet_id) join placed p on p.hamlet_id = h.hamlet_id
       union
       select t.campaign_id, t.unit_id from turns t where t.amount > 0),
     stand as (
       select b.id as campaign_id, a.unit_id, r.service, r.measure, sum(r.amount)::int as amount
       from begun b join area a on a.campaign_id = b.id join placed p on p.unit_id = a.unit_id
         join app.rollup r on r.hamlet_id = p.hamlet_id and r.day <= b.last_day
       where r.measure = any ($3) and (r.service = 'ALL' or r.service = any (b.services)) group by 1, 2, 3, 4),
     counts as (select * from turns union all select * from stand)
     select a.campaign_id as "campaignId", a.unit_id as "unitId", b.last_day::text as "lastDay", b.services,
       coalesce(json_agg(json_build_object('service', c.service, 'measure', c.measure, 'amount', c.amount))
         filter (where c.measure is not null), '[]') as counts
     from area a join begun b on b.id = a.campaign_id
       left join counts c on c.campaign_id = a.campaign_id and c.unit_id = a.unit_id
     group by a.campaign_id, a.unit_id, b.last_day, b.services`,
    [day, turns, stand],
  );
  return rows;
}

/**
 * Days of other editions, the nearest before and after, for each time at which hamlets lay in other communes than on this
 * day.
 */
export async function daysOfOtherPlaces(sql: ClientBase, day: Day): Promise<Day[]> {
  const { rows } = await sql.query<{ day: Day }>(
    `with moved as (
       select distinct h.valid_from as day from app.hamlet_version h
         join app.hamlet_version o on o.hamlet_id = h.hamlet_id and o.valid_to = h.valid_from - 1 and o.parent_id <> h.parent_id),
     period as (select e.day, (select count(*) from moved m where m.day <= e.day) as n from published.edition e),
     near as (
       select max(p.day) filter (where p.day < $1) as before, min(p.day) filter (where p.day > $1) as after
       from period p where p.n <> (select count(*) from moved m where m.day <= $1) group by p.n)
     select n.before::text as day from near n where n.before is not null
     union select n.after::text from near n where n.after is not null order by 1`,
    [day],
  );
  return rows.map((r) => r.day);
}

/** The communes in which each hamlet lies here, on a day, and there, on another; each pair once. */
export async function placesOn(
  sql: ClientBase,
  here: Day,
  there: Day,
): Promise<{ readonly here: UnitId; readonly there: UnitId }[]> {
  const { rows } = await sql.query<{ here: UnitId; there: UnitId }>(
    `select distinct h.parent_id as here, t.parent_id as there from app.hamlet_version h
       join app.hamlet_version t on t.hamlet_id = h.hamlet_id where ${span('h', '$1')} and ${span('t', '$2')} order by 1, 2`,
    [here, there],
  );
  return rows;
}

/** What an edition says of some communes. */
export async function publishedOf(sql: ClientBase, day: Day, units: readonly UnitId[]): Promise<CommuneFigures[]> {
  const { rows } = await sql.query<CommuneFigures>(
    `select f.campaign_id as "campaignId", f.unit_id as "unitId", least(c.valid_to, c.edition_day)::text as "lastDay", c.services,
       json_agg(json_build_object('service', f.service, 'measure', f.measure, 'value', f.value, 'reason', f.reason)) as figures
     from published.figure f join published.campaign c on c.edition_day = f.edition_day and c.id = f.campaign_id
     where f.edition_day = $1 and f.unit_id = any ($2) group by f.campaign_id, f.unit_id, c.valid_to, c.edition_day, c.services`,
    [day, units],
  );
  return rows;
}

export interface FigureRow {
  readonly campaignId: string;
  readonly unitId: string;
  readonly service: string;
  readonly measure: string;
  readonly value: number | null;
  readonly reason: string | null;
}

export async function insertFigures(sql: ClientBase, day: Day, figures: readonly FigureRow[]): Promise<void> {
  const column = <K extends keyof FigureRow>(name: K) => figures.map((f) => f[name]);
  await sql.query(
    `insert into published.figure (edition_day, campaign_id, unit_id, service, measure, value, reason)
     select $1::date, f.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::text[]) f`,
    [
      day,
      column('campaignId'),
      column('unitId'),
      column('service'),
      column('measure'),
      column('value'),
      column('reason'),
    ],
  );
}
