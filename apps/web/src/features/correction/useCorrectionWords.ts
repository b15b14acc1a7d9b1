import { actsInReview, type Fact } from '@go-cua/domain/act';
import { standingWords, type Topic, type Word } from '@go-cua/domain/correction';
import type { ActId } from '@go-cua/domain/core';
import { inEffect } from '@go-cua/domain/review';
import type { ActDraft } from '../../field';
import { locale } from '../../locales';
import { small } from '../people/call';

export type Standing = 'STANDS' | 'LATER' | 'WAITS' | 'GONE' | 'NOT_COUNTED';

const WORDS: readonly string[] = ['correctResident', 'correctHousehold', 'changeHead'] satisfies Word['data']['kind'][];
const isWord = (f: Fact): f is Word => WORDS.includes(f.data.kind);

/** The word that stands where another one was said; undefined while nothing of it does. */
function standsFor(f: Word, standing: readonly Fact[]): Word | undefined {
  const words = standingWords(standing);
  if (f.data.kind === 'changeHead') return words.head;
  if (f.data.kind === 'correctHousehold') return words.ofHome(f.data.group);
  return f.subjectId && words.of(f.subjectId, f.data.group);
}

/** The later word of somebody else that took the place of an act; undefined where its own stands. */
export function overtakenBy(facts: readonly Fact[], actId: ActId): Word | undefined {
  const own = inEffect(facts).find((f) => f.actId === actId);
  if (!own || own.waits || !isWord(own)) return undefined;
  const stands = standsFor(own, inEffect(facts));
  return stands && stands.actId !== actId && stands.authorId !== own.authorId ? stands : undefined;
}

/** What became of a change: in use, overtaken, waiting for a leader, taken back. */
export function standingOf(facts: readonly Fact[], f: Fact): Standing {
  const standing = inEffect(facts);
  if (!standing.some((g) => g.actId === f.actId)) {
    const decided = facts.some((g) => g.data.kind === 'decideReview' && g.data.acts.includes(f.actId));
    return decided ? 'NOT_COUNTED' : 'GONE';
  }
  if (actsInReview(facts).has(f.actId)) return 'WAITS';
  return isWord(f) && standsFor(f, standing)?.actId !== f.actId ? 'LATER' : 'STANDS';
}

/** Corrections in words: what they speak of, never what was written. */
export function useCorrectionWords() {
  const { t } = locale.use();
  const topic = (of: Topic): string => small(t(`act.group.${of}`));
  const groupsOf = (acts: readonly ActDraft[]): string =>
    acts
      .flatMap(({ payload }) => (typeof payload === 'object' && 'change' in payload ? topic(payload.change.group) : []))
      .join(', ');
  return { topic, groupsOf };
}
