import type { PoolClient } from 'pg';
import type { Day } from '@go-cua/domain/core';
import type { ListedFigure } from '@go-cua/domain/figures';
import { NO_IS_LAST, NOES } from '../fieldwork/noes';
import type { SumAsk } from './figures.repository';

/** One resident behind a figure. */
export interface BehindRow {
  readonly residentId: string;
  readonly householdId: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly hamletId: string;
  readonly lane: string;
  readonly number: string;
  readonly count: number;
  readonly status: 'ELIGIBLE' | 'NOT_KNOWN_YET' | null;
  readonly answer: string | null;
  readonly state: string | null;
  readonly blocker: string | null;
  readonly since: Day | null;
  readonly closed: boolean;
  readonly visits: number;
  readonly lastOutcome: string | null;
  readonly lastVisitOn: Day | null;
  readonly returnOn: Day | null;
}

/** What counts in a figure, of those who are not out of the question. */
const STANDING: Partial<Record<ListedFigure, string>> = {
  DENOMINATOR: 'true',
  ELIGIBLE: `s.status = 'ELIGIBLE'`,
  NOT_KNOWN_YET: `s.status = 'NOT_KNOWN_YET'`,
  ACTIVATED: `s.answer in ('ACTIVATED_HELPED', 'FOUND_ACTIVE')`,
  ACTIVATED_HELPED: `s.answer = 'ACTIVATED_HELPED'`,
  FOUND_ACTIVE: `s.answer = 'FOUND_ACTIVE'`,
  BLOCKED: `s.answer = 'BLOCKED'`,
  DECLINED_FINAL: `s.answer = 'DECLINED_FINAL'`,
  REACHED_AND_ANSWERED: `s.answer is not null`,
  REMAINING: `s.answer is null`,
};

/** A stretch `s` that holds on the day of the question, of its hamlets and service. */
const NOW = `s.hamlet_id = any ($2) and s.service = $4 and s.since <= $6::date
  and (s.until is null or s.until > $6::date) and s.status <> 'NOT_ELIGIBLE' and ($3::uuid is null or true) and $5::date is not null`;

/** Days `d` of the period on which somebody was met in the campaign. */
const MET = `d.hamlet_id = any ($2) and ($3::uuid is null or d.campaign_id = $3) and $4::text is not null
  and d.day between $5::date and $6::date and d.turns > 0`;
const turnsIn = (figure: ListedFigure): string => (figure === 'PERSON_TURNS' ? 'sum(d.turns)::int' : '1');

/** How many residents a figure counts, and what they add up to. */
const totalOf = (figure: ListedFigure): string =>
  STANDING[figure]
    ? `select count(*)::int as residents, count(*)::int as sum from standing s where s.bucket = any ($1) and ${NOW} and ${STANDING[figure]}`
    : `select count(*)::int as residents, coalesce(sum(n), 0)::int as sum
       from (select ${turnsIn(figure)} as n from resident_day d where d.bucket = any ($1) and ${MET} group by d.resident_id) x`;

/** Figures of the few: their people are looked for among the few, not one by one among all, as a `limit` in the join asks. */
const RARE: readonly ListedFigure[] = ['BLOCKED', 'DECLINED_FINAL'];

/** What the figure counts of one resident `r`; no row: nothing. */
const countedOf = (figure: ListedFigure): string =>
  STANDING[figure]
    ? `select s.hamlet_id, 1 as n, s.status, s.answer, s.state, s.blocker, s.since from standing s
       where s.bucket = any ($1) and s.bucket = r.bucket and s.resident_id = r.id and ${NOW} and ${STANDING[figure]}${RARE.includes(figure) ? '' : ' limit 1'}`
    : `select min(d.hamlet_id::text)::uuid as hamlet_id, ${turnsIn(figure)} as n, null::text as status, null::text as answer, null::text as state,
         null::text as blocker, min(d.day) as since from resident_day d where d.bucket = any ($1) and d.bucket = r.bucket and d.resident_id = r.id and ${MET} having count(*) > 0`;

/**
 * By given name, from an index that has each hamlet in this order: of every hamlet as many as the page holds, and of
 * these the first. The feed knows in which buckets a hamlet has doors.
 */
const pageOf = (figure: ListedFigure): string => `select x.* from hamlet_feed g cross join lateral (
    select r.id as resident_id, r.household_id, r.family_name, r.middle_name, r.given_name, c.* from resident r cross join lateral (${countedOf(figure)}) c
    where r.bucket = any ($1) and r.bucket = g.bucket and r.scope_hamlet_id = g.hamlet_id
      and ($7::text is null or (r.given_name collate "vi-x-icu", r.id) > ($7 collate "vi-x-icu", $8::uuid))
    order by r.given_name collate "vi-x-icu", r.id limit $9) x
  where g.bucket = any ($1) order by x.given_name collate "vi-x-icu", x.resident_id limit $9`;

/**
 * People stated at the doors and not registered by the day: they have no name yet, and are inside the denominator. A door
 * says how many are registered; who came after the day is taken off again.
 */
const unregistered = (doors: string): string => `select h.gone_since <= $6::date as closed,
    coalesce(sum(greatest(h.people_stated - h.registered + coalesce(later.n, 0), 0)), 0)::int as n
  from household h left join (select r.household_id, count(*)::int as n from resident r where r.bucket = any ($1) and r.registered_on > $6::date
    group by 1) later on later.household_id = h.id
  where h.bucket = any ($1) and h.hamlet_id = any ($2) and h.registered_on <= $6::date and $4 = any (h.services) and ${doors} group by 1`;

/** People without a name yet: all of them, and those behind doors that said no for good. */
export interface Unregistered {
  readonly unregistered: number;
  readonly closedDoors: number;
}

export interface BehindAsk extends SumAsk {
  readonly figure: ListedFigure;
  readonly first: number;
  readonly after: readonly [string, string] | null;
}

/** One statement: the page, how many residents stand behind the figure, and what they add up to. */
export async function behind(
  sql: PoolClient,
  a: BehindAsk,
): Promise<{ rows: BehindRow[]; residents: number; sum: number } & Unregistered> {
  const { rows } = await sql.query<{ page: BehindRow[]; residents: number; sum: number } & Unregistered>(
    `with total as (${totalOf(a.figure)}),
     page as (${pageOf(a.figure)}),
     nameless as (${unregistered('true')}),
     noes as (${NOES}),
     told as (select p.resident_id as "residentId", p.household_id as "householdId", p.family_name as "familyName", p.middle_name as "middleName",
         p.given_name as "givenName", p.hamlet_id as "hamletId", h.lane, h.number, p.n as count, p.status, p.answer, p.state, p.blocker, p.since,
         h.gone_since is not null as closed, h.visits + coalesce(n.visits, 0) as visits,
         case when ${NO_IS_LAST} then n.facts->>'outcome' else h.last_outcome end as "lastOutcome", greatest(h.last_visit_on, n.day) as "lastVisitOn",
         case when ${NO_IS_LAST} then (n.facts->>'returnOn')::date else h.return_on end as "returnOn"
       from page p join household h on h.bucket = any ($1) and h.id = p.household_id left join noes n on n.household_id = h.id
       order by p.given_name collate "vi-x-icu", p.resident_id)
     select coalesce((select json_agg(told) from told), '[]') as page, (select residents from total) as residents, (select sum from total) as sum,
       (select coalesce(sum(n), 0)::int from nameless) as unregistered, (select coalesce(sum(n), 0)::int from nameless where closed) as "closedDoors"`,
    [a.buckets, a.hamlets, a.campaignId, a.service, a.from, a.to, a.after?.[0] ?? null, a.after?.[1] ?? null, a.first],
  );
  const { page, ...counts } = rows[0]!;
  return { rows: page, ...counts };
}

export interface RemainingGroup {
  readonly closed: boolean;
  readonly status: 'ELIGIBLE' | 'NOT_KNOWN_YET';
  readonly started: boolean;
  readonly promised: boolean;
  readonly lastOutcome: string | null;
  readonly count: number;
}
export interface BlockedGroup {
  readonly blocker: string;
  readonly count: number;
  /** Days since the blocker was reported, the median. */
  readonly waitedDays: number;
}

/** Who has no answer yet, by what is known of person and door; and who is blocked, by what blocks. One statement. */
export async function remainingGroups(
  sql: PoolClient,
  a: SumAsk,
): Promise<{ groups: RemainingGroup[]; blockers: BlockedGroup[]; unregistered: number }> {
  const { rows } = await sql.query<{ groups: RemainingGroup[]; blockers: BlockedGroup[]; unregistered: number }>(
    `with left_over as (select s.household_id, s.status, s.state <> 'NOT_STARTED' as started, count(*)::int as n from standing s
         where s.bucket = any ($1) and ${NOW} and s.answer is null group by 1, 2, 3),
       noes as (${NOES}),
       door as (select h.id, h.gone_since is not null as closed, coalesce(case when ${NO_IS_LAST} then (n.facts->>'returnOn')::date else h.return_on end >= $6::date, false) as promised,
           case when ${NO_IS_LAST} then n.facts->>'outcome' else h.last_outcome end as outcome
         from household h left join noes n on n.household_id = h.id where h.bucket = any ($1))
     select coalesce((select json_agg(g) from (select d.closed, l.status, l.started, d.promised, d.outcome as "lastOutcome", sum(l.n)::int as count
         from left_over l join door d on d.id = l.household_id group by 1, 2, 3, 4, 5) g), '[]') as groups,
       coalesce((select json_agg(b) from (select s.blocker, count(*)::int as count,
           percentile_disc(0.5) within group (order by $6::date - s.since)::int as "waitedDays"
         from standing s where s.bucket = any ($1) and ${NOW} and s.answer = 'BLOCKED' and s.blocker is not null group by s.blocker order by 2 desc, 1) b), '[]') as blockers,
       (select coalesce(sum(n), 0)::int from (${unregistered('(h.gone_since <= $6::date) is not true')}) u) as unregistered`,
    [a.buckets, a.hamlets, a.campaignId, a.service, a.from, a.to],
  );
  return rows[0]!;
}
