import { accept, refuse, type Result } from '../core';
import { type Gender } from './address';

declare const idNumberBrand: unique symbol;
/** Twelve digits `PPP G YY NNNNNN` (Decree 137/2015, Art. 13; Circular 07/2016/TT-BCA, Art. 7). No check digit. */
export type PersonalIdNumber = string & { readonly [idNumberBrand]: true };

export const ID_NUMBER_CODES = [
  'ID_EMPTY',
  'ID_HAS_LETTERS',
  'ID_NINE_DIGITS',
  'ID_NOT_12_DIGITS',
  'ID_UNKNOWN_PROVINCE',
  'ID_DEMO_ONLY',
  'ID_REAL_IN_DEMO',
  'ID_WRONG_CENTURY',
  'ID_WRONG_YEAR',
  'ID_WRONG_GENDER',
  'ID_BIRTH_IN_FUTURE',
] as const;
export type IdNumberCode = (typeof ID_NUMBER_CODES)[number];

/**
 * Places of birth registration: "0" and the code of one of the 63 provinces of the list of 2023. Numbers that were
 * issued keep them after the mergers of 2025.
 */
export const BIRTH_PROVINCES: ReadonlySet<string> = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 ' +
    '60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  )
    .split(' ')
    .map((code) => `0${code}`),
);
/** Outside 001..096: numbers of the sample data can belong to nobody. */
export const DEMO_PROVINCE = '099';

export interface IdNumberFacts {
  /** The sample data: 099 only. Elsewhere: never 099. */
  readonly demo: boolean;
  readonly gender?: Gender | undefined;
  readonly birthYear?: number | undefined;
  /** This calendar year; refuses births after it. */
  readonly year?: number | undefined;
}

export function parsePersonalId(text: string, facts: IdNumberFacts): Result<PersonalIdNumber, IdNumberCode> {
  const digits = text.normalize('NFKC').replace(/[\s.\-–\u200b-\u200f\u2060\ufeff]/g, '');
  if (digits === '') return refuse('ID_EMPTY');
  if (!/^\d+$/.test(digits)) return refuse('ID_HAS_LETTERS');
  if (digits.length === 9) return refuse('ID_NINE_DIGITS');
  if (digits.length !== 12) return refuse('ID_NOT_12_DIGITS');
  const province = digits.slice(0, 3);
  if (province === DEMO_PROVINCE) {
    if (!facts.demo) return refuse('ID_DEMO_ONLY');
  } else if (!BIRTH_PROVINCES.has(province)) return refuse('ID_UNKNOWN_PROVINCE');
  else if (facts.demo) return refuse('ID_REAL_IN_DEMO');
  const number = digits as PersonalIdNumber;
  const { gender, birthYear } = readIdNumber(number);
  if (facts.birthYear !== undefined && facts.birthYear !== birthYear)
    return refuse(
      Math.floor(facts.birthYear / 100) === Math.floor(birthYear / 100) ? 'ID_WRONG_YEAR' : 'ID_WRONG_CENTURY',
    );
  if (facts.year !== undefined && birthYear > facts.year) return refuse('ID_BIRTH_IN_FUTURE');
  if (facts.gender !== undefined && facts.gender !== gender) return refuse('ID_WRONG_GENDER');
  return accept(number);
}

/** What the number says of its owner: G is 0/1 for men/women of the 1900s, 2/3 of the 2000s, and so on to 8/9. */
export function readIdNumber(number: PersonalIdNumber): { province: string; gender: Gender; birthYear: number } {
  const g = Number(number[3]);
  return {
    province: number.slice(0, 3),
    gender: g % 2 === 0 ? 'MALE' : 'FEMALE',
    birthYear: 1900 + Math.floor(g / 2) * 100 + Number(number.slice(4, 6)),
  };
}

/** For people: `099 168 001 234`. */
export function formatIdNumber(number: PersonalIdNumber): string {
  return number.replace(/(\d{3})(?=\d)/g, '$1 ');
}

/** Only the last three digits show: `••• ••• ••• 234`. */
export function maskIdNumber(number: PersonalIdNumber): string {
  return `••• ••• ••• ${number.slice(9)}`;
}
