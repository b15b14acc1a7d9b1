import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serverClock } from './clock';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T12:30:00Z') }));
afterEach(() => void vi.useRealTimers());

it('goes on from the server’s moment, however far that is from the device’s', () => {
  const clock = serverClock();
  expect(clock.now()).toBe(Date.now());
  const replayed = Date.parse('2023-07-12T12:30:00Z');
  clock.set(replayed);
  vi.advanceTimersByTime(90_000);
  expect(clock.now()).toBe(replayed + 90_000);
});
