import { beforeEach, describe, expect, it } from 'vitest';
import { ref } from 'vue';
import { day } from '@go-cua/domain/core';
import { setField, type Field } from '../../field';
import { locale } from '../../locales';
import { residentForm, type ResidentForm } from './residentForm';
import { useResidentRules } from './useResidentRules';

/** What the rules read of the field: which data these are, and which day it is. */
const on = (demo: boolean): void =>
  setField({ setup: ref({ demo }), today: ref(day('2026-11-24')) } as unknown as Field, {} as never);
const told = (more: Partial<ResidentForm>) =>
  useResidentRules(ref({ ...residentForm(), age: 'ADULT', step: 'MORE', ...more }), () => false).errors.value;
const withId = (idNumber: string, more: Partial<ResidentForm> = {}) =>
  told({ idConsent: true, idNumber, gender: 'FEMALE', birth: { year: 1968 }, ...more }).idNumber;

describe('wrong input is told at the field, in words', () => {
  beforeEach(async () => {
    on(true);
    await locale.setLang('vi');
  });

  it('an ID number of 9 digits, with letters, or of another century', () => {
    expect(withId('0991680012x4')).toBe('Số căn cước chỉ có chữ số.');
    expect(withId('099368001234')).toBe('Chữ số thứ tư không khớp với năm sinh.');
    expect(withId('099068001234')).toBe('Chữ số thứ tư không khớp với nam hay nữ.');
    expect(withId('099168001234')).toBeUndefined();
    const asked = useResidentRules(
      ref({ ...residentForm(), step: 'MORE' as const, idConsent: true, idNumber: '012345678' }),
      () => true,
    );
    expect(asked.errors.value.idNumber).toBe('Đây là số 9 chữ số của giấy cũ. Cần 12 số trên thẻ.');
  });
  it('a birth in the future, as a day and as a year', () => {
    expect(told({ birth: { day: day('2026-11-25') } }).birth).toBe('Ngày sinh này chưa tới.');
    expect(told({ birth: { year: 2027 } }).birth).toBe('Ngày sinh này chưa tới.');
    expect(told({ birth: { day: day('2026-11-24') } }).birth).toBeUndefined();
  });
  it('a phone of 095 outside the sample data', () => {
    const phone = { phoneKind: 'OWN_SMARTPHONE', phone: '0950000000' } as const;
    expect(told(phone).phone).toBeUndefined();
    on(false);
    expect(told(phone).phone).toBe('Đầu số 095 chỉ có trong dữ liệu mẫu.');
  });
  it('a name in capitals and with two spaces is no error: it is put right', () => {
    const { errors, name } = useResidentRules(ref({ ...residentForm(), name: 'LÊ  THỊ   AN' }), () => true);
    expect(errors.value.name).toBeUndefined();
    expect(name.value).toMatchObject({ ok: true, value: { fullName: 'Lê Thị An' } });
  });
  it('in English, too', async () => {
    await locale.setLang('en');
    expect(told({ birth: { year: 2027 } }).birth).toMatch(/future/);
  });
});
