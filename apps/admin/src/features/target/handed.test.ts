import { describe, expect, it } from 'vitest';
import { handedDown, parseShare } from './handed';

const number = (value: number) => ({ kind: 'NUMBER', value }) as const;
const share = (value: number) => ({ kind: 'SHARE', value }) as const;

describe('a target handed down', () => {
  it('is 68 short when the hamlets add up to 68 less than the commune', () => {
    const below = [
      { target: number(7212), eligible: 9001 },
      { target: number(250), eligible: 411 },
    ];
    expect(handedDown(number(7530), 9412, below)).toEqual({ sum: 7462, difference: -68 });
  });
  it('agrees when shares below stand for as many people as the share above', () => {
    const below = [
      { target: share(80), eligible: 50 },
      { target: share(80), eligible: 50 },
    ];
    expect(handedDown(share(80), 100, below)).toEqual({ sum: 80, difference: 0 });
  });
  it('is not handed down while nothing below has a target, and not compared while nobody is eligible', () => {
    expect(handedDown(number(10), 0, [{ target: undefined, eligible: 3 }])).toEqual({ sum: null, difference: null });
    expect(handedDown(share(80), 0, [{ target: share(80), eligible: 0 }])).toEqual({ sum: null, difference: null });
  });
});

describe('a share as it is typed', () => {
  it('takes a comma or a dot, and a sign behind', () => {
    expect(['80', '72,5', '72.5 %', '100%'].map(parseShare)).toEqual([80, 72.5, 72.5, 100]);
    expect(['', 'tám mươi', '1.2.3', '-5'].map(parseShare)).toEqual([null, null, null, null]);
  });
});
