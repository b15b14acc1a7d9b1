import { accept, refuse, type Result } from '../core';

/** A Vietnamese name in its three parts; `fullName` is how it is written and said. */
export interface PersonName {
  /** Empty where a name has none («Y Băk»). */
  readonly familyName: string;
  readonly middleName: string;
  /** What the person is called and sorted by. */
  readonly givenName: string;
  readonly fullName: string;
}

export const NAME_CODES = [
  'NAME_EMPTY',
  'NAME_HAS_DIGITS',
  'NAME_HAS_SYMBOLS',
  'NAME_ONE_WORD',
  'NAME_TOO_LONG',
] as const;
export type NameCode = (typeof NAME_CODES)[number];

/** Letters of a full name at most; the longest names on record stay well below. */
export const NAME_MAX_LENGTH = 80;

/** Puts right what typing does to a name: NFC, single spaces, straight apostrophes, «NGUYỄN  văn AN» → «Nguyễn Văn An». */
export function tidyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s*'\s*/g, "'")
    .trim()
    .split(/\s+/)
    .map(tidyWord)
    .join(' ');
}

function tidyWord(word: string): string {
  return word
    .split(/(['-])/)
    .map((part) => {
      const first = part.slice(0, 1).toLocaleUpperCase('vi');
      const rest = part.slice(1);
      // «McA» or «KPă» was written on purpose; capitals throughout were not.
      const mixed = rest !== rest.toLocaleUpperCase('vi') && part.slice(0, 1) === first;
      return first + (mixed ? rest : rest.toLocaleLowerCase('vi'));
    })
    .join('');
}

/** A tidy name in its parts. In «Y Băk Niê» and «H'Hoa Niê» the marker and the given name come first, the clan last. */
export function parseName(text: string): Result<PersonName, NameCode> {
  const fullName = tidyName(text);
  if (fullName === '') return refuse('NAME_EMPTY');
  if (/\p{N}/u.test(fullName)) return refuse('NAME_HAS_DIGITS');
  if (!/^[\p{L}\p{M}' -]+$/u.test(fullName) || !/\p{L}/u.test(fullName)) return refuse('NAME_HAS_SYMBOLS');
  if (fullName.length > NAME_MAX_LENGTH) return refuse('NAME_TOO_LONG');
  const words = fullName.split(' ');
  if (/^H'\p{L}/u.test(fullName))
    return accept({ familyName: words.slice(1).join(' '), middleName: '', givenName: words[0]!, fullName });
  if (words.length < 2) return refuse('NAME_ONE_WORD');
  if (words[0] === 'Y' || words[0] === 'H')
    return accept({
      familyName: words.slice(2).join(' '),
      middleName: '',
      givenName: words.slice(0, 2).join(' '),
      fullName,
    });
  return accept({
    familyName: words[0]!,
    middleName: words.slice(1, -1).join(' '),
    givenName: words.at(-1)!,
    fullName,
  });
}

const collator = new Intl.Collator('vi');

/** The order of lists: given name, then family name, then middle name (Vietnamese collation). */
export function compareByGivenName(a: PersonName, b: PersonName): number {
  return (
    collator.compare(a.givenName, b.givenName) ||
    collator.compare(a.familyName, b.familyName) ||
    collator.compare(a.middleName, b.middleName)
  );
}
