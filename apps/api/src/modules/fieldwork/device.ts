import type { ActEnvelope } from '@go-cua/domain/act';
import type { ActId } from '@go-cua/domain/core';

/** Numbers that a phone has used and the server has not seen, at most so many. */
const MOST_MISSING = 5_000;

export interface SeqState {
  readonly maxSeq: number;
  readonly missing: readonly number[];
}

/** Which numbers of an installation have arrived: a hole is a lost act, a number used twice is another act's. */
export class SeqLedger {
  private max: number;
  private readonly holes: Set<number>;
  received = 0;

  constructor(state: SeqState | null) {
    this.max = state?.maxSeq ?? 0;
    this.holes = new Set(state?.missing);
  }

  isUsed(seq: number): boolean {
    return seq <= this.max && !this.holes.has(seq);
  }

  take(seq: number): void {
    this.received += 1;
    this.holes.delete(seq);
    if (seq <= this.max) return;
    for (let hole = Math.max(this.max + 1, seq - MOST_MISSING); hole < seq && this.holes.size < MOST_MISSING; hole += 1)
      this.holes.add(hole);
    this.max = seq;
  }

  state(): SeqState {
    return { maxSeq: this.max, missing: [...this.holes].sort((a, b) => a - b) };
  }
}

/** Acts whose number belongs to another act already, in this batch or before it. */
export function reusedSeqs(state: SeqState | null, envelopes: readonly ActEnvelope[]): Set<ActId> {
  const ledger = new SeqLedger(state);
  const reused = new Set<ActId>();
  for (const { id, seq } of envelopes)
    if (ledger.isUsed(seq)) reused.add(id);
    else ledger.take(seq);
  return reused;
}
