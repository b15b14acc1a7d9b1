import { randomBytes } from 'node:crypto';
import { addDays, type Day, dayOfInstant, isoWeek, type Id, newId } from '@go-cua/domain/core';

/** A day of today's, so that a phone's clock and the server's are at most some hours apart. */
export const TODAY: Day = dayOfInstant(Date.now());
/** The last Saturday that has begun. */
export const SATURDAY: Day = addDays(isoWeek(addDays(TODAY, 2)).from, -2);
/** The business clock of a story at a time of day there, such as `19:30`. */
export const clockAt = (day: Day, time: string) => ({ GO_CUA_BUSINESS_CLOCK: `${day}T${time}:00+07:00` });
/** The business clock of a story: half past seven of this evening, whenever it is told. */
export const AT_HALF_PAST_SEVEN = clockAt(TODAY, '19:30');

export const anId = <I extends Id<string>>(bucket = 7): I =>
  newId<I>(bucket, { now: Date.now(), random: randomBytes(10) });
