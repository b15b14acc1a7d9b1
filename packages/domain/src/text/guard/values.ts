import { isSyllable, KNOWN_WORDS, UNITS } from './lexicon';
import { cutTokens, REACH_TOKENS, REACH_WORDS, type FoundKey, type Scan } from './state';
import { type Token } from './tokens';

/** A password is read in chunks: what stands between two spaces, without the signs around it. */
interface Chunk {
  readonly first: number;
  readonly last: number;
  /** The signs taken off its front. */
  readonly front: string;
  /** Tokens up to here belong to it, the signs at its end included. */
  readonly end: number;
}

const MOST_TOKENS = 64;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', "'": "'", '‘': '’' };
const FRONT = /^[-:=>→([{"'“‘«.,;/–—<]$/;
const BACK = /^[.,;:)\]}"'”’»?/\\<>…]$/;
/** Signs that passwords have and sentences have not (the rules of VNeID name ! @ # $ ^ * ( ) _). */
const SPECIAL = /^[@#$^*!_~&%+]$/;

function chunkAt(tokens: readonly Token[], at: number): Chunk | null {
  let first = at;
  let front = '';
  while (first < tokens.length && tokens[first]!.type === 'sign' && FRONT.test(tokens[first]!.text) && front.length < 8)
    front += tokens[first++]!.text;
  let end = first;
  const solid = (t: Token | undefined) =>
    t !== undefined && (t.type === 'word' || t.type === 'digits' || t.type === 'sign');
  while (solid(tokens[end]) && end < first + MOST_TOKENS) end++;
  let last = end - 1;
  // «Minh(2005)» keeps its bracket, «(Dung#1971)» does not.
  let opened = 0;
  for (let i = first; i <= last; i++) if (tokens[i]!.text === '(') opened++;
  while (last >= first && BACK.test(tokens[last]!.text) && !(tokens[last]!.text === ')' && opened-- > 0)) last--;
  return end === first && front === '' ? null : { first, last, front, end: Math.max(end, first) };
}

interface Look {
  readonly strong: boolean;
  /** Foreign letters: a password if the sentence says that one follows. */
  readonly foreign: boolean;
}

function lookOf(scan: Scan, chunk: Chunk): Look {
  const none = { strong: false, foreign: false };
  if (chunk.last < chunk.first) return none;
  let letters = 0;
  let digits = 0;
  let special = 0;
  let inner = 0;
  let foreign = false;
  for (let i = chunk.first; i <= chunk.last; i++) {
    scan.steps++;
    const { type, text } = scan.tokens[i]!;
    if (type === 'word') {
      letters += text.length;
      foreign ||= !isSyllable(text) && !KNOWN_WORDS.has(text);
    } else if (type === 'digits') digits += text.length;
    else if (SPECIAL.test(text)) special++;
    else inner++;
  }
  const size = letters + digits + special;
  if (letters + digits === 0) return none;
  if (special > 0 && size >= 4 && !(letters === 0 && scan.tokens[chunk.last]!.text === '%'))
    return { strong: true, foreign };
  if (letters > 0 && digits > 0) return { strong: size >= 5 && !isMeasure(scan, chunk), foreign };
  if (digits > 0) return none;
  const { start } = scan.tokens[chunk.first]!;
  const { end } = scan.tokens[chunk.last]!;
  const camel = end - start <= 64 && /\p{Ll}\p{Lu}/u.test(scan.text.slice(start, end)) && foreign;
  return { strong: camel && inner === 0, foreign: letters >= 5 && (foreign || inner >= 2) };
}

/** «19h30», «200.000đ», «24/11/2026», «thứ5». */
function isMeasure(scan: Scan, { first, last }: Chunk): boolean {
  if (scan.tokens[first]!.type !== 'digits') return false;
  for (let i = first; i <= last; i++) {
    const { type, text } = scan.tokens[i]!;
    if (type === 'word' && !UNITS.has(text)) return false;
  }
  return true;
}

const TO_VALUE = new Set('la lak ne nek day thanh sang bang'.split(' '));

export function passwordAfter(scan: Scan, key: FoundKey): void {
  const { tokens } = scan;
  let words = 0;
  let explicit = false;
  let sinceExplicit = 0;
  let found = false;
  let plainBefore: Chunk | null = null;
  let at = key.last + 1;
  const limit = Math.min(tokens.length, key.last + REACH_TOKENS);
  while (at < limit && words <= REACH_WORDS) {
    scan.steps++;
    const token = tokens[at]!;
    if (token.type === 'cut') {
      if (found || words > 0) return;
      at++;
      continue;
    }
    if (token.type === 'space' || token.type === 'border') {
      if (token.type === 'border' && words > 3) return;
      at++;
      continue;
    }
    const chunk = chunkAt(tokens, at);
    if (!chunk) {
      at++;
      continue;
    }
    if (/[:=>→(]/.test(chunk.front)) explicit = true;
    const quote = Object.keys(QUOTES).find((q) => chunk.front.includes(q));
    const closed = quote !== undefined && words <= 8 ? closing(tokens, chunk.first, QUOTES[quote]!) : -1;
    if (closed > chunk.first) {
      cutTokens(scan, 'PASSWORD', chunk.first, closed - 1);
      found = true;
      at = closed + 1;
      continue;
    }
    if (chunk.last < chunk.first) {
      at = chunk.end;
      continue;
    }
    if (scan.keyAt.has(chunk.first) && scan.keyAt.get(chunk.first)!.kind !== 'ID_NUMBER') return;
    const look = lookOf(scan, chunk);
    const immediate = words === 0 || (explicit && sinceExplicit === 0);
    const weakEnough = !key.weak || explicit;
    if (weakEnough && (look.strong || (look.foreign && immediate && !found))) {
      cutTokens(scan, 'PASSWORD', chunk.first, chunk.last);
      continueOver(scan, chunk);
      found = true;
    } else if (
      tokens[chunk.first]!.type === 'digits' &&
      plainBefore &&
      chunk.first === chunk.last &&
      explicit &&
      sinceExplicit === 1
    ) {
      // «mật khẩu là Buoi 2216»
      if (tokens[chunk.first]!.text.length >= 4) cutTokens(scan, 'PASSWORD', plainBefore.first, chunk.last);
    } else if (immediate && splitSpecial(scan, chunk)) {
      found = true;
    }
    const word = tokens[chunk.last]!.text;
    const says = chunk.first === chunk.last && TO_VALUE.has(word);
    if (says || tokens[chunk.end - 1]?.text === ':' || tokens[chunk.end - 1]?.text === '=') {
      explicit = true;
      sinceExplicit = 0;
      plainBefore = null;
    } else {
      plainBefore = sinceExplicit === 0 ? chunk : null;
      sinceExplicit++;
    }
    words++;
    const ends = /^[.!?]$/.test(tokens[chunk.end - 1]!.text) && chunk.end - 1 > chunk.last;
    if (ends && tokens[chunk.end]?.type === 'space' && words > 1) return;
    at = chunk.end;
  }
}

function closing(tokens: readonly Token[], from: number, quote: string): number {
  for (let i = from; i < tokens.length && i < from + 24; i++) {
    if (tokens[i]!.type === 'cut' || tokens[i]!.type === 'border') return -1;
    if (tokens[i]!.text === quote) return i;
  }
  return -1;
}

/** A password that goes on in the next field: «Hoa» ‖ «@1975», «Buoi@» ‖ «2205». */
function continueOver(scan: Scan, chunk: Chunk): void {
  if (scan.tokens[chunk.end]?.type !== 'border') return;
  const next = chunkAt(scan.tokens, chunk.end + 1);
  if (!next || next.last < next.first) return;
  const start = scan.tokens[next.first]!;
  if (start.type === 'digits' || SPECIAL.test(start.text)) cutTokens(scan, 'PASSWORD', next.first, next.last);
}

function splitSpecial(scan: Scan, chunk: Chunk): boolean {
  if (scan.tokens[chunk.end]?.type !== 'border') return false;
  const next = scan.tokens[chunk.end + 1];
  if (!next || next.type !== 'sign' || !SPECIAL.test(next.text)) return false;
  cutTokens(scan, 'PASSWORD', chunk.first, chunk.last);
  continueOver(scan, chunk);
  return true;
}

/** «Phuc@1999 là mật khẩu», «lấy … làm pass», «… (mật khẩu)». */
export function passwordBefore(scan: Scan, key: FoundKey): void {
  const { tokens } = scan;
  let tied = false;
  for (let i = key.first - 1, words = 0; i >= 0 && i >= key.first - 24 && words <= 3; i--) {
    scan.steps++;
    const { type, text } = tokens[i]!;
    if (type === 'cut' || type === 'border') return;
    if (text === '(' || text === 'la' || text === 'lam') {
      tied = true;
      continue;
    }
    if (type === 'space') continue;
    let first = i;
    while (first > 0 && first > i - MOST_TOKENS && !['space', 'border', 'cut'].includes(tokens[first - 1]!.type))
      first--;
    const chunk = chunkAt(tokens, first);
    if (chunk && tied && lookOf(scan, chunk).strong) {
      cutTokens(scan, 'PASSWORD', chunk.first, chunk.last);
      return;
    }
    words++;
    i = first;
  }
}
