import { describe, expect, it } from 'vitest';
import { type Day } from '../core';
import { businessTime, tooLateForNewDoor } from './clock';

/** An instant of the clock on the wall in Asia/Ho_Chi_Minh. */
const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+07:00`);
const HOUR = 3_600_000;
const outing = {
  day: '2026-11-24' as Day,
  checkInAt: at('2026-11-24', '18:05'),
  checkOutAt: at('2026-11-24', '21:20'),
};

describe('the business day of an act', () => {
  it('is that of the clock on the wall in Việt Nam, not of the world', () => {
    const early = at('2026-11-24', '00:30');
    expect(businessTime(early, 0, early)).toEqual({ day: '2026-11-24', at: early, suspicious: false });
    expect(new Date(early).toISOString()).toContain('2026-11-23');
  });

  it('puts a phone right whose clock is known to be off', () => {
    const wrong = at('2026-11-24', '19:00') - 30 * HOUR;
    expect(businessTime(wrong, 30 * HOUR, at('2026-11-24', '22:00'), outing)).toEqual({
      ...{ day: '2026-11-24', at: at('2026-11-24', '19:00'), suspicious: false },
    });
  });

  it('holds it between check-in and check-out', () => {
    const received = at('2026-11-25', '07:00');
    expect(businessTime(at('2026-11-24', '17:00'), 0, received, outing).at).toBe(outing.checkInAt);
    expect(businessTime(at('2026-11-24', '23:00'), 0, received, outing).at).toBe(outing.checkOutAt);
    expect(businessTime(at('2026-11-24', '20:00'), 0, received, outing).at).toBe(at('2026-11-24', '20:00'));
  });

  it('belongs to the evening it began in when it grows later than midnight', () => {
    const { checkInAt, day } = outing;
    const late = businessTime(at('2026-11-25', '00:40'), 0, at('2026-11-25', '00:41'), { day, checkInAt });
    expect(late).toMatchObject({ day: '2026-11-24', suspicious: false });
  });

  it('is looked at by a person when the clock is off by more than a day from the outing', () => {
    const { day } = outing;
    const received = at('2026-11-28', '07:00');
    expect(businessTime(at('2026-11-25', '23:00'), 0, received, { day }).suspicious).toBe(false);
    expect(businessTime(at('2026-11-26', '00:10'), 0, received, { day }).suspicious).toBe(true);
    expect(businessTime(at('2026-11-22', '23:50'), 0, received, { day }).suspicious).toBe(true);
  });

  it('without an outing: nothing from after tomorrow, nothing older than 60 days', () => {
    const received = at('2026-11-24', '20:00');
    const suspicious = (day: string) => businessTime(at(day, '20:00'), 0, received).suspicious;
    expect(['2026-11-25', '2026-11-26'].map(suspicious)).toEqual([false, true]);
    expect(['2026-09-25', '2026-09-24'].map(suspicious)).toEqual([false, true]);
  });

  it('has no new door from nine in the evening on', () => {
    expect([at('2026-11-24', '20:59'), at('2026-11-24', '21:00')].map(tooLateForNewDoor)).toEqual([false, true]);
  });
});
