import { describe, expect, it } from 'vitest';
import {
  addDays,
  asDay,
  birthday,
  bucketOf,
  day,
  dayOfInstant,
  daysBetween,
  isId,
  minuteOfInstant,
  newId,
} from './index';

const random = Uint8Array.from({ length: 10 }, (_, i) => 255 - i);

describe('an id knows its bucket', () => {
  it('keeps any bucket in its last 10 bits and stays a UUIDv7', () => {
    for (const bucket of [0, 1, 255, 256, 513, 1023]) {
      const id = newId(bucket, { now: Date.UTC(2026, 10, 24), random });
      expect(bucketOf(id)).toBe(bucket);
      expect(isId(id)).toBe(true);
      expect(id[14]).toBe('7');
    }
  });
  it('sorts by the time it was made', () => {
    const a = newId(7, { now: 1_000, random });
    const b = newId(3, { now: 2_000, random });
    expect(a < b).toBe(true);
  });
  it('refuses a bucket that does not exist', () => {
    expect(() => newId(1024, { now: 0, random })).toThrow(RangeError);
  });
});

describe('days', () => {
  it('turn at midnight in Vietnam, 17:00 UTC', () => {
    expect(dayOfInstant(Date.parse('2026-11-24T16:59:59Z'))).toBe('2026-11-24');
    expect(dayOfInstant(Date.parse('2026-11-24T17:00:00Z'))).toBe('2026-11-25');
    expect(minuteOfInstant(Date.parse('2026-11-24T12:42:00Z'))).toBe(19 * 60 + 42);
  });
  it('know which days exist', () => {
    expect(asDay('2026-02-29')).toBeNull();
    expect(asDay('2024-02-29')).toBe('2024-02-29');
    expect(asDay('24/11/2026')).toBeNull();
  });
  it('count and step', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(daysBetween(day('2026-11-24'), day('2026-12-08'))).toBe(14);
  });
  it('give a child of 29 February its birthday on 1 March', () => {
    expect(birthday(day('2012-02-29'), 14)).toBe('2026-03-01');
    expect(birthday(day('2012-02-29'), 16)).toBe('2028-02-29');
  });
});
