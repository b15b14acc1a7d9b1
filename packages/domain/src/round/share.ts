import type { ActId, HouseholdId, PersonId } from '../core';
import { isKind, type Fact } from '../act/fact';

/** One word on who holds some doors of an outing tonight; without `to`, nobody does. */
export interface ShareWord {
  readonly actId: ActId;
  readonly turn: number;
  readonly to?: PersonId;
  readonly householdIds: readonly HouseholdId[];
}

/** The words that count, of the facts of one outing. */
export const shareWordsOf = (facts: readonly Fact[]): ShareWord[] =>
  facts
    .filter(isKind('shareDoors'))
    .filter((f) => f.waits === undefined)
    .map(({ actId, data: { turn, to, householdIds } }) => ({ actId, turn, ...(to && { to }), householdIds }));

/** One order for any set of words, whoever sent them when: by turn, then by the act's id. */
function inTurn(a: ShareWord, b: ShareWord): number {
  return a.turn - b.turn || (a.actId < b.actId ? -1 : a.actId > b.actId ? 1 : 0);
}

/**
 * The last word on each door: every word with the doors that no later one speaks of, without those that have none left.
 * A function of the set of words, and the same again when some of them were put together before: so phones and server
 * may merge in any order and as often as they like.
 */
export function lastWords(words: Iterable<ShareWord>): ShareWord[] {
  const last = new Map<HouseholdId, ShareWord>();
  const inOrder = [...words].sort(inTurn);
  for (const word of inOrder) for (const id of word.householdIds) last.set(id, word);
  const left = new Map<ActId, HouseholdId[]>();
  for (const [id, { actId }] of last) left.set(actId, [...(left.get(actId) ?? []), id]);
  const once = new Map(inOrder.map((word) => [word.actId, word]));
  return [...once.values()].flatMap((word) => {
    const householdIds = left.get(word.actId)?.sort();
    return householdIds ? [{ ...word, householdIds }] : [];
  });
}

/** Who holds which door tonight; a door that nobody was named for, or was taken back, is not in it. */
export function holdersOf(words: Iterable<ShareWord>): ReadonlyMap<HouseholdId, PersonId> {
  return new Map(lastWords(words).flatMap(({ to, householdIds }) => (to ? householdIds.map((id) => [id, to]) : [])));
}

/** The turn of the next word on this phone: after all that it has heard. */
export const nextTurn = (words: Iterable<ShareWord>): number => Math.max(0, ...[...words].map((word) => word.turn)) + 1;
