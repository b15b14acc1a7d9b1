import type { PoolClient } from 'pg';
import type { Day, HamletId, PersonId, UnitId } from '@go-cua/domain/core';
import { ANSWER_MEASURES, PACE_DAYS, STOCKS, type Measure } from '@go-cua/domain/figures';
import type { TargetKind } from '@go-cua/domain/target';
import { span } from '../../database/span';

/** Which hamlets a view adds up: all of the scope, those under a unit on the day of the tree, or one. */
export interface PlaceAsk {
  readonly personId: PersonId;
  readonly unitId: UnitId | null;
  readonly hamletId: HamletId | null;
  readonly treeDay: Day;
}
export interface PlaceHamlet {
  readonly id: HamletId;
  readonly name: string;
  /** The unit just below the one that was asked for, through which the hamlet hangs under it; null: it hangs directly. */
  readonly childId: UnitId | null;
  readonly childName: string | null;
  readonly childCode: string | null;
  readonly inScope: boolean;
}

const TREE = `with recursive below as (
    select u.unit_id as id, u.unit_id as child, u.full_name, u.code, 0 as depth from unit_version u
      where u.unit_id = $2 and ${span('u', '$4::date')}
    union all
    select v.unit_id, case when b.depth = 0 then v.unit_id else b.child end, case when b.depth = 0 then v.full_name else b.full_name end,
      case when b.depth = 0 then v.code else b.code end, b.depth + 1
    from below b join unit_version v on v.parent_id = b.id and ${span('v', '$4::date')}),
  own as (select hamlet_id from scope_hamlet where scope_id = $1 and (figures or identity))
  select h.hamlet_id as id, h.name, case when b.depth > 0 then b.child end as "childId", case when b.depth > 0 then b.full_name end as "childName",
    case when b.depth > 0 then b.code end as "childCode", h.hamlet_id in (select hamlet_id from own) as "inScope"
  from hamlet_version h join below b on h.parent_id = b.id
  where ${span('h', '$4::date')} and ($3::uuid is null or h.hamlet_id = $3)
  order by h.name collate "vi-x-icu", h.hamlet_id`;
const OWN = `select h.hamlet_id as id, h.name, u.unit_id as "childId", u.full_name as "childName", u.code as "childCode", true as "inScope"
  from scope_hamlet s join hamlet_version h on h.hamlet_id = s.hamlet_id and ${span('h', '$3::date')}
    left join unit_version u on u.unit_id = h.parent_id and ${span('u', '$3::date')}
  where s.scope_id = $1 and (s.figures or s.identity) and ($2::uuid is null or h.hamlet_id = $2)
  order by h.name collate "vi-x-icu", h.hamlet_id`;

/** The unit tree is asked in a statement of its own. */
export async function hamletsOf(sql: PoolClient, a: PlaceAsk): Promise<PlaceHamlet[]> {
  const { rows } = a.unitId
    ? await sql.query<PlaceHamlet>(TREE, [a.personId, a.unitId, a.hamletId, a.treeDay])
    : await sql.query<PlaceHamlet>(OWN, [a.personId, a.hamletId, a.treeDay]);
  return rows;
}

export interface SumAsk {
  readonly buckets: readonly number[];
  readonly hamlets: readonly HamletId[];
  readonly campaignId: string | null;
  readonly service: string;
  readonly from: Day;
  readonly to: Day;
}
export interface Cell {
  readonly hamletId: HamletId;
  readonly service: string;
  readonly measure: Measure;
  readonly amount: number;
}
/** Change of reached-and-answered; whatever lies before the days of the pace stands on the eve of the first. */
export interface AnsweredOn {
  readonly hamletId: HamletId;
  readonly day: Day;
  readonly amount: number;
}
export interface SumsOfHamlets {
  readonly cells: Cell[];
  readonly answered: AnsweredOn[];
  readonly distinct: number;
  /** Unix milliseconds, like `unsentSince`. */
  readonly knownAt: number | null;
  readonly unsentPhones: number;
  readonly unsentSince: number | null;
}
const named = (measures: readonly Measure[]): string => measures.map((m) => `'${m}'`).join(', ');
const stocks = named(STOCKS);

/**
 * Distinct residents of a campaign so far are a sum; of any other period they are counted. A campaign with turns before
 * the period (its days were moved) has first turns that do not lie in it.
 */
const DISTINCT = `case when $3::uuid is not null and not exists (select from rollup r where r.bucket = any ($1) and r.hamlet_id = any ($2)
     and r.campaign_id = $3 and r.service = 'ALL' and r.measure = 'PERSON_TURNS' and r.day < $5::date and r.amount <> 0)
   then (select coalesce(sum(r.amount), 0)::int from rollup r where r.bucket = any ($1) and r.hamlet_id = any ($2)
     and r.campaign_id = $3 and r.service = 'ALL' and r.measure = 'FIRST_TURNS' and r.day <= $6::date)
   else distinct_residents($1::smallint[], $2, $3, $5, $6) end`;

/**
 * Sums by hamlet: flows of the period and the campaign; stocks as they stand on its last day, whichever campaign brought
 * them about (docs/decisions/0012).
 */
export async function sums(sql: PoolClient, a: SumAsk): Promise<SumsOfHamlets> {
  const { rows } = await sql.query<SumsOfHamlets>(
    `select coalesce((select json_agg(c) from (
         select r.hamlet_id as "hamletId", r.service, r.measure, sum(r.amount)::int as amount from rollup r
         where r.bucket = any ($1) and r.hamlet_id = any ($2) and r.service in ('ALL', $4) and r.day <= $6::date
           and (r.measure in (${stocks}) or (r.day >= $5::date and ($3::uuid is null or r.campaign_id = $3)))
         group by r.hamlet_id, r.service, r.measure having sum(r.amount) <> 0) c), '[]') as cells,
       coalesce((select json_agg(a) from (
         select r.hamlet_id as "hamletId", greatest(r.day, $6::date - ${PACE_DAYS + 1})::text as day, sum(r.amount)::int as amount from rollup r
         where r.bucket = any ($1) and r.hamlet_id = any ($2) and r.service = $4 and r.day <= $6::date and r.measure in (${named(ANSWER_MEASURES)})
         group by 1, 2 having sum(r.amount) <> 0 order by 2) a), '[]') as answered,
       ${DISTINCT} as distinct,
       floor(extract(epoch from figures_known_at($1::smallint[], $2)) * 1000)::float8 as "knownAt", p.phones as "unsentPhones",
       floor(extract(epoch from p.since) * 1000)::float8 as "unsentSince" from phones_unsent($2, $6::date) p`,
    [a.buckets, a.hamlets, a.campaignId, a.service, a.from, a.to],
  );
  return rows[0]!;
}

export interface DaySum {
  readonly day: Day;
  readonly measure: Measure;
  readonly amount: number;
}
/** What changed by day, and what stood before the first. */
export async function sumsByDay(sql: PoolClient, a: SumAsk): Promise<DaySum[]> {
  const { rows } = await sql.query<DaySum>(
    `select greatest(r.day, $4::date - 1)::text as day, r.measure, sum(r.amount)::int as amount from rollup r
     where r.bucket = any ($1) and r.hamlet_id = any ($2) and r.service = $3 and r.day <= $5::date
       and r.measure in ('ELIGIBLE', 'NOT_KNOWN_YET', 'ACTIVATED_HELPED', 'FOUND_ACTIVE', 'BLOCKED', 'DECLINED_FINAL')
     group by 1, 2 having sum(r.amount) <> 0 order by 1`,
    [a.buckets, a.hamlets, a.service, a.from, a.to],
  );
  return rows;
}

export interface GoalRow {
  readonly kind: TargetKind;
  readonly value: number;
  readonly hamletId: HamletId | null;
}
/** Targets set for the place itself and for its hamlets. */
export async function goalsOf(
  sql: PoolClient,
  a: {
    readonly campaignId: string;
    readonly service: string;
    readonly unitId: UnitId | null;
    readonly hamlets: readonly HamletId[];
  },
): Promise<GoalRow[]> {
  const { rows } = await sql.query<GoalRow>(
    `select kind, value::float8 as value, hamlet_id as "hamletId" from target
     where campaign_id = $1 and service = $2 and (unit_id = $3 or hamlet_id = any ($4))`,
    [a.campaignId, a.service, a.unitId, a.hamlets],
  );
  return rows;
}

/** The services and days of a campaign, for the period of its figures. */
export async function campaignDays(sql: PoolClient, id: string): Promise<{ validFrom: Day; validTo: Day } | null> {
  const { rows } = await sql.query<{ validFrom: Day; validTo: Day }>(
    `select valid_from::text as "validFrom", valid_to::text as "validTo" from campaign where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Outings to some hamlets on the days of a span, each once. */
export async function outingsIn(
  sql: PoolClient,
  a: { hamlets: readonly HamletId[]; from: Day; to: Day; campaignId: string | null },
): Promise<number> {
  const { rows } = await sql.query<{ n: number }>(
    `select count(*)::int as n from outing o where o.day between $2::date and $3::date and o.cancelled_at is null
       and ($4::uuid is null or o.campaign_id = $4)
       and exists (select from outing_hamlet h where h.outing_id = o.id and h.hamlet_id = any ($1))`,
    [a.hamlets, a.from, a.to, a.campaignId],
  );
  return rows[0]!.n;
}

export async function anyInScope(sql: PoolClient, personId: PersonId, hamlets: readonly HamletId[]): Promise<boolean> {
  const { rows } = await sql.query<{ own: boolean }>(
    `select exists (select from scope_hamlet where scope_id = $1 and figures and hamlet_id = any ($2)) as own`,
    [personId, hamlets],
  );
  return rows[0]!.own;
}
