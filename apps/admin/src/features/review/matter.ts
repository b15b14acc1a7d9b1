import type { Answer, Matter, ReviewAct } from './review.documents';

/** Receipt codes with which an act waits for a person, as `mattersOf` of the domain gives them. */
export const REVIEW_CODES = [
  'CONTRADICTION',
  'POSSIBLE_DUPLICATE',
  'OTHERS_REST_ON_IT',
  'OFF_THE_LIST',
  'CORRECTED_TWICE',
  'NO_LONGER_HERE',
  'OUTSIDE_SCOPE',
  'CLOCK_OFF',
  'ACCOUNT_PAUSED',
  'UNKNOWN_HOUSEHOLD',
] as const;
export type ReviewCode = (typeof REVIEW_CODES)[number];
export const codeOf = ({ code }: Pick<Matter, 'code'>): ReviewCode =>
  REVIEW_CODES.find((c) => c === code) ?? 'OUTSIDE_SCOPE';

/** One side of what is compared: its acts, and whether they count already. */
export interface Side {
  readonly acts: readonly ReviewAct[];
  readonly counts: boolean;
}

/** Sides of one matter, in the order in which they were written; a single one where nothing stands against it. */
export function sidesOf(m: Matter): Side[] {
  const waiting = (acts: readonly ReviewAct[]): Side => ({ acts, counts: false });
  if (m.code !== 'CONTRADICTION' && m.code !== 'CORRECTED_TWICE')
    return [...(m.beside.length > 0 ? [{ acts: m.beside, counts: true }] : []), waiting(m.acts)];
  return m.answers
    .filter((a) => a.keep.length > 0)
    .map((a) => waiting(m.acts.filter(({ act }) => a.keep.includes(act.id))))
    .sort((a, b) => (a.acts[0]?.act.at ?? 0) - (b.acts[0]?.act.at ?? 0));
}

/** Of corrections that did not know of one another the later one by day and id is used until somebody decides. */
export function usedIn(m: Pick<Matter, 'code' | 'acts'>): string | null {
  if (m.code !== 'CORRECTED_TWICE') return null;
  const later = (a: ReviewAct['act'], b: ReviewAct['act']): boolean => (a.day === b.day ? a.id > b.id : a.day > b.day);
  return m.acts.map(({ act }) => act).reduce((a, b) => (later(a, b) ? a : b)).id;
}

/** Answers in the order of the sides that they keep; what keeps nothing comes last. */
export function answersOf(m: Matter): Answer[] {
  const placeOf = (a: Answer): number => {
    const at = sidesOf(m).findIndex((s) => s.acts.some(({ act }) => a.keep.includes(act.id)));
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  return [...m.answers].sort((a, b) => placeOf(a) - placeOf(b));
}

/** One word for several matters: what waits counts, or it does not. */
export const WORDS = ['KEEP', 'NONE'] as const;
export type Word = (typeof WORDS)[number];
/** The answer that a word stands for; none where sides stand against one another, since then it has to be said which. */
export function answerOf(m: Pick<Matter, 'answers'>, word: Word): Answer | undefined {
  if (word === 'NONE') return m.answers.find((a) => a.keep.length === 0);
  const kept = m.answers.filter((a) => a.keep.length > 0);
  return kept.length === 1 ? kept[0] : undefined;
}
/** What may be said of several at once: they wait for the same reason, and each has that answer. */
export const wordsFor = (all: readonly Pick<Matter, 'code' | 'answers'>[]): Word[] =>
  new Set(all.map((m) => m.code)).size === 1 ? WORDS.filter((w) => all.every((m) => answerOf(m, w))) : [];

/** Only sides of one kind can be held against each other, line by line. */
export const isCompared = (m: Matter): boolean =>
  (m.code === 'CONTRADICTION' || m.code === 'CORRECTED_TWICE' || m.code === 'POSSIBLE_DUPLICATE') &&
  sidesOf(m).length > 1;

/** «A», «B» … as the sides are called. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at);

/** The matter before or after the one that is open. */
export function stepFrom(matters: readonly Pick<Matter, 'id'>[], id: string | null, by: 1 | -1): string | null {
  const at = matters.findIndex((m) => m.id === id);
  const to = at < 0 ? 0 : Math.min(matters.length - 1, Math.max(0, at + by));
  return matters[to]?.id ?? null;
}
/** What comes up when a matter is decided: the one after it, else the one before. */
export function nextAfter(matters: readonly Pick<Matter, 'id'>[], id: string): string | null {
  const at = matters.findIndex((m) => m.id === id);
  return (matters[at + 1] ?? matters[at - 1])?.id ?? null;
}
