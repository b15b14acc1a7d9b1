import type { PoolClient } from 'pg';
import type { Day, HamletId, HouseholdId, PersonId, ResidentId } from '@go-cua/domain/core';
import type { RequestKind, RequestState } from '@go-cua/domain/request';
import type { DataRequest } from './request.type';

/** Where a resident of the own scope lives; null for everybody else. */
export async function homeOf(
  sql: PoolClient,
  a: { readonly bucket: number; readonly id: ResidentId; readonly me: PersonId },
): Promise<{ householdId: HouseholdId; hamletId: HamletId } | null> {
  const { rows } = await sql.query<{ householdId: HouseholdId; hamletId: HamletId }>(
    `select r.household_id as "householdId", r.scope_hamlet_id as "hamletId" from resident r
     where r.bucket = $1 and r.id = $2 and r.erased_at is null
       and r.scope_hamlet_id in (select s.hamlet_id from scope_hamlet s where s.scope_id = $3 and s.leads)`,
    [a.bucket, a.id, a.me],
  );
  return rows[0] ?? null;
}

export interface NewRequest {
  readonly bucket: number;
  readonly id: string;
  readonly householdId: HouseholdId;
  readonly residentId: ResidentId;
  readonly hamletId: HamletId;
  readonly kind: RequestKind;
  readonly way: string;
  readonly receivedOn: Day;
  readonly answerBy: Day;
  readonly doneBy: Day;
  readonly ownerId: PersonId;
  readonly at: Date;
}
export async function addRequest(sql: PoolClient, r: NewRequest): Promise<void> {
  await sql.query(
    `insert into data_request (bucket, id, household_id, resident_id, hamlet_id, kind, way, received_on, answer_by, done_by, owner_id, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[r.bucket, r.id, r.householdId, r.residentId, r.hamletId, r.kind, r.way],
      ...[r.receivedOn, r.answerBy, r.doneBy, r.ownerId, r.at],
    ],
  );
}

/** Held for a change: two answers to one request take turns. */
export async function requestState(sql: PoolClient, bucket: number, id: string): Promise<RequestState | null> {
  const { rows } = await sql.query<RequestState>(
    `select kind, received_on::text as "receivedOn", done_by::text as "doneBy", first_answered_on::text as "firstAnsweredOn", status, extended
     from data_request where bucket = $1 and id = $2 for update`,
    [bucket, id],
  );
  return rows[0] ?? null;
}
export async function putState(
  sql: PoolClient,
  a: { readonly bucket: number; readonly id: string; readonly state: RequestState; readonly refusal: string | null },
  today: Day,
): Promise<void> {
  const { state } = a;
  await sql.query(
    `update data_request set first_answered_on = $3, status = $4, extended = $5, done_by = $6, refusal = $7, closed_on = $8
     where bucket = $1 and id = $2`,
    [
      ...[a.bucket, a.id, state.firstAnsweredOn, state.status, state.extended, state.doneBy, a.refusal],
      state.status === 'OPEN' ? null : today,
    ],
  );
}

/** The person is erased: what was asked for is done, and no request says any more whose it was. */
export async function closeErased(
  sql: PoolClient,
  a: { readonly bucket: number; readonly residentId: ResidentId; readonly today: Day },
): Promise<void> {
  await sql.query(
    `update data_request set resident_id = null, refusal = case when status = 'OPEN' and kind <> 'ERASE' then 'NOTHING_HELD' else refusal end,
       first_answered_on = coalesce(first_answered_on, $3), closed_on = coalesce(closed_on, $3),
       status = case when status = 'OPEN' and kind <> 'ERASE' then 'REFUSED' when status = 'OPEN' then 'DONE' else status end
     where bucket = $1 and resident_id = $2`,
    [a.bucket, a.residentId, a.today],
  );
}

const NAME = (of: string): string =>
  `case when ${of}.id is not null then json_build_object('familyName', ${of}.family_name, 'middleName', coalesce(${of}.middle_name, ''), 'givenName', ${of}.given_name) end`;

export interface PageAsk {
  readonly buckets: readonly number[];
  readonly hamlets: readonly HamletId[];
  readonly closed: boolean;
  readonly first: number;
  readonly after: readonly [string, string] | null;
}
/** The most urgent first; of those that are closed, the last that was closed. */
export async function requestPage(sql: PoolClient, a: PageAsk): Promise<Omit<DataRequest, 'hamletName'>[]> {
  const [order, beyond] = a.closed ? ['q.closed_on desc, q.id desc', '<'] : ['q.done_by, q.id', '>'];
  const key = a.closed ? 'q.closed_on' : 'q.done_by';
  const { rows } = await sql.query<Omit<DataRequest, 'hamletName'>>(
    `select q.id, q.household_id as "householdId", q.resident_id as "residentId", ${NAME('r')} as resident, q.hamlet_id as "hamletId", h.lane, h.number,
       q.kind, q.way, q.received_on::text as "receivedOn", q.answer_by::text as "answerBy", q.done_by::text as "doneBy",
       q.first_answered_on::text as "firstAnsweredOn", q.extended, q.status, q.refusal, q.closed_on::text as "closedOn", ${NAME('p')} as owner
     from data_request q join household h on h.bucket = q.bucket and h.bucket = any ($1) and h.id = q.household_id
     left join resident r on r.bucket = q.bucket and r.bucket = any ($1) and r.id = q.resident_id
     left join person p on p.id = q.owner_id
     where q.bucket = any ($1) and q.hamlet_id = any ($2) and (q.status <> 'OPEN') = $3
       and ($4::date is null or (${key}, q.id) ${beyond} ($4::date, $5::uuid))
     order by ${order} limit $6`,
    [a.buckets, a.hamlets, a.closed, a.after?.[0] ?? null, a.after?.[1] ?? null, a.first],
  );
  return rows;
}

export interface ExtractRow {
  readonly id: ResidentId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly gender: string | null;
  readonly birthDay: Day | null;
  readonly birthYear: string | null;
  readonly phone: Buffer | null;
  readonly idNumber: Buffer | null;
  readonly wrapped: Buffer | null;
  readonly phoneKind: string;
  readonly card: string;
  readonly residence: string;
  readonly registeredOn: Day;
}
export async function extractRow(
  sql: PoolClient,
  a: { readonly bucket: number; readonly id: ResidentId; readonly me: PersonId },
): Promise<ExtractRow | null> {
  const { rows } = await sql.query<ExtractRow>(
    `select r.id, r.family_name as "familyName", r.middle_name as "middleName", r.given_name as "givenName", r.gender, r.birth_day::text as "birthDay",
       r.birth_year::text as "birthYear", r.phone_enc as phone, r.id_enc as "idNumber", k.wrapped, r.phone_kind as "phoneKind", r.card, r.residence,
       r.registered_on::text as "registeredOn"
     from resident r left join secrets.subject_key k on k.bucket = $1 and k.subject_id = r.id
     where r.bucket = $1 and r.id = $2 and r.erased_at is null
       and r.scope_hamlet_id in (select s.hamlet_id from scope_hamlet s where s.scope_id = $3 and s.leads)`,
    [a.bucket, a.id, a.me],
  );
  return rows[0] ?? null;
}
