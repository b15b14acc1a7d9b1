import { fold, foldWithRanges } from './fold';

/** Half-open UTF-16 range of the original text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface TextMatch {
  /** In the order of the text, one for each word of the query. */
  readonly ranges: readonly TextRange[];
  /** 0: a word of the query begins the last word of the text, the given name; 1: it does not. */
  readonly rank: 0 | 1;
}

interface Word {
  readonly text: string;
  readonly start: number;
  /** Where each of its folded letters ends in the original. */
  readonly ends: readonly number[];
}

/** A text with its words folded: what is searched again with every letter typed is folded once. */
export type Searchable = readonly Word[];

export function searchable(text: string): Searchable {
  const folded = foldWithRanges(text);
  return Array.from(folded.text.matchAll(/[\p{L}\p{N}]+/gu), (m) => ({
    text: m[0],
    start: folded.starts[m.index]!,
    ends: folded.ends.slice(m.index, m.index + m[0].length),
  }));
}

/** What was typed into a search, in folded words: «Phượng,  hẻm 12» → phuong, hem, 12. */
export const searchWords = (query: string): string[] => fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];

/** {@link findMatch} where many texts are searched for the same words: both sides come folded. */
export function matchIn(typed: readonly string[], words: Searchable): TextMatch | null {
  // Most texts fall here, and nothing was made for them.
  for (const part of typed) if (!words.some((word) => word.text.startsWith(part))) return null;
  const taken = new Set<Word>();
  const ranges: TextRange[] = [];
  // The longest first: whatever the longer one begins, the shorter one may begin too, but not the other way round.
  const parts = typed.length > 1 ? [...typed].sort((a, b) => b.length - a.length) : typed;
  for (const part of parts) {
    const hit = words.findLast((word) => !taken.has(word) && word.text.startsWith(part));
    if (!hit) return null;
    taken.add(hit);
    ranges.push({ start: hit.start, end: hit.ends[part.length - 1]! });
  }
  const last = words.at(-1);
  return { ranges: ranges.sort((a, b) => a.start - b.start), rank: last && taken.has(last) ? 0 : 1 };
}

/**
 * Every word of the query begins a word of its own in the text; accents, case and order do not matter:
 * «phuong ng» finds «Nguyễn Thị Phượng». Null: no match. An empty query matches with no range.
 */
export const findMatch = (query: string, text: string): TextMatch | null =>
  matchIn(searchWords(query), searchable(text));

export function matches(query: string, text: string): boolean {
  return findMatch(query, text) !== null;
}
