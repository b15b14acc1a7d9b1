import type { PoolClient } from 'pg';
import { bucketOf } from '@go-cua/domain/core';
import { lastWords } from '@go-cua/domain/round';
import type { Actor } from '../../database/scope';
import { hamletsOfSetUp, readSetUp } from './setup.repository';
import type { FieldOuting, FieldWork } from './setup.type';
import { wordOf, type ShareRow } from './shared.repository';

type Read = Omit<FieldWork, 'serverNow' | 'demo' | 'outings'> & {
  readonly outings: (Omit<FieldOuting, 'shares'> & { readonly shares: ShareRow[] })[];
};

export async function fieldWork(
  sql: PoolClient,
  { demo, now }: { readonly demo: boolean; now(): number },
  { personId, today }: Actor,
): Promise<FieldWork> {
  const buckets = [...new Set((await hamletsOfSetUp(sql, personId, today)).map(bucketOf))];
  const { outings, ...read } = await readSetUp<Read>(sql, { personId, today, buckets });
  return {
    ...read,
    // The last word on each door alone travels: an evening's list is short, however often it was shared out anew.
    outings: outings.map((o) => ({
      ...o,
      shares: lastWords(o.shares.map(wordOf)).map((w) => ({ ...w, householdIds: [...w.householdIds] })),
    })),
    ...{ serverNow: now(), demo },
  };
}
