import { isId } from '@go-cua/domain/core';
import { badInput } from '../graphql/errors';

/** Lists that are read page by page; the order that was chosen is part of the name, since its keys fit no other. */
type List = `households/${string}` | `people/${string}` | 'review' | 'behind' | 'requests' | 'closedRequests';

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

/** The same where a list is in the order of a number, a text and an id. */
export type NumberTextId = readonly [number: number, text: string, id: string];
export const numberTextAfter = (list: List, after: string | null | undefined): NumberTextId | null =>
  keyAfter(list, after, (key): key is NumberTextId => {
    const [number, text, id] = key;
    return key.length === 3 && Number.isInteger(number) && typeof text === 'string' && isId(id);
  });

/** The same where a list is in the order of names: name and id. */
export const nameAfter = (list: List, after: string | null | undefined): readonly [name: string, id: string] | null =>
  keyAfter(
    list,
    after,
    (key): key is [string, string] => key.length === 2 && typeof key[0] === 'string' && isId(key[1]),
  );
