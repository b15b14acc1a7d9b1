import { describe, expect, it } from 'vitest';
import type { ActInHand } from '../../field';
import { gestures } from './groups';

const act = (id: string, more: object = {}): ActInHand =>
  ({ id, seq: 1, kind: 'recordVisit', place: 'WAITING', savedAt: 0, payload: {}, offered: false, ...more }) as never;

describe('the lines of the sync page', () => {
  it('put a row of closed doors on one line, and other gestures not', () => {
    const acts = [
      act('1', { gestureId: 'row' }),
      act('2', { gestureId: 'row' }),
      act('3', { gestureId: 'form', kind: 'recordConsent' }),
      act('4', { gestureId: 'form', kind: 'registerResident' }),
    ];
    expect(gestures(acts, 'WAITING').map((line) => line.map((a) => a.id))).toEqual([['1', '2'], ['3'], ['4']]);
  });
  it('part a row again where the server answered its doors differently', () => {
    const acts = [
      act('1', { gestureId: 'row', place: 'SENT', receipt: { status: 'APPLIED' } }),
      act('2', { gestureId: 'row', place: 'SENT', receipt: { status: 'APPLIED', code: 'NO_CHANGE' } }),
      act('3', { gestureId: 'row' }),
    ];
    expect(gestures(acts, 'SENT')).toHaveLength(2);
    expect(gestures(acts, 'WAITING')).toHaveLength(1);
  });
});
