import type { Receipt } from '@go-cua/domain/act';
import type { HamletId, HouseholdId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import type { FieldWork } from '../field/types';
import type { Area, Change } from '../local/area';
import { placeOf } from '../local/place';
import type { Checkpoint, StoredAct } from '../local/shapes';
import { expired, takeReceipts } from './batch';
import { forgetPeople, knownToBeForgotten } from './forget';
import { NO_BASE, renewed, type Base } from './view';

export interface PulledDoor {
  readonly householdId: HouseholdId;
  readonly hamletId: HamletId;
  readonly seq: number;
  readonly gone: boolean;
  readonly door: Door | null;
}
export interface PullAnswer {
  readonly serverEpoch: string;
  readonly serverNow: number;
  readonly more: boolean;
  readonly checkpoints: readonly Checkpoint[];
  readonly doors: readonly PulledDoor[];
  readonly receipts: readonly Receipt[];
  /** Ids of people whose personal data were erased on request. */
  readonly erased: readonly string[];
}

/** One page of a pull: the server's doors with own acts, not held by them yet, decided anew on top. */
export function mergePull(area: Area, answer: PullAnswer, now: number): Change {
  const decided = takeReceipts(area, answer.receipts, now);
  const acts = new Map(area.acts);
  for (const a of decided?.acts ?? []) acts.set(a.envelope.id, a);
  const bases = new Map<HouseholdId, Base>();
  for (const { householdId, hamletId, gone, door } of answer.doors) {
    const known = bases.get(householdId) ?? area.doors.get(householdId);
    if (!gone && door) bases.set(householdId, { base: door, hamletId, round: area.sync.round });
    // A tombstone speaks for its hamlet alone: the same household may have come with another one before.
    else if (!known?.hamletId || known.hamletId === hamletId) bases.set(householdId, NO_BASE);
  }
  const { gone, cut } = forgetPeople(acts.values(), answer.erased, knownToBeForgotten(area, answer.erased));
  for (const a of gone) acts.delete(a.envelope.id);
  for (const a of cut) acts.set(a.envelope.id, a);
  const changed = new Set([...(decided?.acts ?? []), ...cut].map((a) => a.envelope.id));
  const touched = new Set<HouseholdId>([...bases.keys(), ...(decided?.doors?.keys() ?? [])]);
  for (const { envelope: e } of [...gone, ...cut]) if (e.householdId) touched.add(e.householdId);
  return {
    doors: renewed(area, touched, acts, bases),
    ...(changed.size > 0 && { acts: [...acts.values()].filter((a) => changed.has(a.envelope.id)) }),
    ...(gone.length > 0 && { removeActs: gone }),
    sync: { checkpoints: mergeCheckpoints(area.sync.checkpoints, answer.checkpoints) },
  };
}

export function mergeCheckpoints(known: readonly Checkpoint[], told: readonly Checkpoint[]): Checkpoint[] {
  const all = new Map(known.map((c) => [`${c.hamletId}/${c.bucket}`, c]));
  for (const c of told) all.set(`${c.hamletId}/${c.bucket}`, c);
  return [...all.values()];
}

/**
 * The last page was taken in. Acts whose answer came before this pull began are settled: what the server holds of them
 * lies in its door now. Doors of an earlier round, which a reading from the start did not bring, are not ours any more.
 */
export function completePull(area: Area, startedAt: number, now: number): Change {
  const settled = [...area.acts.values()]
    .filter((a) => !a.settled && placeOf(a) !== 'WAITING' && (a.answeredAt ?? Infinity) <= startedAt)
    .map((a): StoredAct => ({ ...a, settled: true }));
  const acts = new Map(area.acts);
  for (const a of settled) acts.set(a.envelope.id, a);
  const old = expired({ ...area, acts }, now);
  for (const a of old) acts.delete(a.envelope.id);
  const oldIds = new Set(old.map((a) => a.envelope.id));

  const bases = new Map<HouseholdId, Base>();
  for (const [id, d] of area.doors) if (d.base && d.round !== area.sync.round) bases.set(id, NO_BASE);
  const touched = new Set<HouseholdId>(bases.keys());
  for (const { envelope: e } of [...settled, ...old]) if (e.householdId) touched.add(e.householdId);
  return {
    doors: renewed(area, touched, acts, bases),
    acts: settled.filter((a) => !oldIds.has(a.envelope.id)),
    ...(old.length > 0 && { removeActs: old }),
    sync: { complete: true, lastSyncAt: now + area.sync.clockOffsetMs },
  };
}

/** The set-up as the server says today; doors of hamlets that were taken away leave the phone, own unsent work does not. */
export function mergeSetUp(area: Area, setup: FieldWork, now: number): Change {
  const hamlets = new Set<string>(setup.hamlets.map((h) => h.id));
  const bases = new Map<HouseholdId, Base>();
  for (const [id, d] of area.doors) if (d.hamletId && !hamlets.has(d.hamletId)) bases.set(id, NO_BASE);
  return {
    setup,
    doors: renewed({ ...area, setup }, bases.keys(), area.acts, bases),
    sync: {
      setupAt: now,
      // A hamlet that comes back is read from its start.
      checkpoints: area.sync.checkpoints.filter((c) => hamlets.has(c.hamletId)),
    },
  };
}
