/**
 * Visits that ended in a no, by household: as many as the reader may know of, since the wall of the log shows them to
 * leaders and their author alone. All other visits are counted on the household itself (docs/decisions/0035). `$1`: buckets.
 */
export const NOES = `select x.household_id, count(*)::int as visits, max(x.day) as day, (array_agg(x.id order by x.day desc, x.id desc))[1] as id,
    (array_agg(x.facts order by x.day desc, x.id desc))[1] as facts
  from act x where x.bucket = any ($1) and x.kind = 'recordVisit' and x.is_decline and x.in_effect group by 1`;

/** Of a household `h` with its noes `n`: whether a no is the last that was heard. */
export const NO_IS_LAST = `coalesce((n.day, n.id) > (h.last_visit_on, h.last_visit), n.id is not null)`;
