import { describe, expect, it } from 'vitest';
import type { Fact } from '@go-cua/domain/act';
import type { PersonId, VisitId } from '@go-cua/domain/core';
import { currentVisit } from './currentVisit';

const ME = 'me' as PersonId;
const NOW = Date.parse('2026-11-24T19:30:00+07:00');
const minutes = (n: number) => n * 60_000;
const fact = (more: object): Fact =>
  ({ authorId: ME, at: NOW - minutes(10), visitId: 'v1', data: {}, ...more }) as Fact;
const visit = (outcome: string) => ({ data: { kind: 'recordVisit', outcome, met: [], anonymousHelped: 0 } });

describe('the stay at a door', () => {
  it('goes on while acts of it follow one another', () => {
    const facts = [fact({ data: { kind: 'advanceActivation' } }), fact({ ...visit('MET'), at: NOW - minutes(2) })];
    expect(currentVisit(facts, ME, NOW)).toBe('v1' as VisitId);
  });
  it('is over when nobody was home: the next knock is another visit', () => {
    expect(currentVisit([fact(visit('NOBODY_HOME'))], ME, NOW)).toBeUndefined();
  });
  it('is over on another evening, and never a team-mate’s', () => {
    expect(currentVisit([fact({ ...visit('MET'), at: NOW - minutes(60 * 24) })], ME, NOW)).toBeUndefined();
    expect(currentVisit([fact({ ...visit('MET'), authorId: 'another' })], ME, NOW)).toBeUndefined();
  });
});
