/** How a volunteer speaks to a resident: age = this year − birth year, the same on every phone. */
export type Gender = 'MALE' | 'FEMALE';
export const CALL_WORDS = ['em', 'anh', 'chị', 'cô', 'chú', 'bác', 'ông', 'bà'] as const;
export type CallWord = (typeof CALL_WORDS)[number];

export interface FormOfAddress {
  /** Before the given name on cards and buttons; null: the given name alone. */
  readonly call: CallWord | null;
  /** In what is read aloud; «cô/chú» where gender decides and is unknown. */
  readonly aloud: CallWord | 'cô/chú';
  /** What the volunteer says for «I» and «we». */
  readonly self: 'con' | 'em' | 'anh' | 'chị' | 'mình';
  readonly selfPlural: 'tụi con' | 'tụi em' | 'tụi mình';
}

export interface Addressee {
  readonly birthYear?: number | undefined;
  readonly gender?: Gender | undefined;
  /** The calendar year in Vietnam. */
  readonly year: number;
  readonly volunteerGender?: Gender | undefined;
}

export function addressOf({ birthYear, gender, year, volunteerGender }: Addressee): FormOfAddress {
  const age = birthYear === undefined ? undefined : year - birthYear;
  if (age !== undefined && age >= 60) return addressByWord('bác', volunteerGender);
  if (age !== undefined && age < 18) return addressByWord('em', volunteerGender);
  if (gender === undefined) return { call: null, aloud: 'cô/chú', self: 'con', selfPlural: 'tụi con' };
  if (age !== undefined && age < 40) return addressByWord(gender === 'FEMALE' ? 'chị' : 'anh', volunteerGender);
  return addressByWord(gender === 'FEMALE' ? 'cô' : 'chú', volunteerGender);
}

/** After a tap on the word: the volunteer's own word changes with it. */
export function addressByWord(call: CallWord, volunteerGender?: Gender): FormOfAddress {
  if (call === 'em') {
    const self = volunteerGender === 'FEMALE' ? 'chị' : volunteerGender === 'MALE' ? 'anh' : 'mình';
    return { call, aloud: call, self, selfPlural: 'tụi mình' };
  }
  return call === 'anh' || call === 'chị'
    ? { call, aloud: call, self: 'em', selfPlural: 'tụi em' }
    : { call, aloud: call, self: 'con', selfPlural: 'tụi con' };
}
