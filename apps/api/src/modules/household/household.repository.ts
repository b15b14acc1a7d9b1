import type { PoolClient } from 'pg';
import type { Day, HamletId, HouseholdId } from '@go-cua/domain/core';
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

const FOUND = `d as (select h.id, h.hamlet_id, h.scope_hamlet_id, h.lane, h.number, greatest(h.people_stated - coalesce(r.gone, 0), 0) as people_stated, h.gone_since, h.not_before,
      case when $3 = any (h.services) then greatest(h.people_stated - coalesce(r.registered, 0), 0) else 0 end as unnamed, r.head, h.folded as door, coalesce(r.names, '{""}') as names
    from household h left join (select r.household_id, count(*)::int as registered, (count(*) filter (where r.left_on <= $4::date))::int as gone, array_agg(r.folded) as names,
        max(concat_ws(' ', r.given_name, r.family_name, r.middle_name)) filter (where r.is_head and (r.left_on is null or r.left_on > $4::date)) as head
      from resident r where r.bucket = any ($1) and r.scope_hamlet_id = any ($2) and r.erased_at is null group by 1) r on r.household_id = h.id
    where h.bucket = any ($1) and h.scope_hamlet_id = any ($2) and h.erased_at is null),
  f as (select d.id, d.scope_hamlet_id as "hamletId", d.lane, d.number, d.people_stated as "peopleStated", d.head,
      coalesce(s.counted, 0) + d.unnamed as counted,
      coalesce(s.unanswered, 0) + case when d.gone_since is null then d.unnamed else 0 end as "left", coalesce(s.blockers, '{}') as blockers,
      coalesce(v.visits, 0) as visits, v.last->>'outcome' as "lastOutcome", v.day as "lastVisitOn", (v.last->>'returnOn')::date as "returnOn",
      (v.last->>'returnAt')::int as "returnAt", d.gone_since is not null as closed, d.not_before as "notBefore"
    from d
    left join (select s.household_id, count(*)::int as counted, (count(*) filter (where s.answer is null))::int as unanswered,
        array_agg(distinct s.blocker) filter (where s.answer = 'BLOCKED' and s.blocker is not null) as blockers
      from standing s where s.bucket = any ($1) and s.scope_hamlet_id = any ($2) and s.service = $3 and s.since <= $4::date
        and (s.until is null or s.until > $4::date) and s.status <> 'NOT_ELIGIBLE' group by 1) s on s.household_id = d.id
    left join lateral (select count(*)::int as visits, max(x.day) as day, (array_agg(x.facts order by x.day desc, x.id desc))[1] as last
      from act x where x.bucket = any ($1) and x.household_id = d.id and x.kind = 'recordVisit' and x.in_effect) v on true
    where exists (select from unnest(d.names) n where translate(concat_ws(' ', '', d.door, n), '/.,;-()', '       ') like all ($5)))`;

/** Asked for the doors of the page alone. */
const PEOPLE = `select json_agg(json_build_object('residentId', r.id, 'familyName', r.family_name, 'middleName', r.middle_name, 'givenName', r.given_name)
    order by r.is_head desc, r.registered_on, r.id) as people
  from resident r where r.bucket = any ($1) and r.household_id = p.id and r.erased_at is null and (r.left_on is null or r.left_on > $4::date)`;

/** One statement, whatever the number of households: how many each view holds, and the page of one of them. */
export async function householdPage(
  sql: PoolClient,
  a: HouseholdsAsk,
): Promise<{ rows: (HouseholdRow & { key: NumberTextId })[]; views: Record<HouseholdView, number> }> {
  const [number, text] = SORT[a.sort];
  const counts = HOUSEHOLD_VIEWS.map((v) => `'${v}', count(*) filter (where ${VIEW[v]})`).join(', ');
  const { rows } = await sql.query<{
    page: (HouseholdRow & { key: NumberTextId })[];
    views: Record<HouseholdView, number>;
  }>(
    `with ${FOUND},
       k as (select f.*, (${number})::int as k0, (${text}) collate "vi-x-icu" as k1 from f where ${VIEW[a.view]}),
       paged as (select * from k where $6::int is null or (k.k0, k.k1, k.id) > ($6::int, $7::text collate "vi-x-icu", $8::uuid)
         order by k.k0, k.k1, k.id limit $9),
       page as (select p.*, coalesce(r.people, '[]') as people from paged p left join lateral (${PEOPLE}) r on true)
     select (select json_build_object(${counts}) from f) as views,
       coalesce((select json_agg(to_jsonb(p) - 'k0' - 'k1' - 'head' || jsonb_build_object('key', jsonb_build_array(p.k0, p.k1, p.id))
         order by p.k0, p.k1, p.id) from page p), '[]') as page`,
    [
      ...[a.buckets, a.hamlets, a.service, a.today, a.words.map((w) => `% ${w}%`)],
      ...[a.after?.[0] ?? null, a.after?.[1] ?? null, a.after?.[2] ?? null, a.first],
    ],
  );
  return { rows: rows[0]!.page, views: rows[0]!.views };
}
