import { describe, expect, it } from 'vitest';
import { HELD_OUT_ID_NUMBERS } from '../corpus/held-out/id-numbers';
import { HELD_OUT_ORDINARY } from '../corpus/held-out/ordinary';
import { HELD_OUT_OTPS } from '../corpus/held-out/otps';
import { HELD_OUT_PASSWORDS } from '../corpus/held-out/passwords';
import { ratesOf, wronglyCut } from '../corpus/rates';
import { WORKED_ID_NUMBERS } from '../corpus/worked/id-numbers';
import { WORKED_ORDINARY } from '../corpus/worked/ordinary';
import { WORKED_OTPS } from '../corpus/worked/otps';
import { WORKED_PASSWORDS } from '../corpus/worked/passwords';

describe.each([
  ['worked', WORKED_PASSWORDS, WORKED_OTPS, WORKED_ID_NUMBERS, WORKED_ORDINARY],
  ['held-out', HELD_OUT_PASSWORDS, HELD_OUT_OTPS, HELD_OUT_ID_NUMBERS, HELD_OUT_ORDINARY],
])('the guard on the %s half', (_, passwords, otps, idNumbers, ordinary) => {
  it.each([
    ['passwords', passwords],
    ['one-time codes', otps],
    ['ID numbers', idNumbers],
  ])('finds at least 99 % of the %s', (_name, corpus) => {
    const { notes, missed } = ratesOf(corpus);
    expect(notes).toBeGreaterThanOrEqual(100);
    expect(missed.length / notes, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });
  it('cuts at most 1 % of ordinary sentences', () => {
    const { notes, missed } = wronglyCut(ordinary);
    expect(notes).toBeGreaterThanOrEqual(150);
    expect(missed.length / notes, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });
});
