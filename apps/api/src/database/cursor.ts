import { isId } from '@go-cua/domain/core';
import { badInput } from '../graphql/errors';

/** Lists that are read page by page, in an order of their own. */
type List = 'households' | 'people' | 'review' | 'behind' | 'requests' | 'closedRequests';

/** Where a page ends, to be handed out in `next`: the sort key of its last row, and of which list it is. */
export const placeIn = (list: List, key: readonly (string | number)[]): string => JSON.stringify([list, ...key]);

/**
 * The sort key of a page's last row, as it was handed out in `next`; null at the beginning. The place in another list, or
 * what was never handed out, is refused: the first page would look like the next one.
 */
export function keyAfter<K extends readonly unknown[]>(
  list: List,
  after: string | null | undefined,
  fits: (key: readonly unknown[]) => key is K,
): K | null {
  if (after === null || after === undefined) return null;
  const [of, ...key] = readList(after);
  if (of !== list || !fits(key)) throw badInput('CURSOR');
  return key;
}

function readList(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as unknown[]) : [];
  } catch {
    return [];
  }
}

/** The same where a list is in the order of names: name and id. */
export const nameAfter = (list: List, after: string | null | undefined): readonly [name: string, id: string] | null =>
  keyAfter(
    list,
    after,
    (key): key is [string, string] => key.length === 2 && typeof key[0] === 'string' && isId(key[1]),
  );
