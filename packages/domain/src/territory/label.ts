import type { HamletKind, UnitLevel, UnitType } from './unit';

export type Language = 'vi' | 'en';
/** A label stands by itself and begins large; inside a sentence the kind is small (Decree 30/2020/NĐ-CP, Annex II). */
export type LabelPlace = 'label' | 'sentence';

const UNIT_WORDS: Record<UnitType, { vi: string; en: string }> = {
  MUNICIPALITY: { vi: 'Thành phố', en: 'city' },
  PROVINCE: { vi: 'Tỉnh', en: 'province' },
  MUNICIPAL_CITY: { vi: 'Thành phố', en: 'city' },
  PROVINCIAL_CITY: { vi: 'Thành phố', en: 'city' },
  URBAN_DISTRICT: { vi: 'Quận', en: 'urban district' },
  TOWN: { vi: 'Thị xã', en: 'town' },
  DISTRICT: { vi: 'Huyện', en: 'district' },
  WARD: { vi: 'Phường', en: 'ward' },
  TOWNSHIP: { vi: 'Thị trấn', en: 'township' },
  COMMUNE: { vi: 'Xã', en: 'commune' },
  SPECIAL_ZONE: { vi: 'Đặc khu', en: 'special zone' },
};

const HAMLET_WORDS: Record<HamletKind, { vi: string; en: string }> = {
  THON: { vi: 'Thôn', en: 'hamlet' },
  BUON: { vi: 'Buôn', en: 'village' },
  BAN: { vi: 'Bản', en: 'village' },
  KHU_PHO: { vi: 'Khu phố', en: 'quarter' },
  TO_DAN_PHO: { vi: 'Tổ dân phố', en: 'residential group' },
};

/**
 * «Xã Tuy An Tây» as a label, «xã Tuy An Tây» inside a sentence; before a number always large: «Phường 2».
 * English: “Tuy An Tây commune”, “Ward 2”.
 */
export function unitLabel(unit: { type: UnitType; name: string }, lang: Language = 'vi', place: LabelPlace = 'label') {
  return label(UNIT_WORDS[unit.type], unit.name, lang, place);
}

/** «Thôn Xuân Thành» as a label, «thôn Xuân Thành» inside a sentence, «Thôn 2» in both. */
export function hamletLabel(
  hamlet: { kind: HamletKind; name: string },
  lang: Language = 'vi',
  place: LabelPlace = 'label',
) {
  return label(HAMLET_WORDS[hamlet.kind], hamlet.name, lang, place);
}

function label(word: { vi: string; en: string }, name: string, lang: Language, place: LabelPlace): string {
  const numbered = /^\d/.test(name);
  if (lang === 'en') return numbered ? `${capital(word.en)} ${name}` : `${name} ${word.en}`;
  const large = numbered || place === 'label';
  return `${large ? word.vi : small(word.vi)} ${name}`;
}

const capital = (word: string) => word[0]!.toLocaleUpperCase('vi') + word.slice(1);
const small = (word: string) => word[0]!.toLocaleLowerCase('vi') + word.slice(1);

/** The kind that a full name begins with («Thị Trấn Phú Hòa» → Thị trấn), and the name behind it; null when none does. */
export function splitFullName(fullName: string): { word: string; name: string } | null {
  const lower = fullName.toLocaleLowerCase('vi');
  for (const { vi } of Object.values(UNIT_WORDS)) {
    if (lower.startsWith(`${vi.toLocaleLowerCase('vi')} `)) {
      return { word: vi, name: fullName.slice(vi.length + 1).trim() };
    }
  }
  return null;
}

const BY_WORD: Record<UnitLevel, Partial<Record<string, UnitType>>> = {
  PROVINCE: { 'Thành phố': 'MUNICIPALITY', Tỉnh: 'PROVINCE' },
  DISTRICT: { 'Thành phố': 'PROVINCIAL_CITY', Quận: 'URBAN_DISTRICT', 'Thị xã': 'TOWN', Huyện: 'DISTRICT' },
  COMMUNE: { Phường: 'WARD', 'Thị trấn': 'TOWNSHIP', Xã: 'COMMUNE', 'Đặc khu': 'SPECIAL_ZONE' },
};

/** The type and name behind a full name; null when no kind of that level begins it. A city in a municipality is its own type. */
export function typeAndName(
  level: UnitLevel,
  fullName: string,
  above?: UnitType,
): { type: UnitType; name: string } | null {
  const full = splitFullName(fullName);
  const type = full && BY_WORD[level][full.word];
  if (!full || !type || !full.name) return null;
  return { name: full.name, type: type === 'PROVINCIAL_CITY' && above === 'MUNICIPALITY' ? 'MUNICIPAL_CITY' : type };
}

/** The word of a kind of unit: «Phường». */
export const unitWord = (type: UnitType): string => UNIT_WORDS[type].vi;
export const hamletWord = (kind: HamletKind): string => HAMLET_WORDS[kind].vi;
