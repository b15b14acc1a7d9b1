import type { PoolClient } from 'pg';
import type { App, Role } from '@go-cua/domain/access';
import type { Receipt } from '@go-cua/domain/act';
import type { Day, PersonId } from '@go-cua/domain/core';
import type { Actor } from '../database/scope';
import type { Keys } from '../keys';
import type { LiveFigures } from '../live/live';

/** Who is signed in, and through which app. */
export interface Viewer {
  readonly personId: PersonId;
  readonly app: App;
}

/**
 * What a resolver of the own apps' API may use. `inScope` is the only way to data: one transaction that sees what the
 * viewer may see and nothing else (docs/decisions/0003).
 */
export interface AppContext {
  readonly requestId: string;
  /** Absent on a request without a session: `@Authorized` has refused it before a resolver runs. */
  readonly viewer: Viewer | null;
  /** Roles of the viewer today, looked up once per request. */
  roles(): Promise<readonly Role[]>;
  /** Unix milliseconds by the business clock: real time, but for demo and replay databases. */
  now(): number;
  today(): Day;
  inScope<T>(work: (sql: PoolClient, actor: Actor) => Promise<T>): Promise<T>;
  readonly keys: Keys;
  /** Demo database: 095 phones and 099 ID numbers are valid. */
  readonly demo: boolean;
  readonly live: LiveFigures;
  /** Hears what was answered to acts, for the metrics. */
  told(receipts: readonly Receipt[]): void;
}
