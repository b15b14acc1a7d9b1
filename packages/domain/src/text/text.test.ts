import { describe, expect, it } from 'vitest';
import {
  addressByWord,
  addressOf,
  BIRTH_PROVINCES,
  compareByGivenName,
  findMatch,
  fold,
  foldUnitName,
  formatIdNumber,
  formatPhone,
  maskIdNumber,
  maskPhone,
  matches,
  parsePersonalId,
  parseName,
  parsePhone,
  sameUnitName,
  tidyName,
  type Phone,
} from './index';

describe('folding for search', () => {
  it('drops accents, case and spare spaces, also of decomposed text', () => {
    expect(fold('  Nguyễn  Thị\tPHƯỢNG ')).toBe('nguyen thi phuong');
    expect(fold('Đường Đá'.normalize('NFD'))).toBe('duong da');
  });
});

describe("folding for the identity of a unit's name", () => {
  it.each([
    ['Tuy Hoà', 'Tuy Hòa'],
    ['Hoà Thuý', 'Hòa Thúy'],
    ['Uỷ ban', 'Ủy ban'],
    ['EaBar', 'Ea Bar'],
    ['Ea  bar', 'Ea Bar'],
    ['HoàBình', 'Hòa Bình'],
    ['Xuân Thành'.normalize('NFD'), 'Xuân Thành'],
    ['Ea H’leo', "Ea H'leo"],
  ])('%s is %s', (a, b) => expect(sameUnitName(a, b)).toBe(true));
  it.each([
    ['Xuân Thành', 'Xuan Thanh'],
    ['Hòa An', 'Hoàn'],
    ['Hòa Bình 1', 'Hòa Bình'],
    ['Phường 2', 'Phường 8'],
    ['Thanh', 'Thành'],
  ])('%s is not %s', (a, b) => expect(foldUnitName(a)).not.toBe(foldUnitName(b)));
});

describe('finding by unaccented name', () => {
  const name = 'Nguyễn Thị Phượng';
  const shown = (query: string, text = name) => findMatch(query, text)?.ranges.map((r) => text.slice(r.start, r.end));
  it('matches the beginnings of words, in any order', () => {
    expect(shown('phuong')).toEqual(['Phượng']);
    expect(shown('phu ng')).toEqual(['Ng', 'Phư']);
    expect(shown('thi thi')).toBeUndefined();
    expect(matches('uong', name)).toBe(false);
    expect(shown('')).toEqual([]);
  });
  it('highlights whole letters of decomposed text', () => {
    const nfd = name.normalize('NFD');
    expect(shown('phuo', nfd)).toEqual(['Phượ'.normalize('NFD')]);
  });
  it('puts the given name first', () => {
    expect(findMatch('an', 'Trần Bình An')?.rank).toBe(0);
    expect(findMatch('an', 'An Thị Bình')?.rank).toBe(1);
  });
  it('gives a short word what the long one leaves', () => {
    expect(matches('t ta', 'Tám Tư')).toBe(true);
  });
});

describe('names', () => {
  it('are put right', () => {
    expect(tidyName(' NGUYỄN  VĂN AN ')).toBe('Nguyễn Văn An');
    expect(tidyName('trần thị ánh')).toBe('Trần Thị Ánh');
    expect(tidyName('Đặng thị lệ THỦY')).toBe('Đặng Thị Lệ Thủy');
    expect(tidyName("H'HOA niê")).toBe("H'Hoa Niê");
    expect(tidyName('H’ hoa')).toBe("H'Hoa");
    for (const kept of ["H'Hoa", 'Y Băk', 'Ê Ban', 'KPă Thu', 'Kpă Y-Nam']) expect(tidyName(kept)).toBe(kept);
  });
  it('have three parts', () => {
    expect(parseName('nguyễn thị thu phượng')).toEqual({
      ok: true,
      value: {
        familyName: 'Nguyễn',
        middleName: 'Thị Thu',
        givenName: 'Phượng',
        fullName: 'Nguyễn Thị Thu Phượng',
      },
    });
    expect(parseName('Lê An')).toMatchObject({ value: { familyName: 'Lê', middleName: '', givenName: 'An' } });
    expect(parseName('Y Băk Niê')).toMatchObject({ value: { familyName: 'Niê', givenName: 'Y Băk' } });
    expect(parseName("h'hoa")).toMatchObject({ value: { familyName: '', givenName: "H'Hoa" } });
  });
  it.each([
    ['  ', 'NAME_EMPTY'],
    ['Nguyễn Văn 2', 'NAME_HAS_DIGITS'],
    ['Nguyễn V@n', 'NAME_HAS_SYMBOLS'],
    ["- '", 'NAME_HAS_SYMBOLS'],
    ['Phượng', 'NAME_ONE_WORD'],
    ['An '.repeat(40), 'NAME_TOO_LONG'],
  ])('%s is refused', (text, code) => expect(parseName(text)).toEqual({ ok: false, code }));
  it('are sorted by given name, as a Vietnamese reads the alphabet', () => {
    const list = ['Trần Đạt', 'Lê Dung', 'Nguyễn Ánh', 'Bùi An', 'Lê Ân', 'Lê An'].map((n) => {
      const parsed = parseName(n);
      if (!parsed.ok) throw new Error(n);
      return parsed.value;
    });
    expect(list.sort(compareByGivenName).map((n) => n.fullName)).toEqual([
      'Bùi An',
      'Lê An',
      'Nguyễn Ánh',
      'Lê Ân',
      'Lê Dung',
      'Trần Đạt',
    ]);
  });
});

describe('forms of address in 2026', () => {
  const spoken = (birthYear?: number, gender?: 'MALE' | 'FEMALE', volunteerGender?: 'MALE' | 'FEMALE') => {
    const a = addressOf({ birthYear, gender, year: 2026, volunteerGender });
    return `${a.call ?? '–'} ${a.aloud} ${a.self}`;
  };
  it('follow the year of birth', () => {
    expect(spoken(1966, 'MALE')).toBe('bác bác con');
    expect(spoken(1967, 'FEMALE')).toBe('cô cô con');
    expect(spoken(1986, 'MALE')).toBe('chú chú con');
    expect(spoken(1987, 'FEMALE')).toBe('chị chị em');
    expect(spoken(2008, 'MALE')).toBe('anh anh em');
    expect(spoken(2009, 'MALE', 'FEMALE')).toBe('em em chị');
    expect(spoken(2009, undefined, 'MALE')).toBe('em em anh');
  });
  it('fall back where something is unknown', () => {
    expect(spoken(undefined, 'FEMALE')).toBe('cô cô con');
    expect(spoken(undefined, 'MALE')).toBe('chú chú con');
    expect(spoken(1950)).toBe('bác bác con');
    expect(spoken(1980)).toBe('– cô/chú con');
    expect(spoken()).toBe('– cô/chú con');
  });
  it("take the volunteer's word with them when one is picked by hand", () => {
    expect(addressByWord('bà').selfPlural).toBe('tụi con');
    expect(addressByWord('anh').selfPlural).toBe('tụi em');
    expect(addressByWord('em').self).toBe('mình');
  });
});

describe('phones', () => {
  const read = (text: string, demo = false) => {
    const r = parsePhone(text, { demo });
    return r.ok ? r.value : r.code;
  };
  it.each(['0352000004', '+84 352 000 004', '84352000004', '0084352000004', '0352.000-004', '+84 0352000004'])(
    'reads %s',
    (text) => expect(read(text)).toBe('+84352000004'),
  );
  it.each([
    ['', 'PHONE_EMPTY'],
    ['không có', 'PHONE_HAS_LETTERS'],
    ['035200000', 'PHONE_TOO_SHORT'],
    ['03520000044', 'PHONE_TOO_LONG'],
    ['02573823456', 'PHONE_LANDLINE'],
    ['+1 202 555 0101', 'PHONE_FOREIGN'],
    ['0512345678', 'PHONE_UNKNOWN_PREFIX'],
    ['0952318604', 'PHONE_DEMO_ONLY'],
  ])('refuses %s', (text, code) => expect(read(text)).toBe(code));
  it('knows 095 in the demo only, and shows or hides it', () => {
    const phone = read('0952 318 604', true) as Phone;
    expect(phone).toBe('+84952318604');
    expect(formatPhone(phone)).toBe('0952 318 604');
    expect(maskPhone(phone)).toBe('09•• ••• 604');
  });
});

describe('the personal ID number', () => {
  const read = (text: string, facts: Partial<Parameters<typeof parsePersonalId>[1]> = {}) => {
    const r = parsePersonalId(text, { demo: true, ...facts });
    return r.ok ? r.value : r.code;
  };
  it('knows the 63 provinces of 2023', () => expect(BIRTH_PROVINCES.size).toBe(63));
  it.each([
    ['', 'ID_EMPTY'],
    ['09916800123A', 'ID_HAS_LETTERS'],
    ['221168261', 'ID_NINE_DIGITS'],
    ['0991680012345', 'ID_NOT_12_DIGITS'],
    ['003168001234', 'ID_UNKNOWN_PROVINCE'],
    ['054168001234', 'ID_REAL_IN_DEMO'],
  ])('refuses %s', (text, code) => expect(read(text)).toBe(code));
  it('agrees with gender and year of birth', () => {
    const woman1968 = '099 168 001 234';
    expect(read(woman1968, { gender: 'FEMALE', birthYear: 1968, year: 2026 })).toBe('099168001234');
    expect(read(woman1968, { gender: 'MALE' })).toBe('ID_WRONG_GENDER');
    expect(read(woman1968, { birthYear: 1969 })).toBe('ID_WRONG_YEAR');
    expect(read(woman1968, { birthYear: 2068 })).toBe('ID_WRONG_CENTURY');
    expect(read('099240001234', { year: 2026 })).toBe('ID_BIRTH_IN_FUTURE');
    expect(read('099212001234', { gender: 'MALE', birthYear: 2012, year: 2026 })).toBe('099212001234');
  });
  it('has its 099 in the demo only', () => {
    expect(read('099168001234', { demo: false })).toBe('ID_DEMO_ONLY');
    const real = parsePersonalId('054 168 000 000', { demo: false });
    expect(real.ok && formatIdNumber(real.value)).toBe('054 168 000 000');
    expect(real.ok && maskIdNumber(real.value)).toBe('••• ••• ••• 000');
  });
});
