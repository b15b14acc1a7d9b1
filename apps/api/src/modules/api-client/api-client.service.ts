import { createHash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { addDays, newId, refuse, VIETNAM_OFFSET_MS, type Day, type Refusal, type UnitId } from '@go-cua/domain/core';
import {
  checkClient,
  checkKeyRequest,
  endOfKey,
  KEYS_PER_CLIENT,
  keyOf,
  keyStatus,
  type ApiScope,
} from '@go-cua/domain/edition';
import type { Actor } from '../../database/scope';
import { POINTS_PER_HOUR, type Use } from '../../open/budget';
import * as repository from './api-client.repository';
import type { ClientRow } from './api-client.repository';

export interface IssueKey {
  readonly clientId?: string | null;
  readonly name?: string | null;
  readonly agreement?: string | null;
  readonly unitId?: UnitId | null;
  readonly scopes: readonly ApiScope[];
  readonly lastDay: Day;
}
type Client = ReturnType<typeof shown>;
type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Set-up has no household: its ids lie in the first bucket. */
const freshId = (now: number): string => newId(0, { now, random: randomBytes(10) });

/** The first moment after a day in Vietnam. */
const endOf = (day: Day): Date => new Date(Date.parse(`${addDays(day, 1)}T00:00:00Z`) - VIETNAM_OFFSET_MS);

function shown({ keys, ...client }: ClientRow, today: Day) {
  const seen = keys.map(({ revoked, createdAt, lastUsedAt, usage, ...k }) => ({
    ...k,
    usage: { ...usage, pointsPerHour: POINTS_PER_HOUR },
    status: keyStatus({ lastDay: k.lastDay, revoked }, today),
    createdAt: new Date(createdAt),
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
  }));
  return { ...client, keys: seen };
}

export async function apiClients(sql: PoolClient, { today }: Actor, now: number): Promise<Client[]> {
  return (await repository.clients(sql, today, new Date(now))).map((c) => shown(c, today));
}

async function clientOf(sql: PoolClient, id: string, today: Day, now: number): Promise<Client | null> {
  const [row] = await repository.clients(sql, today, new Date(now), id);
  return row ? shown(row, today) : null;
}

/** Makes a key, and its consumer when there is none yet. The key is in the answer and nowhere else: its hash is kept. */
export async function issueKey(
  sql: PoolClient,
  actor: Actor,
  input: IssueKey,
  now: number,
): Promise<Answer<{ client: Client; secret: string }>> {
  const wanted = checkKeyRequest(input, actor.today);
  if (!wanted.ok) return wanted;
  const client = await (input.clientId
    ? knownClient(sql, actor, input.clientId, now)
    : addClient(sql, actor, input, now));
  if (!client.ok) return client;
  const secret = keyOf(randomBytes(32).toString('base64url'));
  await repository.insertKey(sql, {
    ...{ id: freshId(now), clientId: client.value, createdAt: new Date(now), keyEnd: endOfKey(secret) },
    hash: createHash('sha256').update(secret).digest(),
    ...{ scopes: wanted.value.scopes, expiresAt: endOf(wanted.value.lastDay) },
  });
  return { ok: true, value: { client: (await clientOf(sql, client.value, actor.today, now))!, secret } };
}

async function addClient(sql: PoolClient, actor: Actor, input: IssueKey, now: number): Promise<Answer<string>> {
  const checked = checkClient({ name: input.name ?? '', agreement: input.agreement ?? '' });
  if (!checked.ok) return checked;
  const unitId = input.unitId ?? (await repository.ownUnit(sql, actor.personId, actor.today));
  if (!unitId || !(await repository.writesUnit(sql, unitId))) return refuse('OUT_OF_SCOPE', 'unitId');
  const id = freshId(now);
  await repository.insertClient(sql, {
    id,
    ...checked.value,
    unitId,
    createdBy: actor.personId,
    createdAt: new Date(now),
  });
  return { ok: true, value: id };
}

async function knownClient(sql: PoolClient, { today }: Actor, id: string, now: number): Promise<Answer<string>> {
  const client = await clientOf(sql, id, today, now);
  if (!client || client.closed) return refuse('CLIENT_UNKNOWN', 'clientId');
  const live = client.keys.filter((k) => k.status === 'LIVE' || k.status === 'ENDS_SOON');
  return live.length < KEYS_PER_CLIENT ? { ok: true, value: id } : refuse('KEYS_TOO_MANY', 'clientId');
}

/** From the next request on, the key is as unknown as any other text. Twice is once. */
export async function revokeKey(
  sql: PoolClient,
  { today }: Actor,
  keyId: string,
  now: number,
): Promise<Answer<Client>> {
  const clientId = await repository.revokeKeys(sql, { id: keyId }, new Date(now));
  const client = clientId === null ? null : await clientOf(sql, clientId, today, now);
  return client ? { ok: true, value: client } : refuse('KEY_UNKNOWN', 'id');
}

/** The consumer stays in the list, with all its keys revoked. */
export async function closeClient(sql: PoolClient, { today }: Actor, id: string, now: number): Promise<Answer<Client>> {
  if (!(await repository.closeClient(sql, id, new Date(now)))) return refuse('CLIENT_UNKNOWN', 'id');
  await repository.revokeKeys(sql, { clientId: id }, new Date(now));
  return { ok: true, value: (await clientOf(sql, id, today, now))! };
}

const HOUR_MS = 3_600_000;
interface Counted {
  readonly keyId: string;
  readonly hour: number;
  requests: number;
  points: number;
  refused: number;
}

/**
 * Remembers when keys were last used and how much, a batch at a time, so that a request does not wait for a write.
 * @param pool connections of the `app` role
 */
export function keyUse(pool: Pool, everyMs = 30_000) {
  let uses = new Map<string, number>();
  let hours = new Map<string, Counted>();
  const write = async (): Promise<void> => {
    if (uses.size === 0) return;
    const batch = [...uses];
    uses = new Map();
    const at = batch.map(([, ms]) => new Date(ms));
    const counts = [...hours.values()];
    hours = new Map();
    await pool.query(`select api_keys_used($1, $2)`, [batch.map(([id]) => id), at]).catch(() => undefined);
    await pool
      .query(`select api_usage_add($1, $2, $3, $4, $5)`, [
        ...[counts.map((c) => c.keyId), counts.map((c) => new Date(c.hour))],
        ...[counts.map((c) => c.requests), counts.map((c) => c.points), counts.map((c) => c.refused)],
      ])
      .catch(() => undefined);
  };
  const count = (keyId: string, at: number, { points, refused }: Use): void => {
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    const known = hours.get(`${keyId} ${hour}`) ?? { keyId, hour, requests: 0, points: 0, refused: 0 };
    known.requests += 1;
    known.points += points;
    known.refused += refused ? 1 : 0;
    hours.set(`${keyId} ${hour}`, known);
  };
  const timer = setInterval(() => void write(), everyMs).unref();
  return {
    used: (keyId: string, at: number, use: Use): void => {
      uses.set(keyId, at);
      count(keyId, at, use);
    },
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await write();
    },
  };
}
