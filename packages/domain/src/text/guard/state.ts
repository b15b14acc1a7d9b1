import { type Key } from './lexicon';
import { type SecretKind } from './markers';
import { type Token } from './tokens';

export interface Cut {
  readonly kind: SecretKind;
  /** Half-open UTF-16 range of the original text. */
  readonly start: number;
  readonly end: number;
}

export interface FoundKey extends Key {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
}

/** What one pass over the text works with. Each look ahead is bounded, so the pass is linear; `steps` counts it. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keyAt: ReadonlyMap<number, FoundKey>;
  readonly cuts: Cut[];
  steps: number;
}

/** How far from its keyword a secret may stand. */
export const REACH_WORDS = 14;
export const REACH_TOKENS = 64;

export function cutTokens(scan: Scan, kind: SecretKind, first: number, last: number): void {
  scan.cuts.push({ kind, start: scan.tokens[first]!.start, end: scan.tokens[last]!.end });
}
