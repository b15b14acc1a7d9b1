import type { HouseholdId, PersonId } from '@go-cua/domain/core';
import type { RoundEntry, RoundReason, RoundView } from '@go-cua/domain/round';

export const ROUND_FILTERS = ['ALL', 'MINE', 'NEW', 'PROMISED', 'BACK', 'VISITED', 'LEFT_OUT'] as const;
export type RoundFilter = (typeof ROUND_FILTERS)[number];
/** Who holds which door tonight, and who asks. */
export interface Held {
  readonly holders: ReadonlyMap<HouseholdId, PersonId>;
  readonly me: PersonId | undefined;
}

const REASONS: Partial<Record<RoundFilter, readonly RoundReason[]>> = {
  NEW: ['NEVER_KNOCKED'],
  PROMISED: ['PROMISED'],
  BACK: ['RETURN_DUE', 'PEOPLE_LEFT', 'NOBODY_WAS_HOME', 'COULD_NOT_ENTER'],
};

/** The doors behind one chip, in the list's own order. */
export function filtered(view: RoundView, filter: RoundFilter, held: Held): readonly RoundEntry[] {
  if (filter === 'VISITED') return view.visited;
  if (filter === 'LEFT_OUT') return view.leftOut;
  if (filter === 'MINE') return view.open.filter((e) => held.me && held.holders.get(e.householdId) === held.me);
  const reasons = REASONS[filter];
  return reasons ? view.open.filter((e) => e.reason && reasons.includes(e.reason)) : view.open;
}
