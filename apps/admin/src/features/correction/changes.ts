import type { Act, Household, Resident } from '../household/household.documents';

/** One field before and after, in the codes of the API; null: not known. */
export interface Change {
  readonly field: string;
  readonly was: string | null;
  readonly now: string | null;
}

/** Fields that differ. */
export const differing = (all: readonly (Change | null)[]): Change[] =>
  all.flatMap((c) => (c && c.was !== c.now ? [c] : []));

/** Corrections of the same that the page shows: what a new one is said over. */
export function overOf(h: Pick<Household, 'acts'>, group: string, subject?: Pick<Resident, 'id'>): string[] {
  const same = (a: Act): boolean => a.group === group && (!subject || a.subjectId === subject.id);
  return h.acts.filter(same).map((a) => a.id);
}
