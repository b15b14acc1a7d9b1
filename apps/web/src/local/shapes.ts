import type { ActEnvelope, Receipt } from '@go-cua/domain/act';
import type { Door } from '@go-cua/domain/household';
import type { HamletId } from '@go-cua/domain/core';
import type { FieldWork } from '../field/types';

/**
 * One kind of thing that lies on a device. `upgrades[n]` makes version n + 2 out of version n + 1: a new version is one
 * function more at the end, and what was stored long ago walks through all of them.
 */
export interface Shape<T> {
  readonly version: number;
  readonly upgrades: readonly ((old: never) => unknown)[];
  /** Carries the type alone. */
  readonly of?: T;
}
export function defineShape<T>(...upgrades: readonly ((old: never) => unknown)[]): Shape<T> {
  return { version: upgrades.length + 1, upgrades };
}

/** Stored by a newer version of the portal, in another tab: it is neither read nor written over here. */
export class NewerShape extends Error {
  override readonly name = 'NewerShape';
}

export function upgrade<T>(shape: Shape<T>, version: number, stored: unknown): T {
  if (version > shape.version) throw new NewerShape(`stored in version ${version}, known are ${shape.version}`);
  return shape.upgrades.slice(version - 1).reduce((value, up) => up(value as never), stored) as T;
}

/** A door as the server last told it, and, while own acts lie on top that it does not hold yet, as this phone sees it. */
export interface StoredDoor {
  readonly base: Door | null;
  /** Under which hamlet the server delivered `base`; its tombstone there and only there takes it away. */
  readonly hamletId: HamletId | null;
  /** The reading from the start (`StoredSync.round`) that `base` belongs to: one of an earlier round is not ours any more. */
  readonly round: number;
  readonly view: Door | null;
}

/** An act of this phone from its save until 30 days after its answer. */
export interface StoredAct {
  readonly envelope: ActEnvelope;
  /** Unix milliseconds by the corrected clock. */
  readonly savedAt: number;
  /** First time that it left the phone; from then on its bytes and its `seq` never change. */
  readonly offeredAt?: number;
  /** Unix milliseconds of the phone; not sent before (the moment in which a tap can be undone; TRY_AGAIN). */
  readonly notBefore?: number;
  /** Answers TRY_AGAIN so far. */
  readonly tries?: number;
  readonly receipt?: Receipt;
  /** Phone's clock when the final receipt came. */
  readonly answeredAt?: number;
  /** A pull that began after the answer is complete: what the server holds of it is in `base`. */
  readonly settled?: true;
  /** The guard of the server cut something, and so did this phone: its bytes are no longer those that were sent. */
  readonly cut?: true;
}

export interface Checkpoint {
  readonly hamletId: string;
  readonly bucket: number;
  readonly seq: number;
}
/** How this phone and the server stand. */
export interface StoredSync {
  readonly serverEpoch: string | null;
  /** Server's clock minus the phone's, as last known. */
  readonly clockOffsetMs: number;
  readonly checkpoints: readonly Checkpoint[];
  /** Rises each time that the area is read from the start: at first, and after a restore of the server. */
  readonly round: number;
  /** A pull from the start is complete: the area is on the phone. */
  readonly complete: boolean;
  readonly lastSyncAt: number | null;
  readonly setupAt: number | null;
}
export const NEVER_SYNCED: StoredSync = {
  serverEpoch: null,
  clockOffsetMs: 0,
  checkpoints: [],
  round: 1,
  complete: false,
  lastSyncAt: null,
  setupAt: null,
};

export const SHAPES = {
  door: defineShape<StoredDoor>(),
  act: defineShape<StoredAct>(),
  sync: defineShape<StoredSync>(),
  setup: defineShape<FieldWork>(),
  person: defineShape<{ readonly id: string; readonly name: string }>(),
  draft: defineShape<unknown>(),
};
export type Shapes = typeof SHAPES;
