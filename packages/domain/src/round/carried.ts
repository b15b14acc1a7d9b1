import type { RoundView } from './tonight';

export interface CarriedOver {
  /** Doors that asked us to come back, for this evening or for a day that passed. */
  readonly promises: number;
  /** Doors begun and not done: people left, nobody home, a way in not found, somebody else to come. */
  readonly unfinished: number;
}

/** What an evening's list has from evenings before (C3). Nothing is moved: the list is a function of the doors' facts. */
export function carriedOver({ open }: Pick<RoundView, 'open'>): CarriedOver {
  const begun = open.filter((e) => e.reason !== 'NEVER_KNOCKED');
  const promises = begun.filter((e) => e.promised).length;
  return { promises, unfinished: begun.length - promises };
}
