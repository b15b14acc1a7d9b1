import { addDays, type Day } from '@go-cua/domain/core';
import type { FiguresData } from './queries';

export type PlaceRow = FiguresData['rows'][number];

export const shareOf = ({ tiles }: PlaceRow): number =>
  tiles.denominator > 0 ? tiles.reachedAndAnswered / tiles.denominator : 0;

/** A day further off than this says only that the place stands nearly still. */
const FAR_DAYS = 183;
export const isFar = (row: PlaceRow, today: Day): boolean =>
  row.endsOn === null || row.endsOn > addDays(today, FAR_DAYS);

/** Whether a place runs in the league: somebody serves it, and there is somebody to be reached. */
export const hasPlace = (row: PlaceRow, alone: ReadonlySet<string>): boolean =>
  !alone.has(row.id) && row.tiles.denominator > 0;

/**
 * Places by the day on which nobody remains: those that are through, then by their day at this pace, then those that
 * nearly stand still by their share, then those that nobody serves. Persons are never ranked.
 * @param alone ids of the hamlets without a team
 */
export function ranked(rows: readonly PlaceRow[], alone: ReadonlySet<string>, today: Day): PlaceRow[] {
  const group = (r: PlaceRow): number => {
    if (alone.has(r.id)) return 4;
    if (r.tiles.denominator === 0) return 3;
    return r.tiles.remaining === 0 ? 0 : isFar(r, today) ? 2 : 1;
  };
  const day = (r: PlaceRow): string => (group(r) > 1 ? '' : (r.endsOn ?? ''));
  return [...rows].sort(
    (a, b) =>
      group(a) - group(b) ||
      (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
      shareOf(b) - shareOf(a) ||
      a.name.localeCompare(b.name, 'vi'),
  );
}
