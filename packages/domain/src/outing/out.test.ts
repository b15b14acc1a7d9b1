import { describe, expect, it } from 'vitest';
import { HOME_BY, outState } from './index';

const evening = { now: 19 * 60, startsAt: 18 * 60, came: 5, stillOut: 5 };

describe('how a team stands on its evening', () => {
  it('waits before it begins, and is out as soon as one has checked in', () => {
    expect(outState({ ...evening, now: 17 * 60, came: 0, stillOut: 0 })).toBe('WAITING');
    expect(outState({ ...evening, now: 17 * 60 + 50, came: 1, stillOut: 1 })).toBe('OUT');
    expect(outState(evening)).toBe('OUT');
  });
  it('is to be asked after when it has begun and nobody checked in', () => {
    expect(outState({ ...evening, now: 18 * 60, came: 0, stillOut: 0 })).toBe('NOBODY_IN');
  });
  it('is late while one is out after the hour at which all are home, and home when the last one is', () => {
    expect(outState({ ...evening, now: HOME_BY, stillOut: 1 })).toBe('OUT');
    expect(outState({ ...evening, now: HOME_BY + 1, stillOut: 1 })).toBe('LATE');
    expect(outState({ ...evening, now: HOME_BY + 1, stillOut: 0 })).toBe('HOME');
  });
});
