import type { Pool, PoolClient } from 'pg';
import type { Day, PersonId } from '@go-cua/domain';

/** Who asks, and on which business day the reach of their roles is looked up. */
export interface Actor {
  readonly personId: PersonId;
  readonly today: Day;
}

/**
 * Runs work inside one transaction that sees what the actor may see and nothing else. The setting ends with the
 * transaction, so a pooled connection carries nobody's scope to the next request; a query outside finds 0 rows.
 * An error rolls everything back.
 */
export async function withScope<T>(pool: Pool, actor: Actor, work: (sql: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query('select app_scope($1, $2)', [actor.personId, actor.today]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
