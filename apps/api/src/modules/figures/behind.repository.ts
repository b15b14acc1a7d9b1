import type { PoolClient } from 'pg';
import type { Day } from '@go-cua/domain/core';
import type { ListedFigure } from '@go-cua/domain/figures';
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

/** The stretch of standing that holds on the day, and counts in the figure. */
const STANDING: Partial<Record<ListedFigure, string>> = {
  DENOMINATOR: `s.status <> 'NOT_ELIGIBLE'`,
  ELIGIBLE: `s.status = 'ELIGIBLE'`,
  NOT_KNOWN_YET: `s.status = 'NOT_KNOWN_YET'`,
  ACTIVATED: `s.status <> 'NOT_ELIGIBLE' and s.answer in ('ACTIVATED_HELPED', 'FOUND_ACTIVE')`,
  ACTIVATED_HELPED: `s.status <> 'NOT_ELIGIBLE' and s.answer = 'ACTIVATED_HELPED'`,
  FOUND_ACTIVE: `s.status <> 'NOT_ELIGIBLE' and s.answer = 'FOUND_ACTIVE'`,
  BLOCKED: `s.status <> 'NOT_ELIGIBLE' and s.answer = 'BLOCKED'`,
  DECLINED_FINAL: `s.status <> 'NOT_ELIGIBLE' and s.answer = 'DECLINED_FINAL'`,
  REACHED_AND_ANSWERED: `s.status <> 'NOT_ELIGIBLE' and s.answer is not null`,
  REMAINING: `s.status <> 'NOT_ELIGIBLE' and s.answer is null`,
};

const counted = (figure: ListedFigure): string => {
  const where = STANDING[figure];
  if (where)
    return `select s.resident_id, s.household_id, s.hamlet_id, 1 as n, s.status, s.answer, s.state, s.blocker, s.since from standing s
      where s.bucket = any ($1) and s.hamlet_id = any ($2) and s.service = $4 and s.since <= $6::date
        and (s.until is null or s.until > $6::date) and ($3::uuid is null or true) and $5::date is not null and ${where}`;
  const n = figure === 'PERSON_TURNS' ? 'sum(d.turns)::int' : '1';
  return `select d.resident_id, r.household_id, min(d.hamlet_id::text)::uuid as hamlet_id, ${n} as n, null::text as status, null::text as answer,
      null::text as state, null::text as blocker, min(d.day) as since from resident_day d
      join resident r on r.bucket = d.bucket and r.bucket = any ($1) and r.id = d.resident_id
    where d.bucket = any ($1) and d.hamlet_id = any ($2) and ($3::uuid is null or d.campaign_id = $3) and $4::text is not null
      and d.day between $5::date and $6::date and d.turns > 0 group by d.resident_id, r.household_id`;
};

/** People stated at the doors and not registered by the day: they have no name yet, and are inside the denominator. */
const unregistered = (
  doors: string,
): string => `(select coalesce(sum(greatest(h.people_stated - (select count(*) from resident r
    where r.bucket = h.bucket and r.bucket = any ($1) and r.household_id = h.id and r.registered_on <= $6::date), 0)), 0)::int
  from household h where h.bucket = any ($1) and h.hamlet_id = any ($2) and h.registered_on <= $6::date and $4 = any (h.services) and ${doors})`;
const CLOSED = `h.gone_since <= $6::date`;

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
    `with c as (${counted(a.figure)}),
     page as (select c.*, r.family_name, r.middle_name, r.given_name from c join resident r on r.bucket = any ($1) and r.id = c.resident_id
       where ($7::text is null or (r.given_name collate "vi-x-icu", r.id) > ($7 collate "vi-x-icu", $8::uuid))
       order by r.given_name collate "vi-x-icu", r.id limit $9),
     told as (select p.resident_id as "residentId", p.household_id as "householdId", p.family_name as "familyName", p.middle_name as "middleName",
         p.given_name as "givenName", p.hamlet_id as "hamletId", h.lane, h.number, p.n as count, p.status, p.answer, p.state, p.blocker, p.since,
         h.gone_since is not null as closed, coalesce(v.visits, 0) as visits, v.last->>'outcome' as "lastOutcome", v.day as "lastVisitOn",
         v.last->>'returnOn' as "returnOn"
       from page p join household h on h.bucket = any ($1) and h.id = p.household_id
       left join lateral (select count(*)::int as visits, (array_agg(x.facts order by x.day desc, x.id desc))[1] as last, max(x.day) as day from act x
         where x.bucket = any ($1) and x.household_id = p.household_id and x.kind = 'recordVisit' and x.in_effect) v on true
       order by p.given_name collate "vi-x-icu", p.resident_id)
     select coalesce((select json_agg(told) from told), '[]') as page, (select count(*)::int from c) as residents, (select coalesce(sum(n), 0)::int from c) as sum,
       ${unregistered('true')} as unregistered, ${unregistered(CLOSED)} as "closedDoors"`,
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
    `with standing_now as (select s.* from standing s where s.bucket = any ($1) and s.hamlet_id = any ($2) and s.service = $4
         and s.since <= $6::date and (s.until is null or s.until > $6::date) and s.status <> 'NOT_ELIGIBLE'
         and ($3::uuid is null or true) and $5::date is not null),
       left_over as (select s.household_id, s.status, s.state <> 'NOT_STARTED' as started, count(*)::int as n from standing_now s
         where s.answer is null group by 1, 2, 3),
       door as (select d.household_id, h.gone_since is not null as closed, coalesce((v.last->>'returnOn')::date >= $6::date, false) as promised,
           v.last->>'outcome' as outcome
         from (select distinct household_id from left_over) d join household h on h.bucket = any ($1) and h.id = d.household_id
         left join lateral (select x.facts as last from act x where x.bucket = any ($1) and x.household_id = d.household_id
           and x.kind = 'recordVisit' and x.in_effect order by x.day desc, x.id desc limit 1) v on true)
     select coalesce((select json_agg(g) from (select d.closed, l.status, l.started, d.promised, d.outcome as "lastOutcome", sum(l.n)::int as count
         from left_over l join door d on d.household_id = l.household_id group by 1, 2, 3, 4, 5) g), '[]') as groups,
       coalesce((select json_agg(b) from (select s.blocker, count(*)::int as count,
           percentile_disc(0.5) within group (order by $6::date - s.since)::int as "waitedDays"
         from standing_now s where s.answer = 'BLOCKED' and s.blocker is not null group by s.blocker order by 2 desc, 1) b), '[]') as blockers,
       ${unregistered(`(${CLOSED}) is not true`)} as unregistered`,
    [a.buckets, a.hamlets, a.campaignId, a.service, a.from, a.to],
  );
  return rows[0]!;
}
