import { isId } from '@go-cua/domain/core';

/** The sort key of a page's last row, as it was handed out in `next`; null at the beginning, and for any other text. */
export function keyAfter(after: string | null | undefined): unknown[] | null {
  try {
    const key: unknown = JSON.parse(after ?? 'null');
    return Array.isArray(key) ? key : null;
  } catch {
    return null;
  }
}

/** The same where a list is in the order of names: name and id. */
export function nameAfter(after: string | null | undefined): [name: string, id: string] | null {
  const [name, id] = keyAfter(after) ?? [];
  return typeof name === 'string' && isId(id) ? [name, id] : null;
}
