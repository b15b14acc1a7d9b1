import { describe, expect, it } from 'vitest';
import { ratesOf, wronglyCut } from '../corpus/rates';
import { WORKED_ID_NUMBERS } from '../corpus/worked/id-numbers';
import { WORKED_ORDINARY } from '../corpus/worked/ordinary';
import { WORKED_OTPS } from '../corpus/worked/otps';
import { WORKED_PASSWORDS } from '../corpus/worked/passwords';

describe('worked half', () => {
  it.each([
    ['passwords', WORKED_PASSWORDS],
    ['one-time codes', WORKED_OTPS],
    ['ID numbers', WORKED_ID_NUMBERS],
  ])('%s: at least 99 % are found', (_, corpus) => {
    const { notes, missed } = ratesOf(corpus);
    expect(missed.length / notes, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });
  it('ordinary: at most 1 % are cut', () => {
    const { notes, missed } = wronglyCut(WORKED_ORDINARY);
    expect(missed.length / notes, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });
});
