import { CONNECTORS, KEY_WORDS, keyFor, MONEY, OTHER_CODES, PLACES, PRICES, UNITS } from './lexicon';
import { codesIn, idWindows, runsOf, type Atom, type AtomRange, type Run } from './numbers';
import { cutTokens, REACH_TOKENS, REACH_WORDS, type FoundKey, type Scan } from './state';
import { type Token } from './tokens';
import { passwordAfter, passwordBefore } from './values';

function findKeys(text: string, tokens: readonly Token[]): FoundKey[] {
  const keys: FoundKey[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.type !== 'word') continue;
    const key = keyFrom(text, tokens, i);
    if (!key) continue;
    keys.push(key);
    i = key.last;
  }
  return keys;
}

function keyFrom(text: string, tokens: readonly Token[], first: number): FoundKey | undefined {
  let phrase = '';
  let best: FoundKey | undefined;
  let at = first;
  for (let words = 0; words < KEY_WORDS; words++) {
    const token = tokens[at];
    if (!token || (token.type !== 'word' && token.type !== 'digits') || token.text.length > 12) break;
    phrase = words === 0 ? token.text : `${phrase} ${token.text}`;
    const key = keyFor(phrase);
    if (key) best = { ...key, first, last: at };
    let next = at + 1;
    while (next <= at + 2 && (tokens[next]?.type === 'space' || /^[-._/]$/.test(tokens[next]?.text ?? ''))) next++;
    at = next;
  }
  if (!best || !isCodeWord(text, tokens[first]!)) return undefined;
  const next = nextWord(tokens, best.last);
  return best.weak && phrase.startsWith('ma') && next && OTHER_CODES.has(next) ? undefined : best;
}

/** «mã» and «ma», but not «má» (mother), «mà» (but), «mả», «mạ». */
function isCodeWord(text: string, token: Token): boolean {
  if (token.text !== 'ma') return true;
  return /^m(?:a|ã)$/i.test(
    text
      .slice(token.start, token.end)
      .replace(/\p{Cf}/gu, '')
      .normalize('NFC'),
  );
}

function nextWord(tokens: readonly Token[], i: number): string | undefined {
  for (let k = i + 1; k <= i + 3; k++) {
    const token = tokens[k];
    if (token?.type === 'word') return token.text;
    if (token?.type !== 'space') return undefined;
  }
  return undefined;
}

/** The word before, «số» skipped: «nhà số 12». */
function previousWord(tokens: readonly Token[], i: number): string | undefined {
  let word: string | undefined;
  for (let k = i - 1; k >= i - 5; k--) {
    const token = tokens[k];
    if (token?.type === 'space') continue;
    if (token?.type !== 'word') return word;
    word = token.text;
    if (word !== 'so') return word;
  }
  return word;
}

/** «số nhà 1204», «200.000 đồng»: numbers that name a place or count something. */
function isOrdinary(scan: Scan, run: Run, piece: AtomRange & { readonly length: number }): boolean {
  const [a, b] = [run[piece.from]!, run[piece.to]!];
  if (a.spelled) return false;
  // Six digits after a keyword are a code, unless they are a sum of money.
  const [places, units] = piece.length === 6 ? [PRICES, MONEY] : [PLACES, UNITS];
  const before = previousWord(scan.tokens, a.first);
  const after = scan.tokens[b.last + 1];
  if (after?.text === '%' || (before && places.has(before))) return true;
  const unit = after?.type === 'word' ? after.text : nextWord(scan.tokens, b.last);
  return unit !== undefined && units.has(unit);
}

/** One pass: what is to be cut from a text whose earlier cuts are tokens already. */
export function scanText(text: string, tokens: readonly Token[], everyTwelve: boolean): Scan {
  const keys = findKeys(text, tokens);
  const scan: Scan = { text, tokens, keyAt: new Map(keys.map((k) => [k.first, k])), cuts: [], steps: tokens.length };
  const runs = runsOf(text, tokens);
  const runAt = new Map<number, { run: Run; from: number }>();
  for (const run of runs) {
    run.forEach((atom, from) => runAt.set(atom.first, { run, from }));
    for (const { from, to } of idWindows(run, everyTwelve))
      cutTokens(scan, 'ID_NUMBER', run[from]!.first, run[to]!.last);
    scan.steps += run.length;
  }
  for (const key of keys) {
    if (key.kind === 'ID_NUMBER') idAfter(scan, key, runAt);
    else {
      codeAfter(scan, key, runAt);
      codeBefore(scan, key, runAt);
      if (key.kind === 'PASSWORD') {
        passwordAfter(scan, key);
        passwordBefore(scan, key);
      }
    }
  }
  return scan;
}

type RunAt = ReadonlyMap<number, { run: Run; from: number }>;

/** Nine to thirteen digits near «căn cước», «CMND»: a number written with a slip is still somebody's number. */
function idAfter(scan: Scan, key: FoundKey, runAt: RunAt): void {
  let words = 0;
  for (let i = key.last + 1; i < scan.tokens.length && i <= key.last + REACH_TOKENS && words <= 10; i++) {
    scan.steps++;
    const token = scan.tokens[i]!;
    if (token.type === 'cut' || (words > 2 && scan.keyAt.get(i)?.kind === 'ID_NUMBER')) return;
    const at = runAt.get(i);
    if (at) {
      const free: Atom[] = [];
      let digits = 0;
      for (let k = at.from; k < at.run.length && k < at.from + 14; k++) {
        const atom = at.run[k]!;
        if (atom.when || (atom.phone && !(digits + atom.digits.length < 10)) || digits + atom.digits.length > 13) break;
        digits += atom.digits.length;
        free.push(atom);
      }
      if (digits >= 9 && free.length > 0) {
        cutTokens(scan, 'ID_NUMBER', free[0]!.first, free.at(-1)!.last);
        return;
      }
    }
    if (token.type === 'word') words++;
  }
}

function codeAfter(scan: Scan, key: FoundKey, runAt: RunAt): void {
  const { tokens } = scan;
  let words = 0;
  let explicit = false;
  let sameLength = 0;
  for (let i = key.last + 1; i < tokens.length && i <= key.last + REACH_TOKENS && words <= REACH_WORDS; i++) {
    scan.steps++;
    const token = tokens[i]!;
    // Another keyword speaks for what follows it.
    const other = scan.keyAt.get(i);
    if (token.type === 'cut' || (other && (key.weak || !other.weak))) return;
    if (/^[:=>→]$/.test(token.text) || CONNECTORS.has(token.text)) explicit = true;
    const at = runAt.get(i);
    if (!at) {
      if (token.type === 'word') words++;
      continue;
    }
    const near = words <= (explicit ? 6 : 5);
    const rest = at.run.slice(at.from, at.from + 24);
    scan.steps += rest.length;
    const most = key.kind === 'OTP' ? 8 : 12;
    const codes = codesIn(rest, 4, most).filter((code) => {
      if (isOrdinary(scan, rest, code)) return false;
      if (sameLength > 0) return code.length === sameLength;
      if (key.weak) return code.length === 6 ? words <= 6 : explicit ? words <= 1 : words === 0;
      return code.length === 6 || near;
    });
    for (const code of codes) {
      cutTokens(scan, key.kind, rest[code.from]!.first, rest[code.to]!.last);
      sameLength = code.length;
    }
    i = Math.max(i, rest.at(-1)!.last);
  }
}

/** «482913 là mã OTP», «482913 (OTP)», «bấm 482913 vào ô mã OTP». */
function codeBefore(scan: Scan, key: FoundKey, runAt: RunAt): void {
  if (key.weak) return;
  const { tokens } = scan;
  let words = 0;
  let tied = false;
  for (let i = key.first - 1; i >= 0 && i >= key.first - 16 && words <= 5; i--) {
    scan.steps++;
    const token = tokens[i]!;
    const other = scan.keyAt.get(i);
    if (token.type === 'cut' || (other && !other.weak)) return;
    if (token.type === 'sign' && /^[(:–-]$/.test(token.text)) tied = true;
    if (['la', 'vao', 'lam'].includes(token.text)) tied = true;
    const at = runAt.get(i);
    if (at) {
      if (!tied) return;
      const from = Math.max(0, at.from - 6);
      const piece = at.run.slice(from, at.from + 1);
      const code = codesIn(piece, 4, key.kind === 'OTP' ? 8 : 12).at(-1);
      if (code && code.to === piece.length - 1 && !isOrdinary(scan, piece, code))
        cutTokens(scan, key.kind, piece[code.from]!.first, piece[code.to]!.last);
      return;
    }
    if (token.type === 'word') words++;
  }
}
