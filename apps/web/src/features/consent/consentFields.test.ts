import { describe, expect, it } from 'vitest';
import { KINDS } from '@go-cua/domain/act';
import { en } from '../../locales/en';
import { laterVi } from '../../locales/later.vi';
import { CONSENT_FIELDS, CONSENT_WORD_OF } from './consentFields';

describe('the consent that is read aloud', () => {
  it('names every field that the form of a resident has', () => {
    const fields = Object.keys(KINDS.registerResident.schema.entries).filter(
      (name) => name !== 'householdId' && name !== 'subjectId',
    );
    expect(Object.keys(CONSENT_WORD_OF).sort()).toEqual(fields.sort());
  });
  it('and has a word for each of them in both languages', () => {
    expect(Object.keys(laterVi.consent.fields).sort()).toEqual([...CONSENT_FIELDS].sort());
    for (const word of CONSENT_FIELDS) expect(en.consent.fields[word]).toBeTruthy();
  });
});
