import type { PoolClient } from 'pg';
import type { ActId, HamletId, HouseholdId, PersonId, ResidentId } from '@go-cua/domain/core';
import { valuesOf } from '../../database/values';
import { STORED_ACT, type AsText } from '../fieldwork/fieldwork.load';
import type { StoredAct } from '../fieldwork/fieldwork.rows';

/** A resident of the own scope, with what a text would call them by; the phone still sealed. */
export interface ErasableRow {
  readonly householdId: HouseholdId;
  readonly hamletId: HamletId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly phone: Buffer | null;
  readonly wrapped: Buffer | null;
  /** Others of the household whose data are there. */
  readonly others: number;
}
export async function erasable(
  sql: PoolClient,
  a: { readonly bucket: number; readonly id: ResidentId; readonly me: PersonId },
): Promise<ErasableRow | null> {
  const { rows } = await sql.query<ErasableRow>(
    `select r.household_id as "householdId", r.scope_hamlet_id as "hamletId", r.family_name as "familyName", r.middle_name as "middleName",
       r.given_name as "givenName", r.phone_enc as phone, k.wrapped,
       (select count(*)::int from resident o where o.bucket = $1 and o.household_id = r.household_id and o.id <> r.id and o.erased_at is null) as others
     from resident r left join secrets.subject_key k on k.bucket = $1 and k.subject_id = r.id
     where r.bucket = $1 and r.id = $2 and r.erased_at is null
       and r.scope_hamlet_id in (select s.hamlet_id from scope_hamlet s where s.scope_id = $3 and s.identity)`,
    [a.bucket, a.id, a.me],
  );
  return rows[0] ?? null;
}

/** Erasing reads and rewrites what waits and what was declined, too. */
export async function decidingFromHere(sql: PoolClient): Promise<void> {
  await sql.query('select app_deciding()');
}

export interface LoggedAct extends StoredAct {
  readonly authorId: PersonId;
}
/** Every act of the household, of whomever, and every other act that names the person in its header. */
export async function actsAround(
  sql: PoolClient,
  a: { readonly bucket: number; readonly householdId: HouseholdId; readonly id: ResidentId },
): Promise<LoggedAct[]> {
  const { rows } = await sql.query<AsText<LoggedAct>>(
    `select ${STORED_ACT}, a.author_id as "authorId" from act a where a.bucket = $1 and (a.household_id = $2 or a.subject_id = $3)`,
    [a.bucket, a.householdId, a.id],
  );
  return rows.map((r) => ({ ...r, sealed: Buffer.from(r.sealed, 'base64') }));
}

const RESEALED = { bucket: 'smallint', id: 'uuid', sealed: 'bytea' } as const;
export async function reseal(
  sql: PoolClient,
  bucket: number,
  acts: readonly { readonly id: ActId; readonly sealed: Buffer }[],
): Promise<void> {
  if (acts.length === 0) return;
  const { text, params, names } = valuesOf(
    RESEALED,
    acts.map((a) => ({ bucket, ...a })),
  );
  await sql.query(
    `update act set sealed = n.sealed from (${text}) as n (${names})
     where act.bucket = n.bucket and act.bucket = $${params.length + 1} and act.id = n.id`,
    [...params, bucket],
  );
}

export interface Renewal {
  readonly bucket: number;
  readonly householdId: HouseholdId;
  readonly id: ResidentId;
  /** The value that stands for the person from now on. */
  readonly freshId: ResidentId;
  readonly at: Date;
}

/** The key goes, and with it whatever was sealed by it; what is left of the person is what counts, under another value. */
export async function renew(sql: PoolClient, r: Renewal): Promise<void> {
  const ids = [r.bucket, r.id, r.freshId];
  await sql.query(`delete from secrets.subject_key where bucket = $1 and subject_id = $2`, [r.bucket, r.id]);
  await sql.query(
    `update act set sealed = '', subject_id = $3, key_subject_id = case when key_subject_id = $2 then $3 else key_subject_id end,
       redacted = null, receipt_detail = null where bucket = $1 and subject_id = $2`,
    ids,
  );
  await sql.query(
    `update act set facts = replace(facts::text, $2::text, $3::text)::jsonb
     where bucket = $1 and household_id = $4 and facts::text like '%' || $2::text || '%'`,
    [...ids, r.householdId],
  );
  await sql.query(`update standing set resident_id = $3 where bucket = $1 and resident_id = $2`, ids);
  await sql.query(
    `update household set ask_no_more = string_to_array(replace(array_to_string(ask_no_more, ','), $2::text, $3::text), ',')
     where bucket = $1 and id = $4 and ask_no_more <> '{}'`,
    [...ids, r.householdId],
  );
  await sql.query(`update resident_day set resident_id = $3 where bucket = $1 and resident_id = $2`, ids);
  await sql.query(
    `update resident set id = $3, family_name = '', middle_name = '', given_name = '', folded = '', gender = null, birth_day = null,
       birth_year = null, phone_enc = null, phone_hash = null, phone_kind = 'NONE', card = 'UNKNOWN', residence = 'PERMANENT',
       id_enc = null, id_hash = null, id_end = null, is_head = false, erased_at = $4 where bucket = $1 and id = $2`,
    [...ids, r.at],
  );
}

export interface HouseTexts {
  readonly note: string | null;
  readonly availability: readonly string[];
}
export async function houseTexts(sql: PoolClient, bucket: number, id: HouseholdId): Promise<HouseTexts> {
  const { rows } = await sql.query<HouseTexts>(
    `select note, availability from household where bucket = $1 and id = $2`,
    [bucket, id],
  );
  return rows[0]!;
}
export async function putHouseTexts(sql: PoolClient, bucket: number, id: HouseholdId, t: HouseTexts): Promise<void> {
  await sql.query(`update household set note = $3, availability = $4 where bucket = $1 and id = $2`, [
    bucket,
    id,
    t.note,
    t.availability,
  ]);
}

export interface ErasureRow {
  readonly bucket: number;
  readonly id: ResidentId;
  readonly hamletId: HamletId;
  readonly seq: number;
  readonly reason: string;
  readonly erasedBy: PersonId;
  readonly at: Date;
}
/** Who erased whom, when and why: without a name. */
export async function logErasure(sql: PoolClient, e: ErasureRow): Promise<void> {
  await sql.query(
    `insert into erasure (bucket, id, hamlet_id, seq, reason, erased_by, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [e.bucket, e.id, e.hamletId, e.seq, e.reason, e.erasedBy, e.at],
  );
}
const NOTICE = { bucket: 'smallint', person_id: 'uuid', subject_id: 'uuid' } as const;
export async function tellAuthors(
  sql: PoolClient,
  id: ResidentId,
  authors: readonly { readonly bucket: number; readonly personId: PersonId }[],
): Promise<void> {
  if (authors.length === 0) return;
  const { text, params, names } = valuesOf(
    NOTICE,
    authors.map((a) => ({ bucket: a.bucket, person_id: a.personId, subject_id: id })),
  );
  await sql.query(`insert into erasure_notice (${names}) ${text}`, params);
}
