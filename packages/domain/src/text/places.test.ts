import { describe, expect, it } from 'vitest';
import { textsAt, withTextsAt } from './index';

describe('texts in their places', () => {
  const visit = {
    note: 'một',
    people: [{ note: 'hai', name: 'Lài' }, { note: null }, 'lạc', { note: 'ba' }],
    grid: [['bốn', 'năm'], ['sáu']],
    answers: { WHY: 'bảy', HOW: 8 },
    list: 'no list',
  };
  const paths = ['note', 'people[].note', 'grid[][]', 'answers.*', 'list[]', 'missing.note', 'constructor'];

  it('are found wherever a path of the schema leads, and nowhere else', () => {
    expect(textsAt(visit, paths)).toEqual({
      note: 'một',
      'people.0.note': 'hai',
      'people.3.note': 'ba',
      'grid.0.0': 'bốn',
      'grid.0.1': 'năm',
      'grid.1.0': 'sáu',
      'answers.WHY': 'bảy',
    });
    expect(textsAt('a text alone', ['note'])).toEqual({});
  });

  it('are put back into a copy; all else stays', () => {
    const before = structuredClone(visit);
    const changed = withTextsAt(visit, { 'people.0.note': '[đã cắt]', 'grid.1.0': '' });
    expect(changed.people[0]).toEqual({ note: '[đã cắt]', name: 'Lài' });
    expect(changed.grid).toEqual([['bốn', 'năm'], ['']]);
    expect(visit).toEqual(before);
    expect(withTextsAt(visit, {})).toEqual(visit);
  });
});
