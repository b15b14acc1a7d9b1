import { MAX_BATCH, type Receipt } from '@go-cua/domain/act';
import type { FieldWork } from '../field/types';
import type { Area, Change } from '../local/area';
import type { StoredAct } from '../local/shapes';
import { afterRestore, nextBatch, offer, takeReceipts, waiting } from './batch';
import { FIELD_WORK, PULL, SUBMIT_ACTS } from './documents';
import { knownToBeForgotten, type Forgotten } from './forget';
import { completePull, mergePull, mergeSetUp, type PullAnswer } from './merge';
import type { Ask, Reply } from './transport';

/** The opened store, as far as the exchange needs it. */
export interface Keeper {
  readonly area: Area;
  update(step: (area: Area) => Change | null): Promise<Area>;
}
export interface BatchAnswer {
  readonly serverEpoch: string;
  readonly serverNow: number;
  readonly receipts: readonly Receipt[];
}
export type Trouble = Extract<Reply<never>, { ok: false }>;
export interface ExchangeOptions {
  readonly keeper: Keeper;
  readonly ask: Ask;
  readonly clock: () => number;
  readonly appVersion?: string;
  /** Asked before each request: false when the session is not the author's any more. */
  readonly mayGoOn: () => boolean;
  /** Drafts that speak of people whose data were erased leave the phone. */
  readonly forget?: (people: readonly Forgotten[]) => Promise<void>;
}

/** GraphQL says null for what is absent; the domain leaves it out. */
const plainReceipt = (receipt: Receipt): Receipt =>
  Object.fromEntries(Object.entries(receipt).filter(([, v]) => v !== null)) as unknown as Receipt;

/** A set-up older than this is asked for again: it tells who is out and who holds which door. */
export const SETUP_AGE_MS = 3 * 60_000;
const PAGE = 200;

/** Every answer tells the clock, and whether the server is still the one that we knew. */
async function learn(
  o: ExchangeOptions,
  reply: Extract<Reply<{ serverEpoch: string; serverNow: number }>, { ok: true }>,
) {
  const { data, sentAt, receivedAt } = reply;
  const clockOffsetMs = Math.round(data.serverNow - (sentAt + receivedAt) / 2);
  await o.keeper.update((area) => {
    // No epoch is said where nothing of a batch could be taken: that is no other server.
    const restored = data.serverEpoch === '' ? null : afterRestore(area, data.serverEpoch, receivedAt);
    // A second of jitter is no news; a write for it would be.
    const moved = Math.abs(area.sync.clockOffsetMs - clockOffsetMs) > 1000;
    return restored || moved ? { ...restored, sync: { ...restored?.sync, ...(moved && { clockOffsetMs }) } } : null;
  });
}

/** Sends what waits, batch after batch, in the order of `seq`; one in flight. Null: all that may leave has left. */
export async function sendAll(o: ExchangeOptions): Promise<Trouble | null> {
  let limit = MAX_BATCH;
  /** What the server turned away alone in this run; the next run tries again. */
  const turnedAway = new Set<string>();
  for (;;) {
    const now = o.clock();
    if (!o.mayGoOn()) return { ok: false, why: 'SESSION', code: 'UNAUTHENTICATED' };
    let batch: StoredAct[] = [];
    // Chosen inside the write that marks it as offered: what another tab took back meanwhile is not in it.
    await o.keeper.update((area) => {
      batch = nextBatch(area, now, limit, turnedAway);
      return offer(batch, now);
    });
    if (batch.length === 0) return null;
    const unsent = waiting(o.keeper.area);
    const reply = await o.ask<BatchAnswer>(SUBMIT_ACTS, 'submitActs', {
      batch: {
        sentAt: now,
        serverEpoch: o.keeper.area.sync.serverEpoch,
        unsent: unsent.length,
        oldestUnsentAt: unsent[0]?.savedAt ?? null,
        appVersion: o.appVersion ?? null,
        acts: batch.map((a) => a.envelope),
      },
    });
    if (!reply.ok) {
      if (reply.why !== 'REJECTED') return reply;
      // One act that no server can parse must not hold up 49: halve, and leave it alone when it is found.
      if (batch.length > 1) limit = Math.ceil(batch.length / 2);
      else {
        turnedAway.add(batch[0]!.envelope.id);
        limit = MAX_BATCH;
      }
      continue;
    }
    await o.keeper.update((area) => takeReceipts(area, reply.data.receipts.map(plainReceipt), reply.receivedAt));
    await learn(o, reply);
    const answered = new Set(reply.data.receipts.map((r) => r.actId));
    // An answer without these acts' receipts, or a refusal of the author: nothing more to gain in this run.
    if (reply.data.receipts.some((r) => r.code === 'NOT_THE_AUTHOR'))
      return { ok: false, why: 'SESSION', code: 'UNAUTHENTICATED' };
    if (!batch.some((a) => answered.has(a.envelope.id))) return { ok: false, why: 'BUSY', code: 'SERVER_BUSY' };
  }
}

/** Takes in what changed in the own hamlets since the last time, page by page. */
export async function pullAll(o: ExchangeOptions): Promise<Trouble | null> {
  const startedAt = o.clock();
  for (;;) {
    if (!o.mayGoOn()) return { ok: false, why: 'SESSION', code: 'UNAUTHENTICATED' };
    const { checkpoints, serverEpoch } = o.keeper.area.sync;
    const reply = await o.ask<PullAnswer>(PULL, 'pull', { since: checkpoints, limit: PAGE });
    if (!reply.ok) return reply;
    if (serverEpoch !== null && serverEpoch !== reply.data.serverEpoch) {
      // Checkpoints of another server's life mean nothing: forget them, and ask from the start.
      await learn(o, reply);
      return pullAll(o);
    }
    const before = JSON.stringify(checkpoints);
    // Before the cards go: afterwards nobody knows any more what a draft would call them by.
    const people = knownToBeForgotten(o.keeper.area, reply.data.erased);
    if (people.length > 0) await o.forget?.(people);
    await o.keeper.update((area) =>
      mergePull(area, { ...reply.data, receipts: reply.data.receipts.map(plainReceipt) }, reply.receivedAt),
    );
    await learn(o, reply);
    const stuck = reply.data.more && JSON.stringify(o.keeper.area.sync.checkpoints) === before;
    if (stuck) return { ok: false, why: 'BUSY', code: 'SERVER_BUSY' };
    if (!reply.data.more) break;
  }
  await o.keeper.update((area) => completePull(area, startedAt, o.clock()));
  return null;
}

export async function readSetUp(o: ExchangeOptions, evenIfFresh: boolean): Promise<Trouble | null> {
  const { setup, sync } = o.keeper.area;
  const fresh = setup && sync.setupAt !== null && Math.abs(o.clock() - sync.setupAt) < SETUP_AGE_MS;
  if (fresh && !evenIfFresh) return null;
  const reply = await o.ask<FieldWork>(FIELD_WORK, 'fieldWork', {});
  if (!reply.ok) return reply;
  await o.keeper.update((area) => mergeSetUp(area, reply.data, reply.receivedAt));
  await learn(o, reply);
  return null;
}
