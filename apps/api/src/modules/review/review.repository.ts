import type { PoolClient } from 'pg';
import type { HamletId, HouseholdId, PersonId } from '@go-cua/domain/core';
import { FACT_JSON, type DoneRow } from '../fieldwork/fieldwork.rows';

type Name = { readonly familyName: string; readonly middleName: string; readonly givenName: string };
/** One act of a door that has an open matter, its seal with it: its note is read beside its facts. */
export interface ReviewActRow extends DoneRow {
  readonly kind: string;
  /** Base64; null where nothing of it is read. */
  readonly sealed: string | null;
  readonly keySubjectId: string;
  readonly wrapped: string | null;
  readonly header: { readonly id: string };
}
export interface ReviewDoorRow {
  readonly householdId: HouseholdId;
  readonly hamletId: HamletId;
  readonly hamletName: string;
  /** Null where no such home was registered. */
  readonly lane: string | null;
  readonly number: string | null;
  /** Unix milliseconds: the oldest act that waits. */
  readonly since: number;
  readonly people: readonly (Name & { readonly id: string })[];
  /** Leaders of the teams whose acts wait. */
  readonly leaders: readonly Name[];
  readonly acts: readonly ReviewActRow[];
}
export interface ReviewAsk {
  readonly buckets: readonly number[];
  readonly hamlets: readonly HamletId[];
  /** Unix milliseconds. */
  readonly now: number;
  readonly today: string;
  readonly after: readonly [number, string] | null;
  readonly first: number;
}

/** What waits for its household is somebody's matter when the household has not come within a day. */
const OPEN = `a.scope_hamlet_id = any ($2) and a.household_id is not null and a.review_code is not null
  and (a.review_code <> 'UNKNOWN_HOUSEHOLD' or a.received_at < to_timestamp($3::float8 / 1000) - interval '1 day')`;

const NAME = (p: string) =>
  `'familyName', ${p}.family_name, 'middleName', coalesce(${p}.middle_name, ''), 'givenName', ${p}.given_name`;

/** Doors with open matters, the longest waiting first: how many there are, and one page of them with all their acts. */
export async function doorsInReview(
  sql: PoolClient,
  a: ReviewAsk,
): Promise<{ total: number; doors: readonly ReviewDoorRow[] }> {
  const { rows } = await sql.query<{ total: number; doors: ReviewDoorRow[] }>(
    `with open as (select a.bucket, a.household_id, min(a.scope_hamlet_id::text)::uuid as hamlet_id,
         floor(extract(epoch from min(a.received_at)) * 1000)::float8 as since from act a where a.bucket = any ($1) and ${OPEN} group by 1, 2),
       page as (select * from open where $5::float8 is null or (since, household_id) > ($5, $6::uuid) order by since, household_id limit $7),
       told as (select p.household_id as "householdId", coalesce(h.scope_hamlet_id, p.hamlet_id) as "hamletId", coalesce(v.name, '') as "hamletName",
           h.lane, h.number, p.since, coalesce(r.people, '[]') as people, coalesce(l.leaders, '[]') as leaders, coalesce(d.acts, '[]') as acts
         from page p
         left join household h on h.bucket = any ($1) and h.bucket = p.bucket and h.id = p.household_id
         left join lateral (select v.name from hamlet_version v where v.hamlet_id = coalesce(h.scope_hamlet_id, p.hamlet_id)
             and (v.valid_from is null or v.valid_from <= $4::date) order by v.valid_from desc nulls last limit 1) v on true
         left join lateral (select json_agg(json_build_object('id', r.id, ${NAME('r')})) as people
           from resident r where r.bucket = any ($1) and r.bucket = p.bucket and r.household_id = p.household_id and r.erased_at is null) r on true
         left join lateral (select json_agg(distinct jsonb_build_object(${NAME('q')})) as leaders
           from act a join role_grant g on g.team_id = a.team_id and g.role = 'TEAM_LEADER' and $4::date >= g.valid_from and $4::date <= coalesce(g.valid_to, 'infinity')
           join person q on q.id = g.person_id
           where a.bucket = any ($1) and a.bucket = p.bucket and a.household_id = p.household_id and a.review_code is not null) l on true
         left join lateral (select json_agg(json_build_object('fact', ${FACT_JSON}, 'kind', a.kind,
               'receivedAt', floor(extract(epoch from a.received_at) * 1000)::float8, 'review', a.review_code, 'outcome', a.outcome, 'teamName', t.name,
               'author', case when q.id is not null then json_build_object(${NAME('q')}) end,
               'sealed', case when a.kind in ('recordVisit', 'withdrawAct', 'correctResident', 'correctHousehold') then encode(a.sealed, 'base64') end,
               'keySubjectId', a.key_subject_id, 'wrapped', encode(k.wrapped, 'base64'),
               'header', json_strip_nulls(json_build_object('id', a.id, 'kind', a.kind, 'v', a.v, 'installationId', a.installation_id, 'seq', a.seq,
                 'authorId', a.author_id, 'recordedAt', 0, 'clockOffsetMs', 0, 'hamletId', a.hamlet_id, 'householdId', a.household_id,
                 'subjectId', a.subject_id, 'visitId', a.visit_id, 'outingId', a.outing_id, 'campaignId', a.campaign_id))) order by a.place) as acts
           from act a left join person q on q.id = a.author_id left join team t on t.id = a.team_id
             left join secrets.subject_key k on k.bucket = any ($1) and k.bucket = a.bucket and k.subject_id = a.key_subject_id
           where a.bucket = any ($1) and a.bucket = p.bucket and a.household_id = p.household_id and a.facts is not null) d on true
         order by p.since, p.household_id)
     select (select count(*)::int from open) as total, coalesce((select json_agg(told) from told), '[]') as doors`,
    [a.buckets, a.hamlets, a.now, a.today, a.after?.[0] ?? null, a.after?.[1] ?? null, a.first],
  );
  return rows[0]!;
}

/** How many doors have an open matter. */
export async function countInReview(
  sql: PoolClient,
  a: Pick<ReviewAsk, 'buckets' | 'hamlets' | 'now'>,
): Promise<number> {
  const { rows } = await sql.query<{ n: number }>(
    `select count(distinct a.household_id)::int as n from act a where a.bucket = any ($1) and ${OPEN}`,
    [a.buckets, a.hamlets, a.now],
  );
  return rows[0]!.n;
}

/** Where an act of a household was written, and about whom: what a word on it is addressed by. */
export async function addressOf(
  sql: PoolClient,
  a: {
    readonly bucket: number;
    readonly householdId: HouseholdId;
    readonly acts: readonly string[];
    readonly me: PersonId;
  },
): Promise<{ hamletId: HamletId; subjectIds: readonly string[] } | null> {
  const { rows } = await sql.query<{ hamletId: HamletId; subjectIds: string[] }>(
    `select coalesce(h.scope_hamlet_id, a.scope_hamlet_id) as "hamletId",
       array(select distinct x.subject_id from act x where x.bucket = $1 and x.id = any ($3) and x.subject_id is not null
         and not exists (select from resident r where r.bucket = $1 and r.id = x.subject_id and r.erased_at is not null)) as "subjectIds"
     from act a left join household h on h.bucket = $1 and h.id = a.household_id
     where a.bucket = $1 and a.household_id = $2 and a.id = any ($3)
       and coalesce(h.scope_hamlet_id, a.scope_hamlet_id) in (select s.hamlet_id from scope_hamlet s where s.scope_id = $4 and s.identity) limit 1`,
    [a.bucket, a.householdId, a.acts, a.me],
  );
  return rows[0] ?? null;
}
