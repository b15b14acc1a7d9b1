import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { asDay, bucketOf, isId, newId, type Id, type ResidentId } from '@go-cua/domain/core';
import { answered, deadlinesOf } from '@go-cua/domain/request';
import { keyAfter, placeIn } from '../../database/cursor';
import type { Actor } from '../../database/scope';
import type { Keys } from '../../keys';
import { unseal } from '../../keys/seal';
import { SubjectKeys } from '../fieldwork/fieldwork.keys';
import { ownHamlets } from '../figures/figures.service';
import type { AnswerRequestInput, DataRequestsArgs, RegisterRequestInput } from './request.input';
import * as repo from './request.repository';
import type { DataRequestAnswer, DataRequestPage, ResidentExtract } from './request.type';

const refused = (code: string, field?: string): DataRequestAnswer => ({ refusal: { code, ...(field && { field }) } });

export async function dataRequests(sql: PoolClient, actor: Actor, a: DataRequestsArgs): Promise<DataRequestPage> {
  const place = await ownHamlets(sql, actor, { ...a, hamletId: null });
  const names = new Map<string, string>(place.map((h) => [h.id, h.name]));
  const hamlets = place.map((h) => h.id);
  const rows = await repo.requestPage(sql, {
    ...{ hamlets, buckets: [...new Set(hamlets.map(bucketOf))], closed: a.closed, first: a.first },
    after: cursorOf(listOf(a.closed), a.after),
  });
  const last = rows.at(-1);
  return {
    rows: rows.map((r) => ({ ...r, hamletName: names.get(r.hamletId) ?? '' })),
    next:
      last && rows.length === a.first
        ? placeIn(listOf(a.closed), [String(a.closed ? last.closedOn : last.doneBy), last.id])
        : null,
  };
}
/** Open ones stand in the order of what is due, closed ones in that of their end: a place in the one is none in the other. */
const listOf = (closed: boolean) => (closed ? 'closedRequests' : 'requests');
const cursorOf = (list: ReturnType<typeof listOf>, after: string | null | undefined) =>
  keyAfter(list, after, (key): key is [string, string] => key.length === 2 && asDay(key[0]) !== null && isId(key[1]));

/** A request is written down on the day on which somebody heard it; who writes it down answers for it. */
export async function registerRequest(
  sql: PoolClient,
  actor: Actor,
  now: number,
  { residentId, kind, way, receivedOn }: RegisterRequestInput,
): Promise<DataRequestAnswer> {
  if (receivedOn > actor.today) return refused('REQUEST_DAY_AHEAD', 'receivedOn');
  const bucket = bucketOf(residentId);
  const home = await repo.homeOf(sql, { bucket, id: residentId, me: actor.personId });
  if (!home) return refused('UNKNOWN');
  const id = newId<Id<'DataRequest'>>(bucket, { now, random: randomBytes(10) });
  await repo.addRequest(sql, {
    ...{ bucket, id, residentId, ...home, kind, way, receivedOn, ...deadlinesOf(kind, receivedOn) },
    ...{ ownerId: actor.personId, at: new Date(now) },
  });
  return { id };
}

export async function answerRequest(
  sql: PoolClient,
  actor: Actor,
  { id, answer, refusal }: AnswerRequestInput,
): Promise<DataRequestAnswer> {
  const bucket = isId(id) ? bucketOf(id) : 0;
  const before = await repo.requestState(sql, bucket, id);
  if (!before) return refused('UNKNOWN');
  const said = answered(before, answer, { today: actor.today, refusal: refusal ?? null });
  if (!said.ok) return refused(said.code, said.code === 'REQUEST_REASON_MISSING' ? 'refusal' : undefined);
  const why = said.state.status === 'REFUSED' ? (refusal ?? null) : null;
  await repo.putState(sql, { bucket, id, state: said.state, refusal: why }, actor.today);
  return { id };
}

/** In the same transaction as the erasure. */
export const requestsOfErased = (sql: PoolClient, actor: Actor, residentId: ResidentId): Promise<void> =>
  repo.closeErased(sql, { bucket: bucketOf(residentId), residentId, today: actor.today });

/** What is held about a resident, as they may ask to read it; null outside the own scope. */
export async function residentExtract(
  sql: PoolClient,
  actor: Actor,
  keys: Keys,
  id: ResidentId,
): Promise<ResidentExtract | null> {
  const bucket = bucketOf(id);
  const found = await repo.extractRow(sql, { bucket, id, me: actor.personId });
  if (!found) return null;
  const { wrapped, phone, idNumber, ...row } = found;
  const key = wrapped ? new SubjectKeys(keys, [{ bucket, subjectId: id, wrapped }]).of(id) : null;
  const open = (sealed: Buffer | null, context: string) =>
    sealed && key ? unseal(key, sealed, `${context}:${id}`).toString('utf8') : null;
  return { ...row, phone: open(phone, 'resident.phone'), idNumber: open(idNumber, 'resident.id') };
}
