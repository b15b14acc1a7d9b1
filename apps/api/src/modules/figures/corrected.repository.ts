import type { PoolClient } from 'pg';
import type { Day } from '@go-cua/domain/core';
import { ANSWER_MEASURES, isStock, type ListedFigure, type Measure } from '@go-cua/domain/figures';
import type { SumAsk } from './figures.repository';

/** What became known of one day later, all of it that was heard on one day. */
export interface Correction {
  readonly knownOn: Day;
  readonly day: Day;
  readonly delta: number;
}

const IN_DENOMINATOR = ['ELIGIBLE', 'NOT_KNOWN_YET'] as const;
/** Measures that a figure adds up, and those that it takes off; a count of distinct people is no sum of entries. */
const SUM: Partial<Record<ListedFigure, readonly Measure[]>> = {
  DENOMINATOR: IN_DENOMINATOR,
  REMAINING: IN_DENOMINATOR,
  ACTIVATED: ['ACTIVATED_HELPED', 'FOUND_ACTIVE'],
  REACHED_AND_ANSWERED: ANSWER_MEASURES,
  DISTINCT_RESIDENTS: [],
};
const LESS: Partial<Record<ListedFigure, readonly Measure[]>> = { REMAINING: ANSWER_MEASURES };
const SHOWN = 6;

/** The latest entries of a figure that became known after their day, the newest first. */
export async function corrections(
  sql: PoolClient,
  { figure, ...a }: SumAsk & { readonly figure: ListedFigure },
): Promise<Correction[]> {
  const plus = SUM[figure] ?? [figure as Measure];
  if (plus.length === 0) return [];
  const stock = isStock(plus[0]!);
  const { rows } = await sql.query<Correction>(
    `select e.known_on::text as "knownOn", e.day::text as day, sum(case when e.measure = any ($4) then e.delta else -e.delta end)::int as delta
     from figure_entry e where e.bucket = any ($1) and e.hamlet_id = any ($2) and e.known_on > e.day and e.measure = any ($4 || $5::text[])
       and e.service = $3 and e.day <= $6::date and ($7::date is null or e.day >= $7) and ($8::uuid is null or e.campaign_id = $8)
     group by 1, 2 having sum(case when e.measure = any ($4) then e.delta else -e.delta end) <> 0
     order by 1 desc, 2 desc limit ${SHOWN}`,
    [
      ...[a.buckets, a.hamlets, stock ? a.service : 'ALL', plus, LESS[figure] ?? [], a.to],
      ...[stock ? null : a.from, stock ? null : a.campaignId],
    ],
  );
  return rows;
}
