import type { HamletId } from '@go-cua/domain/core';

/** Tells open consoles that figures of some hamlets moved; what moved, each asks again in its own scope. */
export interface LiveFigures {
  /** Called after the commit of a batch of acts. */
  moved(hamletIds: readonly HamletId[]): void;
  /** Ends when `signal` is aborted; several moves of a moment come as one. */
  watch(signal?: AbortSignal): AsyncIterableIterator<readonly HamletId[]>;
}
