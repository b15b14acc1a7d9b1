import type { PoolClient } from 'pg';
import type { Actor } from '../../database/scope';
import { readSetUp } from './setup.repository';
import type { FieldWork } from './setup.type';

type SetUp = Omit<FieldWork, 'serverNow' | 'demo'>;

export async function fieldWork(
  sql: PoolClient,
  { demo, now }: { readonly demo: boolean; now(): number },
  { personId, today }: Actor,
): Promise<FieldWork> {
  return { ...(await readSetUp<SetUp>(sql, personId, today)), serverNow: now(), demo };
}
