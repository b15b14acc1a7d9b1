import type { PoolClient } from 'pg';
import type { Day, HamletId, HouseholdId } from '@go-cua/domain/core';
import { NO_IS_LAST, NOES } from '../fieldwork/noes';
import type { NumberTextId } from '../../database/cursor';

export const HOUSEHOLD_VIEWS = ['ALL', 'LEFT', 'PROMISED', 'BLOCKED', 'NEVER_KNOCKED'] as const;
export type HouseholdView = (typeof HOUSEHOLD_VIEWS)[number];
export const HOUSEHOLD_SORTS = ['HEAD', 'DOOR', 'LEFT', 'VISIT'] as const;
export type HouseholdSort = (typeof HOUSEHOLD_SORTS)[number];

export interface NameRow {
  readonly residentId: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
}
export interface HouseholdRow {
  readonly id: HouseholdId;
  readonly hamletId: HamletId;
  readonly lane: string;
  readonly number: string;
  readonly peopleStated: number;
  readonly people: readonly NameRow[];
  /** Eligible or not known yet for the service, those stated and not registered included. */
  readonly counted: number;
  readonly left: number;
  readonly blockers: readonly string[];
  readonly visits: number;
  readonly lastOutcome: string | null;
  readonly lastVisitOn: Day | null;
  readonly returnOn: Day | null;
  /** Minutes after midnight. */
  readonly returnAt: number | null;
  readonly closed: boolean;
  readonly notBefore: Day | null;
}
export interface HouseholdsAsk {
  readonly buckets: readonly number[];
  readonly hamlets: readonly HamletId[];
  readonly service: string;
  readonly today: Day;
  /** Folded words, letters and digits only; each begins a word of the door or of one person's name, the same for all. */
  readonly words: readonly string[];
  readonly view: HouseholdView;
  readonly sort: HouseholdSort;
  readonly first: number;
  readonly after: NumberTextId | null;
}

const VIEW: Readonly<Record<HouseholdView, string>> = {
  ALL: 'true',
  LEFT: `f."left" > 0 and not f.closed`,
  PROMISED: `f."returnOn" >= $4::date`,
  BLOCKED: `cardinality(f.blockers) > 0`,
  NEVER_KNOCKED: 'f.visits = 0 and not f.closed',
};
/** A number and a text, both ascending. */
const SORT: Readonly<Record<HouseholdSort, readonly [string, string]>> = {
  HEAD: ['case when f.head is null then 1 else 0 end', `coalesce(f.head, f.lane || ' ' || f.number)`],
  DOOR: ['0', `f.lane || ' ' || lpad(coalesce(substring(f.number from '^\\d+'), ''), 6, '0') || f.number`],
  LEFT: [`-f."left"`, `coalesce(f.head, '')`],
  VISIT: [`coalesce(f."lastVisitOn" - date '2000-01-01', 0)`, `coalesce(f.head, '')`],
};

/** Punctuation that stands within words of a door: «12/3», «k.5». */
export const plain = (text: string): string => `translate(${text}, '/.,;-()', '       ')`;

/**
 * Doors of which every word begins a word of the door or of one person's name. What holds the letters at all is asked
 * first, of the names before the doors are looked up: that is most of the work saved.
 */
const SAID = `select h.id from household h where h.bucket = any ($1) and h.scope_hamlet_id = any ($2) and h.erased_at is null
    and h.folded like all ($10) and ${plain(`' ' || h.folded`)} like all ($9)
  union select h.id from resident r join household h on h.bucket = any ($1) and h.bucket = r.bucket and h.id = r.household_id
  where r.bucket = any ($1) and r.scope_hamlet_id = any ($2) and r.erased_at is null and r.folded like any ($10)
    and h.folded || ' ' || r.folded like all ($10) and ${plain(`concat_ws(' ', '', h.folded, r.folded)`)} like all ($9)`;

/**
 * A row of each door, from what was made of it when its acts came in (docs/decisions/0035). What depends on the day or on
 * who reads is added from small parts of the other tables: who left, what blocks, and each no, of which the log tells
 * leaders and its author alone. Nobody can foresee how many doors some words find, so these are marked, not joined: the
 * plan stays the one for all doors.
 */
const found = (searching: boolean): string => `gone as (select r.household_id, count(*)::int as n from resident r
    where r.bucket = any ($1) and r.scope_hamlet_id = any ($2) and r.left_on is not null and r.left_on <= $4::date and r.erased_at is null group by 1),
  heads as (select r.household_id, max(concat_ws(' ', r.given_name, r.family_name, r.middle_name)) as name from resident r
    where r.bucket = any ($1) and r.scope_hamlet_id = any ($2) and r.is_head and r.erased_at is null and (r.left_on is null or r.left_on > $4::date) group by 1),
  stands as (select s.household_id, count(*)::int as counted, (count(*) filter (where s.answer is null))::int as unanswered
    from standing s where s.bucket = any ($1) and s.scope_hamlet_id = any ($2) and s.service = $3 and s.since <= $4::date
      and (s.until is null or s.until > $4::date) and s.status <> 'NOT_ELIGIBLE' group by 1),
  blocks as (select s.household_id, array_agg(distinct s.blocker) as blockers from standing s
    where s.bucket = any ($1) and s.scope_hamlet_id = any ($2) and s.service = $3 and s.since <= $4::date and (s.until is null or s.until > $4::date)
      and s.status <> 'NOT_ELIGIBLE' and s.answer = 'BLOCKED' and s.blocker is not null group by 1),
  noes as (${NOES}),
  d as ${searching ? 'materialized ' : ''}(select h.*, case when $3 = any (h.services) then greatest(h.people_stated - h.registered, 0) else 0 end as unnamed,
      n.visits as noes, n.day as no_on, n.facts as no, ${NO_IS_LAST} as no_last, ${searching ? 'w.id is not null' : 'true'} as said
    from household h left join noes n on n.household_id = h.id${searching ? ` left join (${SAID}) w on w.id = h.id` : ''}
    where h.bucket = any ($1) and h.scope_hamlet_id = any ($2) and h.erased_at is null),
  f as (select d.id, d.scope_hamlet_id as "hamletId", d.lane, d.number, greatest(d.people_stated - coalesce(gone.n, 0), 0) as "peopleStated",
      heads.name as head, coalesce(s.counted, 0) + d.unnamed as counted,
      coalesce(s.unanswered, 0) + case when d.gone_since is null then d.unnamed else 0 end as "left", coalesce(b.blockers, '{}') as blockers,
      d.visits + coalesce(d.noes, 0) as visits, case when d.no_last then d.no->>'outcome' else d.last_outcome end as "lastOutcome",
      greatest(d.last_visit_on, d.no_on) as "lastVisitOn", case when d.no_last then (d.no->>'returnOn')::date else d.return_on end as "returnOn",
      case when d.no_last then (d.no->>'returnAt')::int else d.return_at end as "returnAt", d.gone_since is not null as closed, d.not_before as "notBefore"
    from d left join gone on gone.household_id = d.id left join heads on heads.household_id = d.id
    left join stands s on s.household_id = d.id left join blocks b on b.household_id = d.id
    where d.said)`;

/** Asked for the doors of the page alone. */
const PEOPLE = `select json_agg(json_build_object('residentId', r.id, 'familyName', r.family_name, 'middleName', r.middle_name, 'givenName', r.given_name)
    order by r.is_head desc, r.registered_on, r.id) as people
  from resident r where r.bucket = any ($1) and r.bucket = app.bucket_of(p.id) and r.household_id = p.id and r.erased_at is null and (r.left_on is null or r.left_on > $4::date)`;

/** One statement, whatever the number of households: how many each view holds, and the page of one of them. */
export async function householdPage(
  sql: PoolClient,
  a: HouseholdsAsk,
): Promise<{ rows: (HouseholdRow & { key: NumberTextId })[]; views: Record<HouseholdView, number> }> {
  const [number, text] = SORT[a.sort];
  const searching = a.words.length > 0;
  const counts = HOUSEHOLD_VIEWS.map((v) => `'${v}', count(*) filter (where ${VIEW[v]})`).join(', ');
  const { rows } = await sql.query<{
    page: (HouseholdRow & { key: NumberTextId })[];
    views: Record<HouseholdView, number>;
  }>(
    `with ${found(searching)},
       k as (select f.*, (${number})::int as k0, (${text}) collate "vi-x-icu" as k1 from f where ${VIEW[a.view]}),
       paged as (select * from k where $5::int is null or (k.k0, k.k1, k.id) > ($5::int, $6::text collate "vi-x-icu", $7::uuid)
         order by k.k0, k.k1, k.id limit $8),
       page as (select p.*, coalesce(r.people, '[]') as people from paged p left join lateral (${PEOPLE}) r on true)
     select (select json_build_object(${counts}) from f) as views,
       coalesce((select json_agg(to_jsonb(p) - 'k0' - 'k1' - 'head' || jsonb_build_object('key', jsonb_build_array(p.k0, p.k1, p.id))
         order by p.k0, p.k1, p.id) from page p), '[]') as page`,
    [
      ...[a.buckets, a.hamlets, a.service, a.today],
      ...[a.after?.[0] ?? null, a.after?.[1] ?? null, a.after?.[2] ?? null, a.first],
      ...(searching ? [a.words.map((w) => `% ${w}%`), a.words.map((w) => `%${w}%`)] : []),
    ],
  );
  return { rows: rows[0]!.page, views: rows[0]!.views };
}
