import { addDays, type Day, type HamletId } from '../core';
import { isEmpty, standsOn, type Span } from '../organisation';

/** A team serves a hamlet for a stretch of days. */
export interface ServedHamlet extends Span {
  readonly hamletId: HamletId;
}

/**
 * What must be written so that from `day` on a team serves exactly `wanted`. What has been stays: a hamlet left out
 * ends on the eve; one that had not begun becomes a span that never stood. Rows that change only, in no order.
 */
export function serveFrom(rows: readonly ServedHamlet[], wanted: ReadonlySet<HamletId>, day: Day): ServedHamlet[] {
  const changed: ServedHamlet[] = [];
  for (const row of rows.filter((r) => !isEmpty(r))) {
    const open = standsOn(row, day);
    const later = row.validFrom > day;
    if (later || (open && !wanted.has(row.hamletId)))
      changed.push({ ...row, validTo: addDays(row.validFrom >= day ? row.validFrom : day, -1) });
    else if (open && row.validTo !== null) changed.push({ ...row, validTo: null });
  }
  const served = new Set(rows.filter((r) => standsOn(r, day)).map((r) => r.hamletId));
  for (const hamletId of wanted) if (!served.has(hamletId)) changed.push({ hamletId, validFrom: day, validTo: null });
  return changed;
}

export const TEAM_HAMLET_REFUSALS = ['HAMLET_OUTSIDE_UNIT', 'DAY_OUTSIDE_TEAM'] as const;
export type TeamHamletRefusal = (typeof TEAM_HAMLET_REFUSALS)[number];
