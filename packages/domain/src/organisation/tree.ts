import type { OrganisationId } from '../core';

interface Placed {
  readonly id: OrganisationId | string;
  readonly parentId?: OrganisationId | string | null;
}

/**
 * Organisations as a tree reads: each right before those under it, in the order given. One whose superior is not in the
 * list stands at the top, and so does a ring, which the intake refuses: nothing is ever lost from sight.
 */
export function inTreeOrder<T extends Placed>(all: readonly T[]): { readonly one: T; readonly level: number }[] {
  const known = new Set(all.map((o) => o.id));
  const out: { one: T; level: number }[] = [];
  const seen = new Set<string>();
  const walk = (one: T, level: number): void => {
    if (seen.has(one.id)) return;
    seen.add(one.id);
    out.push({ one, level });
    for (const below of all) if (below.parentId === one.id) walk(below, level + 1);
  };
  for (const o of all) if (!o.parentId || !known.has(o.parentId)) walk(o, 1);
  for (const o of all) walk(o, 1);
  return out;
}
