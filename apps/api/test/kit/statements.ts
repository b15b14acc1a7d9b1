import type { Pool, PoolClient } from 'pg';

/** Statements that leave for the database while `work` runs, settings included. */
export async function countStatements(pool: Pool, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const undo: (() => void)[] = [];
  const listen = (client: PoolClient): void => {
    const query = client.query.bind(client);
    Object.assign(client, {
      query: (...args: Parameters<typeof query>) => {
        count += 1;
        return query(...args);
      },
    });
    undo.push(() => void Object.assign(client, { query }));
  };
  pool.on('acquire', listen);
  try {
    await work();
  } finally {
    pool.off('acquire', listen);
    for (const back of undo) back();
  }
  return count;
}
