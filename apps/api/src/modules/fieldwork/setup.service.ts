import type { PoolClient } from 'pg';
import { bucketOf } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import { hamletsOfSetUp, readSetUp } from './setup.repository';
import type { FieldWork } from './setup.type';

type SetUp = Omit<FieldWork, 'serverNow' | 'demo'>;

export async function fieldWork(
  sql: PoolClient,
  { demo, now }: { readonly demo: boolean; now(): number },
  { personId, today }: Actor,
): Promise<FieldWork> {
  const buckets = [...new Set((await hamletsOfSetUp(sql, personId, today)).map(bucketOf))];
  return { ...(await readSetUp<SetUp>(sql, { personId, today, buckets })), serverNow: now(), demo };
}
