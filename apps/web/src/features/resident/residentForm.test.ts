import { describe, expect, it } from 'vitest';
import { consentOf, registrationOf, residentForm, type ResidentForm } from './residentForm';

const HOME = 'home' as never;
const WHO = 'who' as never;
const form = (more: Partial<ResidentForm>): ResidentForm => ({ ...residentForm(), age: 'ADULT', ...more });

describe('consent as it was answered', () => {
  it('is for recording alone, unless the ID number had its own yes and was written', () => {
    expect(consentOf(form({}), HOME, WHO).purposes).toEqual(['RECORD']);
    expect(consentOf(form({ idConsent: true }), HOME, WHO).purposes).toEqual(['RECORD']);
    expect(consentOf(form({ idConsent: true, idNumber: '099168001234' }), HOME, WHO).purposes).toEqual([
      'RECORD',
      'ID_NUMBER',
    ]);
  });
  it('keeps the guardian’s and the child’s answers where they were asked, and only there', () => {
    const child = consentOf(form({ age: 'CHILD', guardian: true, child: true, birth: { year: 2014 } }), HOME, WHO);
    expect(child).toMatchObject({ guardianAgrees: true, childAgrees: true, birthYear: 2014 });
    expect(consentOf(form({ guardian: true, child: true }), HOME, WHO)).not.toHaveProperty('guardianAgrees');
    expect(consentOf(form({ age: 'SMALL', guardian: true, child: true }), HOME, WHO)).not.toHaveProperty('childAgrees');
  });
});

describe('a registration', () => {
  it('has the name in its three parts, put right', () => {
    expect(registrationOf(form({ name: 'NGUYỄN  thị PHƯỢNG' }), HOME, WHO)).toMatchObject({
      familyName: 'Nguyễn',
      middleName: 'Thị',
      givenName: 'Phượng',
    });
    expect(registrationOf(form({ name: 'Phượng' }), HOME, WHO)).toBeNull();
  });
  it('leaves out a phone that nobody has, and an ID number without a yes', () => {
    const all = form({ name: 'Lê An', phone: '0952318604', phoneKind: 'NONE', idNumber: '099168001234' });
    expect(registrationOf(all, HOME, WHO)).not.toHaveProperty('phone');
    expect(registrationOf(all, HOME, WHO)).not.toHaveProperty('idNumber');
    expect(registrationOf({ ...all, idConsent: true }, HOME, WHO)).toHaveProperty('idNumber', '099168001234');
  });
});
