import { entriesBetween } from '@go-cua/domain/figures';
import { applyDecision, type Fact } from '@go-cua/domain/act';
import { dayOfInstant } from '@go-cua/domain/core';
import { EMPTY_DOOR as NO_DOOR, hasHousehold } from '@go-cua/domain/household';
import type { NewEntry } from './fold';

/** A fact of the log with what the log says of its arrival. */
export interface LoggedFact {
  readonly fact: Fact;
  /** Place in the household's order of arrival. */
  readonly place: number;
  readonly receivedAt: number;
}

/**
 * The facts of one household in the order in which they began to count: by arrival, but what came before its household
 * was taken up with it, author by author.
 */
export function inOrderOfEffect(logged: readonly LoggedFact[]): { fact: Fact; knownAt: number }[] {
  const byPlace = [...logged].sort((a, b) => a.place - b.place);
  const counted = ({ fact, receivedAt }: LoggedFact) => ({ fact, knownAt: receivedAt });
  // The home stands from its registration on, or from the word of a leader who kept a registration that waited.
  const facts = byPlace.map((l) => l.fact);
  const at = facts.findIndex((_, i) => hasHousehold({ ...NO_DOOR, facts: facts.slice(0, i + 1) }));
  if (at < 0) return byPlace.map(counted);
  const arrival = byPlace[at]!;
  // What waited for a person stood in its place all the time; what waited for the home was taken up with it.
  const waited = byPlace.slice(0, at).filter((l) => l.fact.waits);
  const early = byPlace
    .slice(0, at)
    .filter((l) => !waited.includes(l))
    .sort(
      ({ fact: a }, { fact: b }) =>
        cmp(a.authorId, b.authorId) || cmp(a.installationId, b.installationId) || a.seq - b.seq,
    );
  return [
    ...waited.map(counted),
    counted(arrival),
    ...early.map(({ fact }) => ({ fact, knownAt: arrival.receivedAt })),
    ...byPlace.slice(at + 1).map(counted),
  ];
}

/** The ledger's entries of one household, made again from its facts alone. */
export function replayEntries(logged: readonly LoggedFact[]): NewEntry[] {
  let door = NO_DOOR;
  return inOrderOfEffect(logged).flatMap(({ fact, knownAt }) => {
    const after = applyDecision(door, { receipt: { actId: fact.actId, status: 'APPLIED' }, fact });
    const entries = entriesBetween(door.facts, after.facts, dayOfInstant(knownAt));
    door = after;
    return entries.map((e) => ({ ...e, actId: fact.actId }));
  });
}

const cmp = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
