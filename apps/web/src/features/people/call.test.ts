import { describe, expect, it } from 'vitest';
import { day } from '@go-cua/domain/core';
import { callOf, fullNameOf } from './call';

const today = day('2026-11-24');
const NBSP = '\u00a0';

describe('how a resident is spoken of', () => {
  it('goes by age and gender, on cards and at the start of a sentence', () => {
    const call = callOf({ givenName: 'Phượng', gender: 'FEMALE', birth: { year: 1971 } }, today, 'vi');
    expect(call).toMatchObject({ who: `cô${NBSP}Phượng`, Who: `Cô${NBSP}Phượng`, call: 'cô', self: 'con' });
  });
  it('falls back to the given name on cards and «cô/chú» aloud', () => {
    expect(callOf({ givenName: 'Phượng' }, today, 'vi')).toMatchObject({
      who: 'Phượng',
      call: 'cô/chú',
      Call: 'Cô/chú',
    });
  });
  it('is the given name alone in English', () => {
    expect(callOf({ givenName: 'Phượng', gender: 'FEMALE' }, today, 'en').who).toBe('Phượng');
  });
  it('keeps the order of a name as it is said', () => {
    expect(fullNameOf({ familyName: 'Trần', middleName: '', givenName: 'An' })).toBe('Trần An');
    expect(fullNameOf({ familyName: 'Niê', middleName: '', givenName: 'Y Băk' })).toBe('Y Băk Niê');
    expect(fullNameOf({ familyName: 'Niê', middleName: '', givenName: "H'Hoa" })).toBe("H'Hoa Niê");
  });
});
