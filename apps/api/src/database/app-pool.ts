import 'reflect-metadata';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { ENTITIES } from './entities';

/** Connections of the `app` role. They are TypeORM's own, so that `withScope` gives SQL and entities one transaction. */
export interface AppPool extends Pool {
  readonly source: DataSource;
}

/**
 * Connects, and knows the entities from then on; `end()` closes all.
 * @param options.options what PostgreSQL is told at each connection, `-c name=value`
 */
export async function openAppPool(
  appUrl: string,
  { max, options }: { readonly max: number; readonly options?: string },
): Promise<AppPool> {
  const source = new DataSource({
    ...{ type: 'postgres', url: appUrl, entities: ENTITIES, installExtensions: false },
    extra: { max, ...(options !== undefined && { options }) },
    // An idle connection that breaks is replaced; there is nobody to tell.
    poolErrorHandler: () => undefined,
  });
  await source.initialize();
  return Object.assign((source.driver as PostgresDriver).master as Pool, { source });
}
