import { dayOfInstant, daysBetween, minuteOfInstant, type Day } from '../core';

/** An outing as far as the clock is concerned: its day, and when the author was checked in, in Unix milliseconds. */
export interface OutingWindow {
  readonly day: Day;
  readonly checkInAt?: number;
  readonly checkOutAt?: number;
}
export interface BusinessTime {
  readonly day: Day;
  readonly at: number;
  /** The phone's clock was off by more than a day from what the outing or the server says. */
  readonly suspicious: boolean;
}

/** Acts may travel for 14 days offline; older than this, or from the future, a person looks at the day. */
const OLDEST_DAYS = 60;

/**
 * The business day: the phone's time corrected by the known offset and held inside the outing's check-in and check-out,
 * in Asia/Ho_Chi_Minh. An act is never refused for its clock.
 */
export function businessTime(
  recordedAt: number,
  clockOffsetMs: number,
  receivedAt: number,
  outing?: OutingWindow,
): BusinessTime {
  let at = recordedAt + clockOffsetMs;
  if (outing) {
    if (outing.checkInAt !== undefined && at < outing.checkInAt) at = outing.checkInAt;
    if (outing.checkOutAt !== undefined && at > outing.checkOutAt) at = outing.checkOutAt;
    // Work after midnight belongs to the evening it began in.
    const off = Math.abs(daysBetween(outing.day, dayOfInstant(at)));
    return { day: outing.day, at, suspicious: off > 1 };
  }
  const day = dayOfInstant(at);
  const today = dayOfInstant(receivedAt);
  const age = daysBetween(day, today);
  return { day, at, suspicious: age < -1 || age > OLDEST_DAYS };
}

/** No new door after 21:00 (product decision, Night). */
export const NO_NEW_DOOR_AFTER = 21 * 60;
export function tooLateForNewDoor(nowMs: number): boolean {
  return minuteOfInstant(nowMs) >= NO_NEW_DOOR_AFTER;
}
