import { describe, expect, it } from 'vitest';
import type { Act } from './household.documents';
import { actsAbout, chaptersOf, stands } from './story';

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
  it('of one resident tells what was done for them, where they were met, and what was said of it later', () => {
    const acts = [
      act('decided', 'decideReview', 8, { decided: ['step of her', 'step of him'], kept: [] }),
      act('back', 'withdrawAct', 7, { of: 'step of him' }),
      act('head', 'changeHead', 6, { headResidentId: 'her' }),
      act('step of him', 'advanceActivation', 5, { subjectId: 'him' }),
      act('step of her', 'advanceActivation', 4, { subjectId: 'her' }),
      act('met both', 'recordVisit', 3, { met: ['him', 'her'] }),
      act('met him', 'recordVisit', 2, { met: ['him'] }),
      act('home', 'registerHousehold', 1),
    ];
    expect(actsAbout(acts, 'her').map((a) => a.id)).toEqual(['decided', 'head', 'step of her', 'met both']);
  });
  it('knows what stands: neither taken back nor decided against', () => {
    const became = (b: string | null) => stands(act('a', 'recordVisit', 1, { became: b }));
    expect([null, 'KEPT', 'WITHDRAWN', 'NOT_COUNTED'].map(became)).toEqual([true, true, false, false]);
  });
});
