import { matches } from '@go-cua/domain/text';
import { fullName } from '../../session';
import type { HouseholdRow } from './household.documents';

/** «xóm Gò · 12» */
export const doorOf = (h: { readonly lane: string; readonly number: string }): string =>
  [h.lane, h.number].filter(Boolean).join(' · ');

/** Somebody of the house, not its head, whom the words looked for name. */
export function alsoFound(row: HouseholdRow, search: string): string | null {
  if (!search.trim() || !row.people[0] || matches(search, fullName(row.people[0]))) return null;
  const found = row.people.slice(1).find((p) => matches(search, fullName(p)));
  return found ? fullName(found) : null;
}
