import { describe, expect, it } from 'vitest';
import { apart } from './drawCurve';

describe('the labels at the ends of the lines', () => {
  it('keep a line of text between them, however near the lines end', () => {
    const ends = [1278, 1270, 1265];
    const moved = apart(ends, 0.2);
    const at = ends.map((n, i) => -n * 0.2 + moved[i]!);
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(14);
    expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(14);
  });
  it('stay beside their lines where there is room', () => {
    expect(apart([1278, 949, 742], 0.2)).toEqual([0, 0, 0]);
  });
});
