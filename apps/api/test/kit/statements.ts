import type { Pool, PoolClient } from 'pg';

/** Texts of the statements that leave for the database while `work` runs, settings included, in their order. */
export async function statementsOf(pool: Pool, work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  // A connection is lent several times, and listened to once.
  const heard = new Map<PoolClient, PoolClient['query']>();
  const listen = (client: PoolClient): void => {
    if (heard.has(client)) return;
    heard.set(client, client.query);
    const query = client.query.bind(client);
    Object.assign(client, {
      query: (...args: Parameters<typeof query>) => {
        const [statement] = args as unknown as [string | { readonly text: string }];
        texts.push(typeof statement === 'string' ? statement : statement.text);
        return query(...args);
      },
    });
  };
  pool.on('acquire', listen);
  try {
    await work();
  } finally {
    pool.off('acquire', listen);
    for (const [client, query] of heard) Object.assign(client, { query });
  }
  return texts;
}

/** How many statements leave for the database while `work` runs, settings included. */
export const countStatements = async (pool: Pool, work: () => Promise<unknown>): Promise<number> =>
  (await statementsOf(pool, work)).length;
