import type { ActId, HouseholdId, ResidentId } from '../core';
import { byDayThenId, type Fact, type FactOf } from '../act/fact';
import type { HouseholdGroup, ResidentGroup } from './groups';

/** A fact that puts one thing in another's place; the last such word on a thing stands. */
export type Word = FactOf<'correctResident' | 'correctHousehold' | 'changeHead'>;
const WORDS: readonly string[] = ['correctResident', 'correctHousehold', 'changeHead'] satisfies Word['data']['kind'][];
export const isWord = (f: Fact): f is Word => WORDS.includes(f.data.kind);

/** What a word is about: words of one topic go before one another. */
export type Topic = ResidentGroup | HouseholdGroup | 'HEAD';
export const topicOf = ({ data }: Word): Topic => (data.kind === 'changeHead' ? 'HEAD' : data.group);
const keyOf = (f: Word): string => `${f.data.kind === 'correctResident' ? f.subjectId : ''} ${topicOf(f)}`;

/** `b` was said in knowledge of `a`: its author had it on the screen, or wrote it before on the same phone. */
function knew(b: Word, a: Word): boolean {
  if (b.data.over?.includes(a.actId)) return true;
  return b.authorId === a.authorId && b.installationId === a.installationId && b.seq > a.seq;
}

/** Words on one topic of which no other one knew: one, unless phones spoke without hearing each other. */
function heads(words: readonly Word[]): readonly Word[] {
  const open = words.filter((a) => !words.some((b) => b !== a && knew(b, a)));
  return open.length > 0 ? open : words;
}

function byTopic(facts: readonly Fact[]): Map<string, Word[]> {
  const out = new Map<string, Word[]>();
  for (const f of facts) if (isWord(f) && !f.waits) out.set(keyOf(f), [...(out.get(keyOf(f)) ?? []), f]);
  return out;
}

/** The word that stands on each topic of a household. */
export interface StandingWords {
  of(subjectId: ResidentId, group: ResidentGroup): FactOf<'correctResident'> | undefined;
  ofHome(group: HouseholdGroup): FactOf<'correctHousehold'> | undefined;
  readonly head: FactOf<'changeHead'> | undefined;
}

/**
 * Of words that did not know of one another the later one by day and id stands, for every phone and the server alike.
 * @param standing facts in effect (`inEffect`)
 */
export function standingWords(standing: readonly Fact[]): StandingWords {
  const last = new Map<string, Word>();
  for (const [key, words] of byTopic(standing)) last.set(key, [...heads(words)].sort(byDayThenId).at(-1)!);
  return {
    of: (subjectId, group) => last.get(`${subjectId} ${group}`) as FactOf<'correctResident'> | undefined,
    ofHome: (group) => last.get(` ${group}`) as FactOf<'correctHousehold'> | undefined,
    head: last.get(' HEAD') as FactOf<'changeHead'> | undefined,
  };
}

/** Words on one topic by two people of whom neither knew of the other: the later one stands, and a leader looks. */
export function contested(standing: readonly Fact[], kept: (id: ActId) => boolean): Word[] {
  return [...byTopic(standing).values()].flatMap((words) => {
    const open = words.length > 1 ? heads(words) : [];
    return open.filter((a) => open.some((b) => b.authorId !== a.authorId && !(kept(a.actId) && kept(b.actId))));
  });
}

/**
 * All words on a topic that somebody has before their eyes: what a new one is said over. A form writes it down when it
 * is opened, since what arrives while somebody types was not known to them.
 */
export function wordsOn(
  standing: readonly Fact[],
  about: { readonly subjectId?: ResidentId; readonly householdId?: HouseholdId },
  topic: Topic,
): ActId[] {
  const key = `${about.subjectId ?? ''} ${topic}`;
  return (byTopic(standing).get(key) ?? []).map((f) => f.actId);
}
