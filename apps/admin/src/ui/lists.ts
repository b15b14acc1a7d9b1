import type { LocationQuery } from 'vue-router';

/** How each list was left: what it was filtered by, its order and columns, for the way back to it. */
const left = new Map<string, LocationQuery>();

export const leaveList = (path: string, query: LocationQuery): void => void left.set(path, query);

/** The list as it was left, in the place and on the day that are looked at now. */
export function backTo(path: string, scope: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { unit: _unit, on: _on, ...rest } = left.get(path) ?? {};
  return { ...rest, ...scope };
}
