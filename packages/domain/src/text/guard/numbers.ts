import { BIRTH_PROVINCES, DEMO_PROVINCE } from '../id-number';
import { isPhoneDigits } from '../phone';
import { DIGIT_WORDS, FILLERS } from './lexicon';
import { type Token } from './tokens';

/** Digits that touch, or one digit said in a word. */
export interface Atom {
  digits: string;
  /** First and last token. */
  first: number;
  last: number;
  readonly spelled: boolean;
  /** What lies between this atom and the one before it in the run. */
  readonly gap: string;
  /** A day or a time of day. */
  when: boolean;
  /** A phone number: never a secret. */
  phone: boolean;
}
/** Atoms with nothing but signs, spaces, borders and a filler word between them. */
export type Run = Atom[];

const LOOKALIKE = /^[oli]{1,3}$/;

function digitsAt(text: string, tokens: readonly Token[], i: number): { digits: string; spelled: boolean } | null {
  const token = tokens[i]!;
  if (token.type === 'digits') return { digits: token.text, spelled: false };
  if (token.type !== 'word') return null;
  const word = token.text.length <= 6 ? DIGIT_WORDS.get(token.text) : undefined;
  if (word) {
    const written = text
      .slice(token.start, token.end)
      .replace(/\p{Cf}/gu, '')
      .normalize('NFC')
      .toLowerCase();
    return word.spelled.has(written) ? { digits: word.digit, spelled: true } : null;
  }
  // «O99…», «l» for 1: only where they touch a digit.
  const touches = tokens[i - 1]?.type === 'digits' || tokens[i + 1]?.type === 'digits';
  if (!touches || token.text.length > 3 || !LOOKALIKE.test(token.text)) return null;
  return { digits: token.text.replace(/o/g, '0').replace(/[li]/g, '1'), spelled: false };
}

const MOST_GAP_TOKENS = 8;

export function runsOf(text: string, tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let run: Run = [];
  let gap = '';
  let gapTokens = 0;
  let fillers = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const found = digitsAt(text, tokens, i);
    if (found) {
      const before = run.at(-1);
      if (before && gapTokens === 0 && !found.spelled && !before.spelled) {
        before.digits += found.digits;
        before.last = i;
      } else run.push({ ...found, first: i, last: i, gap: run.length === 0 ? '' : gap, when: false, phone: false });
      gap = '';
      gapTokens = 0;
      fillers = 0;
      continue;
    }
    if (run.length === 0) continue;
    const filler = token.type === 'word' && FILLERS.has(token.text) && fillers < 2;
    if (filler) fillers++;
    if (token.type === 'cut' || (token.type === 'word' && !filler) || ++gapTokens > MOST_GAP_TOKENS) {
      runs.push(run);
      run = [];
    } else gap += token.text;
  }
  if (run.length > 0) runs.push(run);
  for (const r of runs) markKnown(r);
  return runs;
}

/** Days, times and phone numbers within a run. */
function markKnown(run: Run): void {
  for (let i = 0; i < run.length; i++) {
    if (markWhen(run, i)) continue;
    markPhone(run, i);
  }
}

const between = (n: string, low: number, high: number) => n.length <= 2 && Number(n) >= low && Number(n) <= high;
const isYear = (n: string) => /^(?:19|20)\d\d$/.test(n);

function markWhen(run: Run, i: number): boolean {
  const [a, b, c] = [run[i]!, run[i + 1], run[i + 2]];
  if (a.when) return true;
  const tiedBefore = i > 0 && !run[i - 1]!.when && a.gap === b?.gap;
  if (!b || tiedBefore || a.spelled || b.spelled) return false;
  const three = c && c.gap === b.gap && /^[/.-]$/.test(c.gap) && run[i + 3]?.gap !== c.gap;
  if (three) {
    const dayFirst = between(a.digits, 1, 31) && between(b.digits, 1, 12) && isYear(c.digits);
    const yearFirst = isYear(a.digits) && between(b.digits, 1, 12) && between(c.digits, 1, 31);
    if (dayFirst || yearFirst) a.when = b.when = c.when = true;
  } else if (c?.gap !== b.gap) {
    const time = /^[:.]$/.test(b.gap) && b.digits.length === 2 && between(a.digits, 0, 23) && between(b.digits, 0, 59);
    const dayMonth = b.gap === '/' && between(a.digits, 1, 31) && between(b.digits, 1, 12);
    if (time || dayMonth) a.when = b.when = true;
  }
  return a.when;
}

const PHONE_LENGTHS: ReadonlySet<number> = new Set([6, 8, 10, 11]);

function looksLikePhone(digits: string, grouped: boolean): boolean {
  return (
    (isPhoneDigits(digits) && !digits.startsWith(DEMO_PROVINCE)) ||
    (/^84\d{9}$/.test(digits) && isPhoneDigits(`0${digits.slice(2)}`)) ||
    /^02\d{8,9}$/.test(digits) ||
    /^1[89]00\d{4}$/.test(digits) ||
    (/^1[89]00\d{2}$/.test(digits) && grouped)
  );
}

/**
 * A phone number: ten digits of a mobile prefix, eleven with 84, a fixed line (02…), a hotline (1800, 1900); written
 * without a break, or in groups with one and the same sign between them. Never 099: the sample data's ID numbers.
 */
function markPhone(run: Run, i: number): void {
  let digits = '';
  for (let j = i; j < run.length && j < i + 5; j++) {
    const atom = run[j]!;
    if (atom.phone || atom.when || atom.spelled) return;
    if (j > i && (atom.gap.length !== 1 || atom.gap === '\u0000' || (j > i + 1 && atom.gap !== run[j - 1]!.gap)))
      return;
    digits += atom.digits;
    if (digits.length > 11) return;
    const isPhone = PHONE_LENGTHS.has(digits.length) && looksLikePhone(digits, j > i);
    // Twelve digits in even groups are one number, not a phone and two digits more.
    const goesOn = j > i && run[j + 1]?.gap === atom.gap && digits.length + run[j + 1]!.digits.length === 12;
    if (!isPhone || goesOn) continue;
    for (let k = i; k <= j; k++) run[k]!.phone = true;
    return;
  }
}

export const knownProvince = (digits: string): boolean =>
  digits.startsWith(DEMO_PROVINCE) || BIRTH_PROVINCES.has(digits.slice(0, 3));

export interface AtomRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where twelve digits stand together: in one piece, or in pieces that begin with a code of birth registration and are not
 * all days and times. `any`: whatever they begin with.
 */
export function idWindows(run: Run, any: boolean): AtomRange[] {
  const found: AtomRange[] = [];
  const taken = new Set<number>();
  run.forEach((atom, i) => {
    if (atom.digits.length >= 12) {
      taken.add(i);
      found.push({ from: i, to: i });
    }
  });
  const accept = (from: number, to: number, digits: string, demoOnly: boolean) => {
    if (!any && !(demoOnly ? digits.startsWith(DEMO_PROVINCE) : knownProvince(digits))) return;
    let allWhen = true;
    for (let k = from; k <= to; k++) {
      if (taken.has(k) || (run[k]!.phone && !any)) return;
      allWhen &&= run[k]!.when;
    }
    if (allWhen && !any) return;
    for (let k = from; k <= to; k++) taken.add(k);
    found.push({ from, to });
  };
  for (const demoOnly of [true, false])
    for (let from = 0; from < run.length; from++) {
      let digits = '';
      let to = from - 1;
      while (digits.length < 12 && to + 1 < run.length) digits += run[++to]!.digits;
      if (digits.length === 12 && to > from) accept(from, to, digits, demoOnly);
    }
  return found;
}

/** Pieces of a run that can be a code of `least`..`most` digits: six together first, then one group, then all there is. */
export function codesIn(run: Run, least: number, most: number): (AtomRange & { readonly length: number })[] {
  const found: (AtomRange & { length: number })[] = [];
  let i = 0;
  while (i < run.length) {
    if (run[i]!.when || run[i]!.phone) {
      i++;
      continue;
    }
    let to = i;
    let length = run[i]!.digits.length;
    const open = (k: number) => k < run.length && !run[k]!.when && !run[k]!.phone;
    while (length < 6 && open(to + 1)) length += run[++to]!.digits.length;
    const alone = run[i]!.digits.length;
    if (length === 6) found.push({ from: i, to, length });
    else if (alone >= least && alone <= most) {
      to = i;
      found.push({ from: i, to, length: alone });
    } else {
      to = i;
      length = alone;
      while (open(to + 1) && run[to + 1]!.digits.length <= 3 && length <= most) length += run[++to]!.digits.length;
      if (alone <= 3 && to > i && length >= least && length <= most) found.push({ from: i, to, length });
      else to = i;
    }
    i = to + 1;
  }
  return found;
}
