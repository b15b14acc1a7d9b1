import { MAX_BATCH, type Receipt } from '@go-cua/domain/act';
import type { HouseholdId } from '@go-cua/domain/core';
import type { Area, Change } from '../local/area';
import { placeOf } from '../local/place';
import type { StoredAct } from '../local/shapes';
import { forgetContent } from './forget';
import { cutOwnCopy } from './redact';
import { renewed } from './view';

/** Characters of payload in one batch: about 100 kB on the wire. */
const MAX_CHARACTERS = 60_000;
export const KEPT_DAYS = 30;
const KEPT_MS = KEPT_DAYS * 86_400_000;
const LONGEST_TRY_MS = 3_600_000;
/** A one-tap outcome waits this long before it may leave, so that «Hoàn tác» works with network, too. */
export const UNDO_MS = 3000;

export function waiting(area: Area): StoredAct[] {
  return [...area.acts.values()]
    .filter((a) => placeOf(a) === 'WAITING')
    .sort((a, b) => a.envelope.seq - b.envelope.seq);
}

/** Milliseconds until it may leave. A clock that was put back must not hold an act for days: then it may leave now. */
function heldFor(act: StoredAct, now: number): number {
  const left = (act.notBefore ?? 0) - now;
  return left > (act.offeredAt === undefined ? UNDO_MS : LONGEST_TRY_MS) ? 0 : Math.max(0, left);
}

/**
 * The next acts to send, in the order of `seq`. An act still to be undone holds up what follows it, for seconds. An act
 * that was answered TRY_AGAIN is left out until its time comes and holds up nobody: the server takes later acts of its
 * household as waiting for it.
 */
export function nextBatch(
  area: Area,
  now: number,
  limit = MAX_BATCH,
  leaveOut: ReadonlySet<string> = new Set(),
): StoredAct[] {
  const batch: StoredAct[] = [];
  let characters = 0;
  for (const act of waiting(area)) {
    if (heldFor(act, now) > 0) {
      if (act.offeredAt === undefined) break;
      continue;
    }
    if (leaveOut.has(act.envelope.id)) continue;
    characters += act.envelope.payload.length;
    if (batch.length === limit || (batch.length > 0 && characters > MAX_CHARACTERS)) break;
    batch.push(act);
  }
  return batch;
}

/**
 * When the next act may leave that an exchange which ends now left behind. One whose moment of undoing ended while the
 * exchange was under way was never offered: it may leave at once. What was offered and turned away waits its time.
 */
export function nextDue(area: Area, now: number): number | null {
  const waits: number[] = [];
  for (const act of waiting(area)) {
    const left = heldFor(act, now);
    if (left > 0 || act.offeredAt === undefined) waits.push(left);
    // It holds up what follows it.
    if (left > 0 && act.offeredAt === undefined) break;
  }
  return waits.length > 0 ? now + Math.min(...waits) : null;
}

/** Before a batch leaves: from here on these acts can no longer be undone, whatever becomes of the answer. */
export function offer(batch: readonly StoredAct[], now: number): Change | null {
  const fresh = batch.filter((a) => a.offeredAt === undefined);
  return fresh.length > 0 ? { acts: fresh.map((a) => ({ ...a, offeredAt: now })) } : null;
}

/** Seconds to minutes to an hour: an unknown kind waits for the server's next version. */
export function tryAgainIn(tries: number): number {
  return Math.min(LONGEST_TRY_MS, 5_000 * 2 ** tries);
}

/** What the answers of a batch, or later decisions that come with a pull, change on this phone. */
export function takeReceipts(area: Area, receipts: readonly Receipt[], now: number): Change | null {
  const acts = new Map(area.acts);
  const changed: StoredAct[] = [];
  const touched = new Set<HouseholdId>();
  for (const receipt of receipts) {
    const act = acts.get(receipt.actId);
    if (!act) continue;
    const next = answered(act, receipt, now);
    if (next === act) continue;
    acts.set(receipt.actId, next);
    changed.push(next);
    const { householdId } = act.envelope;
    if (householdId && changesTheView(act, next)) touched.add(householdId);
  }
  if (changed.length === 0) return null;
  return { acts: changed, doors: renewed({ ...area, acts }, touched, acts) };
}

/** An act that was taken stays on top as it was; only a refusal, a review or a cut makes the door look different. */
function changesTheView(before: StoredAct, after: StoredAct): boolean {
  const matters = ({ receipt }: StoredAct) => receipt?.status === 'REFUSED' || receipt?.status === 'WAITING_FOR_REVIEW';
  return matters(before) || matters(after) || before.envelope !== after.envelope;
}

function answered(act: StoredAct, receipt: Receipt, now: number): StoredAct {
  // Not the author's session after all: no answer to the act, its author sends it later.
  if (receipt.status === 'REFUSED' && receipt.code === 'NOT_THE_AUTHOR') return act;
  const same = act.receipt?.status === receipt.status && act.receipt.code === receipt.code;
  if (same && act.answeredAt !== undefined) return act;
  const { notBefore: _, ...rest } = act;
  if (receipt.status === 'TRY_AGAIN') {
    const tries = (act.tries ?? 0) + 1;
    return { ...rest, receipt, tries, notBefore: now + tryAgainIn(tries) };
  }
  // Offered again after a restore that had not lost it: the server holds the first bytes, this phone the cut ones.
  const known = act.cut && receipt.code === 'ID_REUSED';
  const { code: _code, ...plain } = receipt;
  const final: StoredAct = {
    ...rest,
    receipt: known ? { ...plain, status: 'APPLIED' } : receipt,
    answeredAt: act.answeredAt ?? now,
  };
  if (receipt.code === 'PERSON_ERASED') return forgetContent(final);
  return receipt.redacted && receipt.redacted.length > 0 ? cutOwnCopy(final, receipt.redacted) : final;
}

/** The server was restored: what it answered in the last 30 days is offered again, and the area is read from the start. */
export function afterRestore(area: Area, serverEpoch: string, now: number): Change | null {
  if (area.sync.serverEpoch === serverEpoch) return null;
  const sync = { serverEpoch, checkpoints: [], complete: false, round: area.sync.round + 1 };
  if (area.sync.serverEpoch === null) return { sync: { serverEpoch } };
  const again = [...area.acts.values()].filter(
    // Of what was refused for a person's sake nothing is left to offer.
    (a) => a.answeredAt !== undefined && a.answeredAt > now - KEPT_MS && a.receipt?.code !== 'PERSON_ERASED',
  );
  return {
    sync,
    acts: again.map(({ receipt: _r, answeredAt: _a, settled: _s, notBefore: _n, ...act }) => act),
  };
}

/** Acts that were answered more than 30 days ago leave the phone, when their door holds them. */
export function expired(area: Area, now: number): StoredAct[] {
  return [...area.acts.values()].filter(
    (a) => a.answeredAt !== undefined && a.answeredAt < now - KEPT_MS && (a.settled || !a.envelope.householdId),
  );
}
