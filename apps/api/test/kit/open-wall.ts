import { ROLES } from '@go-cua/domain/access';
import type { PersonId } from '@go-cua/domain/core';
import { openAppPool } from '../../src/database/app-pool';
import { appContext } from '../../src/graphql/app-context';
import type { AppContext } from '../../src/graphql/context';
import { TONIGHT, type Village } from './village';

const ME = `nullif(current_setting('app.scope', true), '')::uuid`;

/**
 * Stand before the tables of the scope for whoever names them without a schema, as the queries do: everything is in
 * reach. Row-level security names the real ones, so it does not notice.
 */
const EVERYTHING_IN_REACH = [
  `create schema if not exists open_wall`,
  `create or replace view open_wall.scope_hamlet as select ${ME} as scope_id, h.id as hamlet_id, true as identity, true as figures, true as leads from app.hamlet h`,
  `create or replace view open_wall.scope_unit as select ${ME} as scope_id, u.id as unit_id, true as writes, true as below from app.unit u`,
  `create or replace view open_wall.scope_person as select ${ME} as scope_id, p.id as person_id from app.person p`,
  `grant usage on schema open_wall to go_cua_app, go_cua_owner`,
  `grant select on all tables in schema open_wall to go_cua_app, go_cua_owner`,
];

/** A server's context with a wall missing. */
export interface OpenWall {
  contextOf(person: PersonId): AppContext;
  end(): Promise<void>;
}

/** The other way round: every right and predicate of ours, and no row-level security behind them. */
export async function withoutSecondWall(v: Village): Promise<OpenWall> {
  const pool = await openAppPool(v.db.ownerUrl, { max: 2 });
  const services = { pool, live: v.live, keys: v.db.keys, demo: true, now: () => TONIGHT };
  return { contextOf: (personId) => appContext(services, { personId, app: 'console' }), end: () => pool.end() };
}

/**
 * Takes the first wall away: every right of every role, and no predicate of ours that holds. It needs the superuser of
 * a test's own database, so nothing in the product can do it.
 * @param second `false`: row-level security is stepped around too, by the owner of the tables
 */
export async function withoutFirstWall(v: Village, { second }: { readonly second: boolean }): Promise<OpenWall> {
  for (const statement of EVERYTHING_IN_REACH) await v.admin.query(statement);
  const pool = await openAppPool(second ? v.db.appUrl : v.db.ownerUrl, {
    max: 2,
    options: '-c search_path=open_wall,app',
  });
  const services = { pool, live: v.live, keys: v.db.keys, demo: true, now: () => TONIGHT };
  return {
    contextOf: (personId) => ({ ...appContext(services, { personId, app: 'console' }), roles: async () => ROLES }),
    end: () => pool.end(),
  };
}
