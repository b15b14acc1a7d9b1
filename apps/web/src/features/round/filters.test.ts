import { describe, expect, it } from 'vitest';
import type { RoundView } from '@go-cua/domain/round';
import { filtered, type Held } from './filters';

const view = {
  open: [
    { householdId: 'one', reason: 'PROMISED' },
    { reason: 'NEVER_KNOCKED' },
    { reason: 'NOBODY_WAS_HOME' },
    { reason: 'SIGN_OUT_FIRST' },
  ],
  visited: [{}],
  leftOut: [{}, {}],
} as unknown as RoundView;

const held = { holders: new Map([['one', 'an']]), me: 'an' } as unknown as Held;

describe('the chips over tonight’s list', () => {
  it('hold every open door under one chip or under «all» alone', () => {
    expect(filtered(view, 'ALL', held)).toHaveLength(4);
    expect(filtered(view, 'PROMISED', held)).toHaveLength(1);
    expect(filtered(view, 'NEW', held)).toHaveLength(1);
    expect(filtered(view, 'BACK', held)).toHaveLength(1);
  });
  it('show those visited and those left out apart', () => {
    expect(filtered(view, 'VISITED', held)).toHaveLength(1);
    expect(filtered(view, 'LEFT_OUT', held)).toHaveLength(2);
  });
  it('hold the own doors once they were shared out, and nobody’s where nobody is known', () => {
    expect(filtered(view, 'MINE', held)).toHaveLength(1);
    expect(filtered(view, 'MINE', { ...held, me: 'bình' as Held['me'] })).toHaveLength(0);
    expect(filtered(view, 'MINE', { ...held, me: undefined })).toHaveLength(0);
  });
});
