import type { PoolClient } from 'pg';
import type { ReceiptCode, ReceiptStatus, RedactedField } from '@go-cua/domain/act';
import {
  bucketOf,
  type ActId,
  type Day,
  type HamletId,
  type HouseholdId,
  type PersonId,
  type ResidentId,
} from '@go-cua/domain/core';
import type { HouseholdCard } from '@go-cua/domain/household';
import type { ResidentCard } from '@go-cua/domain/resident';
import type { ActOutcome } from '@go-cua/domain/review';
import { FACT_JSON, type FactRow } from './fieldwork.rows';

export interface Since {
  readonly hamletId: HamletId;
  readonly bucket: number;
  readonly seq: number;
}
/** A resident as stored: the phone still sealed, as base64 text. */
export interface PulledResident extends Omit<ResidentCard, 'phone'> {
  readonly phone: string | null;
}
/** What follows from what was said at a door; never why. */
export interface Closing {
  readonly goneSince: Day | null;
  readonly notBefore: Day | null;
  readonly notBy: PersonId[];
  /** «resident:service» each. */
  readonly askNoMore: string[];
}
export interface PulledRow {
  readonly hamletId: HamletId;
  readonly bucket: number;
  readonly seq: number;
  readonly gone: boolean;
  readonly householdId: HouseholdId;
  readonly household: HouseholdCard | null;
  readonly closing: Closing | null;
  readonly residents: readonly PulledResident[];
  /** Who counts and whose data were erased. */
  readonly erased: readonly ResidentId[];
  readonly facts: readonly FactRow[];
  /** subject → wrapped key, base64. */
  readonly keys: Readonly<Record<string, string>>;
  readonly receipts: readonly PulledReceipt[];
}
export interface PulledReceipt {
  readonly actId: ActId;
  readonly status: ReceiptStatus;
  readonly code: ReceiptCode | null;
  readonly field: string | null;
  readonly detail: string | null;
  readonly redacted: readonly RedactedField[] | null;
  readonly receivedAt: number;
  readonly review: ReceiptCode | null;
  readonly waits: ReceiptCode | null;
  readonly outcome: ActOutcome | null;
}

export const RESIDENT_JSON = `json_strip_nulls(json_build_object('id', r.id, 'householdId', r.household_id, 'familyName', r.family_name,
  'middleName', r.middle_name, 'givenName', r.given_name, 'gender', r.gender,
  'birth', case when r.birth_day is not null then json_build_object('day', r.birth_day)
    when r.birth_year is not null then json_build_object('year', r.birth_year) end,
  'phone', encode(r.phone_enc, 'base64'), 'phoneKind', r.phone_kind, 'card', r.card, 'residence', r.residence,
  'idNumberEnd', r.id_end, 'isHead', r.is_head))`;

/** A phone that may not read a home's no is told what waits because of it; everything else it sees for itself. */
const PULLED_FACT = FACT_JSON.replace(
  `'waits', a.waits`,
  `'waits', case when a.review_code = 'OFF_THE_LIST' then a.review_code else a.waits end`,
);

/** One statement, whatever the number of hamlets and doors: the page of changes, and all that each door holds. */
const PULL = `with page as (
    select f.* from unnest($1::uuid[], $2::smallint[], $3::bigint[]) as s(hamlet_id, bucket, seq)
      cross join lateral (select * from feed f where f.bucket = s.bucket and f.bucket = any ($2) and f.hamlet_id = s.hamlet_id
        and f.hamlet_id in (select hamlet_id from scope_hamlet where scope_id = $5 and identity) and f.seq > s.seq
        order by f.seq limit $4) f
    order by f.hamlet_id, f.seq limit $4)
  select p.hamlet_id as "hamletId", p.bucket, p.seq::float8 as seq, p.gone, p.household_id as "householdId",
    h.household, h.closing, coalesce(r.residents, '[]') as residents, coalesce(r.erased, '[]') as erased, coalesce(r.keys, '{}') as keys,
    coalesce(a.facts, '[]') as facts, coalesce(a.receipts, '[]') as receipts
  from page p
  left join lateral (select json_strip_nulls(json_build_object('id', h.id, 'hamletId', h.scope_hamlet_id, 'lane', h.lane, 'number', h.number,
      'peopleStated', h.people_stated, 'availability', h.availability, 'note', h.note)) as household,
      json_build_object('goneSince', h.gone_since, 'notBefore', h.not_before, 'notBy', h.not_by, 'askNoMore', h.ask_no_more) as closing
    from household h where h.bucket = p.bucket and h.bucket = any ($2) and h.id = p.household_id) h on true
  left join lateral (select json_agg(${RESIDENT_JSON} order by r.registered_on, r.id) filter (where r.erased_at is null) as residents,
      json_agg(r.id) filter (where r.erased_at is not null) as erased,
      json_object_agg(r.id, encode(k.wrapped, 'base64')) filter (where k.wrapped is not null and r.phone_enc is not null) as keys
    from resident r left join secrets.subject_key k on k.bucket = r.bucket and k.bucket = any ($2) and k.subject_id = r.id
    where r.bucket = p.bucket and r.bucket = any ($2) and r.household_id = p.household_id) r on true
  left join lateral (select json_agg(${PULLED_FACT} order by a.place) filter (where a.facts is not null) as facts,
      json_agg(json_build_object('actId', a.id, 'status', a.receipt_status, 'code', a.receipt_code, 'field', a.receipt_field,
        'detail', a.receipt_detail, 'redacted', a.redacted, 'receivedAt', floor(extract(epoch from a.received_at) * 1000)::float8,
        'review', a.review_code, 'waits', a.waits, 'outcome', a.outcome)) filter (where a.author_id = $5 and a.redecided_at is not null) as receipts
    from act a where a.bucket = p.bucket and a.bucket = any ($2) and a.household_id = p.household_id) a on true
  order by p.hamlet_id, p.seq`;

export async function pullPage(
  sql: PoolClient,
  personId: PersonId,
  since: readonly Since[],
  limit: number,
): Promise<PulledRow[]> {
  const values = [since.map((s) => s.hamletId), since.map((s) => s.bucket), since.map((s) => s.seq), limit, personId];
  return (await sql.query<PulledRow>(PULL, values)).rows;
}

/** Whose changes a phone may read: every hamlet of the scope. */
export async function hamletsOfScope(
  sql: PoolClient,
  personId: PersonId,
): Promise<{ epoch: string; hamlets: HamletId[] }> {
  const { rows } = await sql.query<{ epoch: string; hamlets: HamletId[] }>(
    `select (select epoch from setup_version) as epoch,
       coalesce((select json_agg(hamlet_id order by hamlet_id) from scope_hamlet where scope_id = $1 and identity), '[]') as hamlets`,
    [personId],
  );
  return rows[0]!;
}

/** Whose data were erased since, and of whom the reader wrote: the phone's own copies go, too. */
export async function erasedSince(sql: PoolClient, personId: PersonId, since: readonly Since[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `select e.id from unnest($1::uuid[], $2::smallint[], $3::bigint[]) as s(hamlet_id, bucket, seq)
       join erasure e on e.bucket = s.bucket and e.bucket = any ($2) and e.hamlet_id = s.hamlet_id and e.seq > s.seq
     union select n.subject_id from erasure_notice n where n.bucket = $4 and n.person_id = $5`,
    [since.map((s) => s.hamletId), since.map((s) => s.bucket), since.map((s) => s.seq), bucketOf(personId), personId],
  );
  return rows.map((r) => r.id);
}
