import { describe, expect, it } from 'vitest';
import type { RoundView } from '@go-cua/domain/round';
import { filtered } from './filters';

const view = {
  open: [
    { reason: 'PROMISED' },
    { reason: 'NEVER_KNOCKED' },
    { reason: 'NOBODY_WAS_HOME' },
    { reason: 'SIGN_OUT_FIRST' },
  ],
  visited: [{}],
  leftOut: [{}, {}],
} as unknown as RoundView;

describe('the chips over tonight’s list', () => {
  it('hold every open door under one chip or under «all» alone', () => {
    expect(filtered(view, 'ALL')).toHaveLength(4);
    expect(filtered(view, 'PROMISED')).toHaveLength(1);
    expect(filtered(view, 'NEW')).toHaveLength(1);
    expect(filtered(view, 'BACK')).toHaveLength(1);
  });
  it('show those visited and those left out apart', () => {
    expect(filtered(view, 'VISITED')).toHaveLength(1);
    expect(filtered(view, 'LEFT_OUT')).toHaveLength(2);
  });
});
