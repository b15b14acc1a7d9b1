import { randomUUID } from 'node:crypto';
import type { Receipt } from '@go-cua/domain/act';
import type { Role } from '@go-cua/domain/access';
import { dayOfInstant } from '@go-cua/domain/core';
import type { AppPool } from '../database/app-pool';
import { withScope } from '../database/scope';
import type { Keys } from '../keys';
import type { LiveFigures } from '../live/live';
import { refused } from './auth-checker';
import type { AppContext, Viewer } from './context';

export interface AppServices {
  readonly pool: AppPool;
  readonly keys: Keys;
  readonly live: LiveFigures;
  readonly demo: boolean;
  now(): number;
  /** Hears each batch's answers, for the metrics. */
  receipts?(told: readonly Receipt[]): void;
}

/** Roles that a person holds on a day; none while paused. */
const ROLES_TODAY = `select distinct g.role from role_grant g join person p on p.id = g.person_id
  where g.person_id = $1 and p.paused_at is null and $2::date >= g.valid_from and $2::date <= coalesce(g.valid_to, 'infinity')`;

export function appContext(services: AppServices, viewer: Viewer | null, requestId: string = randomUUID()): AppContext {
  const { pool, keys, live, demo, now, receipts } = services;
  const today = () => dayOfInstant(now());
  const inScope: AppContext['inScope'] = (work) => {
    if (!viewer) throw refused('UNAUTHENTICATED');
    const actor = { personId: viewer.personId, today: today() };
    return withScope(pool, actor, (sql) => work(sql, actor));
  };
  let roles: Promise<readonly Role[]> | undefined;
  return {
    ...{ requestId, viewer, keys, live, demo, now, today, inScope },
    told: (answers) => receipts?.(answers),
    roles: () =>
      (roles ??= inScope(async (sql, { personId, today }) => {
        const { rows } = await sql.query<{ role: Role }>(ROLES_TODAY, [personId, today]);
        return rows.map((r) => r.role);
      })),
  };
}
