import type { PoolClient } from 'pg';
import type { Receipt, ReceiptCode, ReceiptStatus } from '@go-cua/domain/act';
import type { ServiceCode } from '@go-cua/domain/activation';
import { bucketOf, type ResidentId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import type { ResidentCard } from '@go-cua/domain/resident';
import type { AskNoMore, DoorClosing } from '@go-cua/domain/visit';
import type { Actor } from '../../database/scope';
import type { Keys } from '../../keys';
import { unseal } from '../../keys/seal';
import { SubjectKeys } from './fieldwork.keys';
import type { PullAnswer } from './fieldwork.type';
import { toFact } from './fieldwork.rows';
import {
  erasedSince,
  hamletsOfScope,
  pullPage,
  type PulledReceipt,
  type PulledResident,
  type PulledRow,
  type Since,
} from './pull.repository';

export const MAX_DOORS = 500;

/**
 * The changes of all hamlets in the reader's scope since each checkpoint; a hamlet without one is read from its start.
 * Why a door is closed stays here: the facts of a no are visible to leaders alone, the closing to all.
 */
export async function pull(
  sql: PoolClient,
  { keys, now }: { readonly keys: Keys; now(): number },
  actor: Actor,
  since: readonly Since[],
  limit: number,
): Promise<PullAnswer> {
  const { epoch, hamlets } = await hamletsOfScope(sql, actor.personId);
  const known = new Map(since.map((s) => [`${s.hamletId}:${s.bucket}`, s.seq]));
  // A household is registered in its hamlet's bucket (`readAct`), so its changes lie there; nothing else is asked.
  const from: Since[] = hamlets.map((hamletId) => {
    const bucket = bucketOf(hamletId);
    return { hamletId, bucket, seq: known.get(`${hamletId}:${bucket}`) ?? 0 };
  });
  const rows = await pullPage(sql, actor.personId, from, limit);
  const erased = await erasedSince(sql, actor.personId, from);
  const last = new Map(from.map((f) => [`${f.hamletId}:${f.bucket}`, f]));
  for (const r of rows) last.set(`${r.hamletId}:${r.bucket}`, { hamletId: r.hamletId, bucket: r.bucket, seq: r.seq });
  return {
    serverEpoch: epoch,
    serverNow: now(),
    more: rows.length === limit,
    // Where nothing was read yet there is no checkpoint.
    checkpoints: [...last.values()].filter((c) => c.seq > 0),
    doors: rows.map((r) => ({
      ...{ householdId: r.householdId, hamletId: r.hamletId, seq: r.seq, gone: r.gone },
      ...(!r.gone && { door: doorOf(r, keys) }),
    })),
    receipts: rows.flatMap((r) => r.receipts.map((x) => receiptOf(x))),
    erased,
  };
}

export function doorOf(r: PulledRow, keys: Keys): Door {
  const wrapped = Object.entries(r.keys).map(([subjectId, key]) => ({
    bucket: r.bucket,
    subjectId,
    wrapped: Buffer.from(key, 'base64'),
  }));
  const subjectKeys = new SubjectKeys(keys, wrapped);
  const residents = r.residents.map((card) => withPhone(card, subjectKeys));
  return {
    ...{ household: r.household, residents, facts: r.facts.map(toFact), closing: closingOf(r.closing) },
    ...(r.erased.length > 0 && { erased: r.erased }),
  };
}

/** A card with its number opened, where its key is at hand. */
export function withPhone({ phone, ...card }: PulledResident, keys: SubjectKeys): ResidentCard {
  const key = phone ? keys.find(card.id) : undefined;
  if (!phone || !key) return card;
  return { ...card, phone: unseal(key, Buffer.from(phone, 'base64'), `resident.phone:${card.id}`).toString('utf8') };
}

export function closingOf(c: PulledRow['closing']): DoorClosing {
  if (!c) return {};
  if (c.goneSince) return { gone: { since: c.goneSince } };
  const askNoMore = c.askNoMore.map((pair): AskNoMore => {
    const [residentId, service] = pair.split(':');
    return { residentId: residentId as ResidentId, service: service as ServiceCode };
  });
  return {
    ...(c.notBefore && { notBefore: c.notBefore }),
    ...(c.notBy.length > 0 && { notBy: c.notBy }),
    ...(askNoMore.length > 0 && { askNoMore }),
  };
}

/**
 * The answer as it is now. A contradiction that came to light later is a new answer for both sides; so is what a leader
 * decided, and that nothing stands against the act any more.
 */
function answerOf(r: PulledReceipt): { status: ReceiptStatus; code: ReceiptCode | null } {
  if (r.review) return { status: 'WAITING_FOR_REVIEW', code: r.review };
  if (r.outcome) return { status: r.outcome === 'NOT_COUNTED' ? 'REFUSED' : 'APPLIED', code: r.outcome };
  if (r.status === 'WAITING_FOR_REVIEW' && !r.waits) return { status: 'APPLIED', code: null };
  return r;
}
const receiptOf = (r: PulledReceipt, { status, code } = answerOf(r)): Receipt => ({
  actId: r.actId,
  status,
  ...(code && { code }),
  ...(r.field && { field: r.field }),
  ...(r.detail && { detail: r.detail }),
  ...(r.redacted && { redacted: r.redacted }),
  receivedAt: r.receivedAt,
});
