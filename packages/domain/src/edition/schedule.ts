import { addDays, type Day } from '../core';

/** Missing editions are made up for this many days back; older ones by hand. */
export const CATCH_UP_DAYS = 60;
/** Minutes after midnight in Vietnam at which the edition of yesterday is made. */
export const EDITION_MINUTE = 10;

/** An edition is made once its day is over. */
export const mayBePublished = (day: Day, today: Day): boolean => day < today;

/**
 * Days whose edition is due, oldest first: every day that is over since the first day of a campaign that still ran within
 * the window. Before there is a campaign there is nothing to publish.
 * @param campaignStart first day of the earliest such campaign, null when there is none
 */
export function editionsDue(today: Day, campaignStart: Day | null, made: ReadonlySet<Day>): Day[] {
  if (campaignStart === null) return [];
  const oldest = addDays(today, -CATCH_UP_DAYS);
  const due: Day[] = [];
  for (let day = campaignStart < oldest ? oldest : campaignStart; day < today; day = addDays(day, 1))
    if (!made.has(day)) due.push(day);
  return due;
}
