import type { Fact } from '@go-cua/domain/act';
import {
  departures,
  HOUSEHOLD_GROUPS,
  RESIDENT_GROUPS,
  standingWords,
  type Departure,
} from '@go-cua/domain/correction';
import type { ActId, ResidentId } from '@go-cua/domain/core';
import { counting } from '@go-cua/domain/household';
import { standingCards } from './standing-cards';

/**
 * What a card is made of: the act that registered, those that put a part of it right, and what facts alone say. A
 * function of the set of facts, so that a row is the same whichever phone was heard first.
 */
export interface Recipe {
  readonly fact: Fact;
  readonly words: readonly ActId[];
  /** Said of the household since; null: as it was registered. */
  readonly isHead: boolean | null;
  readonly left: Pick<Departure, 'on' | 'why'> | null;
}
export interface Recipes {
  readonly household: Recipe | undefined;
  readonly residents: ReadonlyMap<ResidentId, Recipe>;
}

const known = new WeakMap<readonly Fact[], Recipes>();

export function recipesOf(facts: readonly Fact[]): Recipes {
  const before = known.get(facts);
  if (before) return before;
  const cards = standingCards(facts);
  const standing = counting(facts);
  const words = standingWords(standing);
  const left = departures(standing);
  const head = words.head?.data.headResidentId;
  const of = (fact: Fact): Recipe => {
    const id = fact.subjectId!;
    const gone = left.get(id);
    return {
      fact,
      words: RESIDENT_GROUPS.flatMap((group) => words.of(id, group)?.actId ?? []),
      isHead: head === undefined ? null : head === id,
      left: gone ? { on: gone.on, why: gone.why } : null,
    };
  };
  const recipes: Recipes = {
    household: cards.household && {
      ...{ fact: cards.household, isHead: null, left: null },
      words: HOUSEHOLD_GROUPS.flatMap((group) => words.ofHome(group)?.actId ?? []),
    },
    residents: new Map(cards.residents.map((f) => [f.subjectId!, of(f)])),
  };
  known.set(facts, recipes);
  return recipes;
}

export const actsOf = ({ fact, words }: Recipe): ActId[] => [fact.actId, ...words];
/** Two recipes with one text make one card. */
export const textOf = (r: Recipe | undefined): string =>
  r ? JSON.stringify([actsOf(r), r.isHead, r.left?.on, r.left?.why]) : '';
