import type { ClientBase, PoolClient } from 'pg';
import { bucketOf, type HouseholdId, type ResidentId } from '@go-cua/domain/core';
import { valuesOf, type Value } from '../../database/values';
import type { Columns, Row, Target } from './fieldwork.tables';

/** All rows of one table in one statement; none at all when there are no rows. */
export async function put<C extends Columns>(sql: ClientBase, t: Target<C>, rows: readonly Row<C>[]): Promise<void> {
  if (rows.length === 0) return;
  const { text, params, names } = valuesOf(t.columns as Readonly<Record<keyof C & string, string>>, rows);
  await sql.query(
    `insert into ${t.table} (${names}) ${text}${t.onConflict ? ` on conflict ${t.onConflict}` : ''}`,
    params,
  );
}

const REDECIDED = {
  ...{ bucket: 'smallint', id: 'uuid', facts: 'jsonb', waits: 'text', receipt_status: 'text', receipt_code: 'text' },
  ...{ receipt_field: 'text', receipt_detail: 'text', is_decline: 'boolean', redecided_at: 'timestamptz' },
} as const;
const bucketsOf = (rows: readonly { readonly bucket: Value }[]): string[] => [
  ...new Set(rows.map((r) => String(r.bucket))),
];

/** Acts that had waited, with the answer that stands now. */
export async function putRedecided(sql: PoolClient, rows: readonly Row<typeof REDECIDED>[]): Promise<void> {
  if (rows.length === 0) return;
  const { text, params, names } = valuesOf(REDECIDED, rows);
  await sql.query(
    `update act set facts = n.facts, waits = n.waits, receipt_status = n.receipt_status, receipt_code = n.receipt_code,
       receipt_field = n.receipt_field, receipt_detail = n.receipt_detail, is_decline = n.is_decline, redecided_at = n.redecided_at
     from (${text}) as n (${names}) where act.bucket = n.bucket and act.bucket = any ($${params.length + 1}) and act.id = n.id`,
    [...params, bucketsOf(rows)],
  );
}

const VERDICT = {
  ...{ bucket: 'smallint', id: 'uuid', review_code: 'text', outcome: 'text', redecided_at: 'timestamptz' },
} as const;
/** Acts that wait now or wait no more, and what became of them. */
export async function putVerdicts(sql: PoolClient, rows: readonly Row<typeof VERDICT>[]): Promise<void> {
  if (rows.length === 0) return;
  const { text, params, names } = valuesOf(VERDICT, rows);
  await sql.query(
    `update act set review_code = n.review_code, outcome = n.outcome, redecided_at = n.redecided_at
     from (${text}) as n (${names}) where act.bucket = n.bucket and act.bucket = any ($${params.length + 1}) and act.id = n.id`,
    [...params, bucketsOf(rows)],
  );
}

/** Projections that are made anew from a household's facts: the old rows go first. */
export async function clearProjections(
  sql: PoolClient,
  buckets: readonly number[],
  households: readonly string[],
  residents: readonly string[],
): Promise<void> {
  if (residents.length === 0) return;
  await sql.query(`delete from standing where bucket = any ($1) and household_id = any ($2)`, [buckets, households]);
  await sql.query(`delete from resident_day where bucket = any ($1) and resident_id = any ($2)`, [buckets, residents]);
}

/** Rows of registrations that were taken back. */
export async function removeCards(
  sql: PoolClient,
  households: readonly HouseholdId[],
  residents: readonly ResidentId[],
): Promise<void> {
  const remove = async (table: string, ids: readonly (HouseholdId | ResidentId)[]) => {
    if (ids.length === 0) return;
    await sql.query(`delete from ${table} where bucket = any ($1) and id = any ($2)`, [
      [...new Set(ids.map(bucketOf))],
      ids,
    ]);
  };
  await remove('resident', residents);
  await remove('household', households);
}

export async function feedCounters(
  sql: PoolClient,
  buckets: readonly number[],
  hamlets: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ key: string; seq: string }>(
    `select bucket || ':' || hamlet_id as key, seq from hamlet_feed where bucket = any ($1) and hamlet_id = any ($2)`,
    [buckets, hamlets],
  );
  return new Map(rows.map((r) => [r.key, Number(r.seq)]));
}
