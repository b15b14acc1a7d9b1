import type { ActKind, PayloadOf, Receipt, ReceiptCode, RedactedField } from '@go-cua/domain/act';
import type { ActId, GestureId, HamletId, OutingId } from '@go-cua/domain/core';

export type ActDraft<K extends ActKind = ActKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    /** A function where the payload needs the act's own id (`custodyId` of an opened custody). */
    readonly payload: PayloadOf<Kind> | ((actId: ActId) => PayloadOf<Kind>);
  };
}[K];

/**
 * Where an act belongs. Household, subject, visit, hamlet and outing are taken from the payload where it names them, the
 * hamlet of a known household from its door, campaign and outing from the outing that is on (`field.outing`).
 */
export interface ActRoute {
  /** Several acts of one gesture on the screen (a row of closed doors): undone together. */
  readonly gestureId?: GestureId;
  /** The form's draft, removed in the same transaction. */
  readonly draftKey?: string;
  readonly hamletId?: HamletId;
  /** Only for acts of another outing than the one that is on. */
  readonly outingId?: OutingId;
  /**
   * Once the disk has it, before any screen that follows the area draws anew: here «Đã lưu trên máy này» is true, and can
   * be said at once.
   */
  readonly kept?: () => Promise<void> | void;
}

export interface Saved {
  readonly ok: true;
  readonly gestureId: GestureId;
  readonly actIds: readonly ActId[];
  /** The domain's own, provisional answers: APPLIED or WAITING_FOR_REVIEW. */
  readonly receipts: readonly Receipt[];
  /** What the guard cut out of free text before it was kept. */
  readonly redacted: readonly RedactedField[];
}
/** Nothing was kept: the rule of the domain says no already here, or the phone could not write. */
export interface NotSaved {
  readonly ok: false;
  /**
   * A refusal of the domain; `STORAGE_FULL`/`STORAGE_BROKEN` the phone's; `UPDATE_NEEDED` another tab runs a newer
   * portal; `BLOCKED` see `field.blocked`; `NOT_LOADED` nobody is known on this phone, or no set-up yet.
   */
  readonly code: ReceiptCode | 'STORAGE_FULL' | 'STORAGE_BROKEN' | 'UPDATE_NEEDED' | 'BLOCKED' | 'NOT_LOADED';
  readonly field?: string;
  readonly detail?: string;
  /** Which of several acts. */
  readonly at: number;
}
