import { randomBytes } from 'node:crypto';
import { type Day, dayOfInstant, type Id, newId } from '@go-cua/domain/core';

/** A day of today's, so that a phone's clock and the server's are at most some hours apart. */
export const TODAY: Day = dayOfInstant(Date.now());
/** The business clock of a story: half past seven of this evening, whenever it is told. */
export const AT_HALF_PAST_SEVEN = { GO_CUA_BUSINESS_CLOCK: `${TODAY}T19:30:00+07:00` };

export const anId = <I extends Id<string>>(bucket = 7): I =>
  newId<I>(bucket, { now: Date.now(), random: randomBytes(10) });
