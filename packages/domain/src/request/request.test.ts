import { describe, expect, it } from 'vitest';
import { day } from '../core';
import { answered, deadlinesOf, type RequestState } from './request';

describe('the days that the law gives (Decree 356/2025, Art. 5)', () => {
  it('are two working days to answer, and 10 or 20 days to do it', () => {
    // Tuesday, 24 November 2026.
    expect(deadlinesOf('SEE', day('2026-11-24'))).toEqual({ answerBy: '2026-11-26', doneBy: '2026-12-04' });
    expect(deadlinesOf('ERASE', day('2026-11-24')).doneBy).toBe('2026-12-14');
  });
  it('do not count Saturday and Sunday for the answer', () => {
    for (const d of ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'])
      expect(deadlinesOf('CORRECT', day(d)).answerBy).toBe(d === '2026-11-26' ? '2026-11-30' : '2026-12-01');
  });
});

describe('an answer', () => {
  const open: RequestState = {
    ...{ kind: 'SEE', receivedOn: day('2026-11-24'), doneBy: day('2026-12-04') },
    ...{ firstAnsweredOn: null, status: 'OPEN', extended: false },
  };
  const today = day('2026-11-25');
  const say = (r: RequestState, ...[answer, refusal]: [Parameters<typeof answered>[1], 'NOTHING_HELD'?]) => {
    const said = answered(r, answer, { today, refusal: refusal ?? null });
    return said.ok ? said.state : said.code;
  };
  it('is first, then the work is done; both may be one', () => {
    const first = say(open, 'FIRST') as RequestState;
    expect(first).toMatchObject({ firstAnsweredOn: today, status: 'OPEN' });
    expect(say(first, 'FIRST')).toBe('REQUEST_ANSWERED');
    expect(say(open, 'DONE')).toMatchObject({ firstAnsweredOn: today, status: 'DONE' });
    expect(say(say(open, 'DONE') as RequestState, 'DONE')).toBe('REQUEST_CLOSED');
  });
  it('may ask for as many days again, once', () => {
    const longer = say(open, 'EXTEND') as RequestState;
    expect(longer.doneBy).toBe('2026-12-14');
    expect(say(longer, 'EXTEND')).toBe('REQUEST_EXTENDED');
  });
  it('that says no says why; an erasure is done by erasing', () => {
    expect(say(open, 'REFUSED')).toBe('REQUEST_REASON_MISSING');
    expect(say(open, 'REFUSED', 'NOTHING_HELD')).toMatchObject({ status: 'REFUSED' });
    expect(say({ ...open, kind: 'ERASE' }, 'DONE')).toBe('REQUEST_ERASE_FIRST');
  });
});
