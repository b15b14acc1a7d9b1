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
  const seen = keys.map(({ revoked, createdAt, lastUsedAt, ...k }) => ({
    ...k,
    status: keyStatus({ lastDay: k.lastDay, revoked }, today),
    createdAt: new Date(createdAt),
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
  }));
  return { ...client, keys: seen };
}

export async function apiClients(sql: PoolClient, { today }: Actor): Promise<Client[]> {
  return (await repository.clients(sql, today)).map((c) => shown(c, today));
}

async function clientOf(sql: PoolClient, id: string, today: Day): Promise<Client | null> {
  const [row] = await repository.clients(sql, today, id);
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
  const client = await (input.clientId ? knownClient(sql, actor, input.clientId) : addClient(sql, actor, input, now));
  if (!client.ok) return client;
  const secret = keyOf(randomBytes(32).toString('base64url'));
  await repository.insertKey(sql, {
    ...{ id: freshId(now), clientId: client.value, createdAt: new Date(now), keyEnd: endOfKey(secret) },
    hash: createHash('sha256').update(secret).digest(),
    ...{ scopes: wanted.value.scopes, expiresAt: endOf(wanted.value.lastDay) },
  });
  return { ok: true, value: { client: (await clientOf(sql, client.value, actor.today))!, secret } };
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

async function knownClient(sql: PoolClient, { today }: Actor, id: string): Promise<Answer<string>> {
  const client = await clientOf(sql, id, today);
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
  const client = clientId === null ? null : await clientOf(sql, clientId, today);
  return client ? { ok: true, value: client } : refuse('KEY_UNKNOWN', 'id');
}

/** The consumer stays in the list, with all its keys revoked. */
export async function closeClient(sql: PoolClient, { today }: Actor, id: string, now: number): Promise<Answer<Client>> {
  if (!(await repository.closeClient(sql, id, new Date(now)))) return refuse('CLIENT_UNKNOWN', 'id');
  await repository.revokeKeys(sql, { clientId: id }, new Date(now));
  return { ok: true, value: (await clientOf(sql, id, today))! };
}

/**
 * Remembers when keys were last used, a batch at a time, so that a request does not wait for a write.
 * @param pool connections of the `app` role
 */
export function keyUse(pool: Pool, everyMs = 30_000): { used(keyId: string, at: number): void; stop(): Promise<void> } {
  let uses = new Map<string, number>();
  const write = async (): Promise<void> => {
    if (uses.size === 0) return;
    const batch = [...uses];
    uses = new Map();
    const at = batch.map(([, ms]) => new Date(ms));
    await pool.query(`select api_keys_used($1, $2)`, [batch.map(([id]) => id), at]).catch(() => undefined);
  };
  const timer = setInterval(() => void write(), everyMs).unref();
  return {
    used: (keyId, at) => void uses.set(keyId, at),
    stop: async () => {
      clearInterval(timer);
      await write();
    },
  };
}
