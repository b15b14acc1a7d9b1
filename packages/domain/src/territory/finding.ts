import type { UnitLevel } from './unit';

/** What the lists leave open. Nothing is guessed: each gap is a row that a person can read and settle. */
export const FINDING_KINDS = [
  'NO_SUCCESSOR',
  'NO_COMMUNE_BEFORE',
  'OLD_CODE_UNLISTED',
  'TARGET_UNLISTED',
  'NEVER_A_TARGET',
  'SPLIT_WITHOUT_SUGGESTION',
  'NAME_CHANGED_DAY_UNKNOWN',
  'DISTRICT_CHANGED_DAY_UNKNOWN',
  'UPPER_CHANGED_DAY_UNKNOWN',
  'UPPER_AREA_CHANGED_DAY_UNKNOWN',
  'UPPER_GONE_DAY_UNKNOWN',
  'UPPER_FIRST_SEEN',
  'TARGET_NAME_DIFFERS',
  'MAPS_DISAGREE',
  'LEVEL_WITHOUT_SUCCESSORS',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly level: UnitLevel;
  /** The unit's code, or '' where the finding speaks of a whole level. */
  readonly code: string;
  /** The full name as the file has it. */
  readonly name: string;
  readonly provinceCode: string | null;
  /** The other side: a new name, a district, a target, a count; '' where there is none. */
  readonly detail: string;
}

const WORDS: Record<FindingKind, { vi: string; en: string }> = {
  NO_SUCCESSOR: {
    vi: '{name} ({code}) có trong danh mục năm 2023 nhưng không có trong bảng sắp xếp ngày 01/7/2025: chưa rõ nhập vào đâu, từ ngày nào.',
    en: '{name} ({code}) stands in the list of 2023 but not in the map of 2025-07-01: where it went, and when, is not known.',
  },
  NO_COMMUNE_BEFORE: {
    vi: '{name} ({code}) lập trên địa bàn {detail}, nơi trước đó không có đơn vị cấp xã.',
    en: '{name} ({code}) was made where {detail} had no commune before.',
  },
  OLD_CODE_UNLISTED: {
    vi: '{name} ({code}) có trong bảng sắp xếp nhưng không có trong danh mục năm 2023: chưa rõ lập ngày nào.',
    en: '{name} ({code}) stands in the merge map but not in the list of 2023: the day it was made is not known.',
  },
  TARGET_UNLISTED: {
    vi: '{name} ({code}) nhập vào {detail}, nhưng mã ấy không có trong danh mục năm 2025: chưa ghi đơn vị kế thừa.',
    en: '{name} ({code}) went into {detail}, a code that the list of 2025 does not have: no successor was recorded.',
  },
  NEVER_A_TARGET: {
    vi: '{name} ({code}) có trong danh mục năm 2025 nhưng bảng sắp xếp không nêu lập từ đơn vị nào.',
    en: '{name} ({code}) stands in the list of 2025, but the merge map does not say what it was made of.',
  },
  SPLIT_WITHOUT_SUGGESTION: {
    vi: '{name} ({code}) chia vào {detail} đơn vị, bảng sắp xếp không gợi ý đơn vị nào là chính.',
    en: '{name} ({code}) was split among {detail} units, and the merge map suggests none of them.',
  },
  NAME_CHANGED_DAY_UNKNOWN: {
    vi: '{name} ({code}) đến giữa năm 2025 mang tên {detail}: chưa rõ đổi ngày nào.',
    en: '{name} ({code}) was called {detail} by the middle of 2025: the day of the change is not known.',
  },
  DISTRICT_CHANGED_DAY_UNKNOWN: {
    vi: '{name} ({code}) đến giữa năm 2025 thuộc {detail}: chưa rõ chuyển ngày nào.',
    en: '{name} ({code}) belonged to {detail} by the middle of 2025: the day of the change is not known.',
  },
  UPPER_CHANGED_DAY_UNKNOWN: {
    vi: '{name} ({code}) đến giữa năm 2025 là {detail}: chưa rõ đổi ngày nào.',
    en: '{name} ({code}) was {detail} by the middle of 2025: the day of the change is not known.',
  },
  UPPER_AREA_CHANGED_DAY_UNKNOWN: {
    vi: '{name} ({code}) đến giữa năm 2025 là {detail}, gồm những xã khác trước: chưa rõ đổi ngày nào.',
    en: '{name} ({code}) was {detail} by the middle of 2025, with other communes than before: the day is not known.',
  },
  UPPER_GONE_DAY_UNKNOWN: {
    vi: '{name} ({code}) có trong danh mục năm 2023, đến giữa năm 2025 không còn: chưa rõ thôi từ ngày nào.',
    en: '{name} ({code}) stands in the list of 2023 and was gone by the middle of 2025: the day is not known.',
  },
  UPPER_FIRST_SEEN: {
    vi: '{name} ({code}) không có trong danh mục năm 2023, giữa năm 2025 mới thấy: chưa rõ lập ngày nào.',
    en: '{name} ({code}) is not in the list of 2023 and is first seen in the middle of 2025: the day is not known.',
  },
  TARGET_NAME_DIFFERS: {
    vi: '{name} ({code}) trong danh mục năm 2025 được bảng sắp xếp ghi là {detail}: giữ tên theo danh mục.',
    en: '{name} ({code}) of the list of 2025 is written {detail} in the merge map: the name of the list stands.',
  },
  MAPS_DISAGREE: {
    vi: '{name} ({code}): hai bảng sắp xếp ghi khác nhau về {detail}; giữ theo bảng của tỉnh.',
    en: '{name} ({code}): the two merge maps differ about {detail}; the province’s own map stands.',
  },
  LEVEL_WITHOUT_SUCCESSORS: {
    vi: '{detail} đơn vị cấp {name} thôi từ ngày 01/7/2025; bảng sắp xếp không có dòng nào cho cấp này: đơn vị kế thừa suy ra từ cấp xã.',
    en: '{detail} units of the level “{name}” ended on 2025-07-01; no map has a row for this level: what followed them comes from their communes.',
  },
};

/** One sentence, in Vietnamese or English. */
export function findingWords(finding: Finding, lang: 'vi' | 'en'): string {
  const level = {
    PROVINCE: { vi: 'tỉnh', en: 'province' },
    DISTRICT: { vi: 'huyện', en: 'district' },
    COMMUNE: { vi: 'xã', en: 'commune' },
  };
  return WORDS[finding.kind][lang]
    .replaceAll('{name}', finding.name || level[finding.level][lang])
    .replaceAll('{code}', finding.code)
    .replaceAll('{detail}', finding.detail);
}
