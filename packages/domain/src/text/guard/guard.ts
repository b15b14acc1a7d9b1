import { MARKERS, SECRET_KINDS, type SecretKind } from './markers';
import { scanText } from './scan';
import { type Cut } from './state';
import { BORDER, tokensOf } from './tokens';

/**
 * The secret guard: finds passwords, one-time codes and personal ID numbers in what people write and puts a marker in
 * their place. It runs on the phone while typing and on the server before anything is stored.
 */
export interface Guarded {
  readonly text: string;
  /** Sorted, disjoint; half-open UTF-16 ranges of the text as it came in. */
  readonly cuts: readonly Cut[];
}
export interface FieldCut extends Cut {
  readonly field: string;
}
export interface GuardedFields<Field extends string = string> {
  readonly fields: Readonly<Record<Field, string>>;
  readonly cuts: readonly FieldCut[];
}

const MARKER_TEXTS = Object.values(MARKERS);
/** A cut may bring two halves together that are a secret again; after so many rounds the whole text goes. */
const MOST_ROUNDS = 6;

interface Found {
  readonly cuts: readonly Cut[];
  readonly steps: number;
}

function findCuts(text: string, everyTwelve: boolean): Found {
  let cuts: Cut[] = [];
  let steps = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const scan = scanText(text, tokensOf(text, cuts, MARKER_TEXTS), everyTwelve);
    steps += scan.steps;
    if (scan.cuts.length === 0) return { cuts, steps };
    cuts = merged([...cuts, ...scan.cuts]);
  }
  return { cuts: [{ kind: cuts[0]?.kind ?? 'PASSWORD', start: 0, end: text.length }], steps };
}

/** Where two kinds lie over each other, the one that starts first, or is longer, gives its name. */
function merged(cuts: readonly Cut[]): Cut[] {
  const sorted = [...cuts].sort((a, b) => a.start - b.start || b.end - a.end || rank(a.kind) - rank(b.kind));
  const out: Cut[] = [];
  for (const cut of sorted) {
    const last = out.at(-1);
    if (last && cut.start < last.end) out[out.length - 1] = { ...last, end: Math.max(last.end, cut.end) };
    else out.push(cut);
  }
  return out;
}
const rank = (kind: SecretKind) => -SECRET_KINDS.indexOf(kind);

function withMarkers(text: string, cuts: readonly Cut[]): string {
  let out = '';
  let at = 0;
  for (const cut of cuts) {
    out += text.slice(at, cut.start) + MARKERS[cut.kind];
    at = cut.end;
  }
  return out + text.slice(at);
}

/** Guarding twice changes nothing. Linear in the length of the text. */
export function guardText(text: string): Guarded {
  const { cuts } = findCuts(text, false);
  return { text: withMarkers(text, cuts), cuts };
}

/** For a payload that could not be read: the same, and all that makes twelve digits is cut, whatever they begin with. */
export function guardUnreadable(text: string): Guarded {
  const { cuts } = findCuts(text, true);
  return { text: withMarkers(text, cuts), cuts };
}

/** How many looks at a token {@link guardText} took: a bound on its time that does not depend on the machine. */
export function guardSteps(text: string): number {
  return findCuts(text, false).steps;
}

/** Several fields of one form, in its order: a secret that lies across two neighbours is cut out of both. */
export function guardFields<Field extends string>(fields: Readonly<Record<Field, string>>): GuardedFields<Field> {
  const names = Object.keys(fields) as Field[];
  const joined = names.map((name) => fields[name]).join(BORDER);
  const { cuts } = findCuts(joined, false);
  const out: Record<string, string> = {};
  const fieldCuts: FieldCut[] = [];
  let start = 0;
  for (const name of names) {
    const end = start + fields[name].length;
    const own = cuts
      .filter((c) => c.start < end && c.end > start)
      .map((c) => ({ kind: c.kind, start: Math.max(c.start, start) - start, end: Math.min(c.end, end) - start }));
    out[name] = withMarkers(fields[name], own);
    fieldCuts.push(...own.map((c) => ({ field: name, ...c })));
    start = end + 1;
  }
  return { fields: out as Record<Field, string>, cuts: fieldCuts };
}
