import { describe, expect, it } from 'vitest';
import { evenOut, readTarget } from './index';

describe('a target as it is typed', () => {
  const read = (text: string) => {
    const r = readTarget(text);
    return r.ok ? `${r.value.value} ${r.value.kind}` : r.code;
  };
  it('is a share with the sign and people without', () => {
    expect(['80%', '72,5 %', '72.5%', ' 120 ', '1.200', '12.345.678', '1 200'].map(read)).toEqual([
      ...['80 SHARE', '72.5 SHARE', '72.5 SHARE', '120 NUMBER', '1200 NUMBER', '12345678 NUMBER', '1200 NUMBER'],
    ]);
  });
  it('is refused by its reason', () => {
    expect(['', 'tám mươi', '101%', '-5', '2,5', '999.999.999', '80%%'].map(read)).toEqual([
      ...['TARGET_NOT_WHOLE', 'TARGET_NOT_WHOLE', 'TARGET_ABOVE_100', 'TARGET_BELOW_0', 'TARGET_NOT_WHOLE'],
      ...['TARGET_TOO_LARGE', 'TARGET_NOT_WHOLE'],
    ]);
  });
});

describe('evening out', () => {
  const place = (key: string, eligible: number, value: number | null, kept = false) => ({
    ...{ key, eligible, kept },
    target: value === null ? null : ({ kind: 'NUMBER', value } as const),
  });
  it('gives what the locked and the typed ones leave to the others, by eligible people', () => {
    const out = evenOut(300, [place('a', 100, 120, true), place('b', 60, 10), place('c', 30, null)]);
    expect([...out.parts]).toEqual([
      ['b', 120],
      ['c', 60],
    ]);
    expect(out.remainder).toBe(0);
  });
  it('tells what nobody takes, and what is too much', () => {
    expect(evenOut(300, [place('a', 100, 120, true)])).toEqual({ parts: new Map(), remainder: 180 });
    const over = evenOut(100, [place('a', 100, 120, true), place('b', 5, 7)]);
    expect([[...over.parts], over.remainder]).toEqual([[['b', 0]], -20]);
  });
});
