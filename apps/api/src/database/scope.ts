import type { Client, PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Day, PersonId } from '@go-cua/domain';
import type { AppPool } from './app-pool';

/** Who asks, and on which business day the reach of their roles is looked up. */
export interface Actor {
  readonly personId: PersonId;
  readonly today: Day;
}

const managers = new WeakMap<object, EntityManager>();

/** The entities of the same transaction and scope as `sql`, for writing a row of the set-up or holding it for a change. */
export function entitiesOf(sql: object): EntityManager {
  const manager = managers.get(sql);
  if (!manager) throw new Error('Entities are written inside withScope alone.');
  return manager;
}

/**
 * Runs work inside one transaction that sees what the actor may see and nothing else. The setting ends with the
 * transaction, so a pooled connection carries nobody's scope to the next request; a query outside finds 0 rows.
 * An error rolls everything back.
 */
export async function withScope<T>(pool: AppPool, actor: Actor, work: (sql: PoolClient) => Promise<T>): Promise<T> {
  const runner = pool.source.createQueryRunner();
  const sql = (await runner.connect()) as PoolClient & Client;
  managers.set(sql, runner.manager);
  try {
    await runner.startTransaction();
    await sql.query('select app_scope($1, $2)', [actor.personId, actor.today]);
    const result = await work(sql);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // What cannot even be rolled back goes to nobody else: the pool drops a connection that is ending.
    await runner.rollbackTransaction().catch(() => void sql.end().catch(() => undefined));
    throw error;
  } finally {
    managers.delete(sql);
    await runner.release();
  }
}
