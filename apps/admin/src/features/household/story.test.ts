import { describe, expect, it } from 'vitest';
import type { Act } from './household.documents';
import { chaptersOf, stands } from './story';

const act = (id: string, kind: string, at: number, more: Partial<Act> = {}) =>
  ({ id, kind, at, day: '2026-11-24', author: null, teamName: 'Tổ Mẫu', became: null, visitId: null, ...more }) as Act;

describe('the story of a door', () => {
  it('tells a word on other acts as a chapter of its own, though the same hand wrote on that day', () => {
    const acts = [
      act('decided', 'decideReview', 4),
      act('back', 'withdrawAct', 3),
      act('step', 'advanceActivation', 2, { visitId: 'v' }),
      act('visit', 'recordVisit', 1, { visitId: 'v' }),
    ];
    expect(chaptersOf(acts).map((c) => [c.key, c.visit?.id ?? null, c.acts.map((a) => a.id)])).toEqual([
      ['decided', null, ['decided']],
      ['back', null, ['back']],
      ['v', 'visit', ['step']],
    ]);
  });
  it('knows what stands: neither taken back nor decided against', () => {
    const became = (b: string | null) => stands(act('a', 'recordVisit', 1, { became: b }));
    expect([null, 'KEPT', 'WITHDRAWN', 'NOT_COUNTED'].map(became)).toEqual([true, true, false, false]);
  });
});
