/**
 * Folding of Vietnamese text: for search (accents fall) and for comparing the names of units (accents stay).
 * Unicode: NFC and NFD of UAX #15; combining marks are category Mn, invisible characters Cf.
 */

/** Folded text with, for each of its UTF-16 units, the half-open range of the original it came from. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const MARK = /\p{Mn}/u;
/** Soft hyphen, zero-width and bidirectional marks, byte order mark. */
const INVISIBLE = /\p{Cf}/u;
const SPACE = /\s/;

function plain(character: string): string {
  let out = '';
  for (const c of character.normalize('NFD').toLowerCase()) if (!MARK.test(c)) out += c === 'đ' ? 'd' : c;
  return out;
}

/** What each character becomes; null: nothing of its own. A language has few hundred, and a list of names folds them all day. */
const KNOWN = new Map<string, string | null>();
const KNOWN_AT_MOST = 1_000;

function foldedOf(c: string): string | null {
  const known = KNOWN.get(c);
  if (known !== undefined) return known;
  const folded = MARK.test(c) || INVISIBLE.test(c) ? null : SPACE.test(c) ? ' ' : plain(c);
  if (KNOWN.size < KNOWN_AT_MOST) KNOWN.set(c, folded);
  return folded;
}

/** Like {@link fold}, without trimming, and with the way back to the original. */
export function foldWithRanges(text: string): FoldedText {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const c of text) {
    const end = at + c.length;
    const folded = foldedOf(c);
    if (folded === null) {
      // A mark belongs to the letter before it, so that a highlight never cuts a letter in two.
      for (let i = ends.length - 1; i >= 0 && ends[i] === at; i--) ends[i] = end;
    } else if (folded === ' ' && out.endsWith(' ')) ends[ends.length - 1] = end;
    else {
      out += folded;
      for (let i = 0; i < folded.length; i++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: out, starts, ends };
}

/** For search: lower case, no accents, đ is d, one space between words: «Nguyễn  Thị PHƯỢNG» → «nguyen thi phuong». */
export function fold(text: string): string {
  return foldWithRanges(text).text.trim();
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * For the identity of a unit's name: the same for NFC and NFD, «Hoà»/«Hòa» (the tone counts, not the vowel that carries
 * it), «EaBar»/«Ea Bar», capitals. Accents stay: Xuân Thành is not Xuan Thanh.
 */
export function foldUnitName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[\s\u200b\ufeff\-–_.]+/u)
    .map((word) => {
      const letters = word.normalize('NFD');
      return letters.replace(TONE, '') + (letters.match(TONE) ?? []).join('');
    })
    .join('')
    .normalize('NFC');
}

export function sameUnitName(a: string, b: string): boolean {
  return foldUnitName(a) === foldUnitName(b);
}
