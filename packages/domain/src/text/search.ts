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

interface Word extends TextRange {
  readonly text: string;
}

function wordsOf(text: string): Word[] {
  const folded = foldWithRanges(text);
  return Array.from(folded.text.matchAll(/[\p{L}\p{N}]+/gu), (m) => ({
    text: m[0],
    start: folded.starts[m.index]!,
    end: folded.ends[m.index + m[0].length - 1]!,
  }));
}

/** What was typed into a search, in folded words: «Phượng,  hẻm 12» → phuong, hem, 12. */
export const searchWords = (query: string): string[] => fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Every word of the query begins a word of its own in the text; accents, case and order do not matter:
 * «phuong ng» finds «Nguyễn Thị Phượng». Null: no match. An empty query matches with no range.
 */
export function findMatch(query: string, text: string): TextMatch | null {
  const words = wordsOf(text);
  const free = new Set(words.keys());
  const ranges: TextRange[] = [];
  let rank: 0 | 1 = 1;
  // The longest first: whatever the longer one begins, the shorter one may begin too, but not the other way round.
  const parts = searchWords(query).sort((a, b) => b.length - a.length);
  for (const part of parts) {
    const hit = [...free].reverse().find((i) => words[i]!.text.startsWith(part));
    if (hit === undefined) return null;
    free.delete(hit);
    if (hit === words.length - 1) rank = 0;
    const { start } = words[hit]!;
    ranges.push({ start, end: endOfPrefix(text, words[hit]!, part.length) });
  }
  return { ranges: ranges.sort((a, b) => a.start - b.start), rank };
}

function endOfPrefix(text: string, word: Word, length: number): number {
  const folded = foldWithRanges(text.slice(word.start, word.end));
  return word.start + folded.ends[length - 1]!;
}

export function matches(query: string, text: string): boolean {
  return findMatch(query, text) !== null;
}
