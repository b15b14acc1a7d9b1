import { yearOf, type Day } from '@go-cua/domain/core';
import { livingHere, type Door } from '@go-cua/domain/household';
import type { Birth, ResidentCard } from '@go-cua/domain/resident';
import { addressOf } from '@go-cua/domain/text';
import { NBSP, type Lang } from '@go-cua/client/format';

/** How a resident is spoken of on cards and buttons, and spoken to. In English the given name does for all. */
export interface Call {
  /** «cô Phượng». */
  readonly who: string;
  readonly Who: string;
  /** «cô». */
  readonly call: string;
  readonly Call: string;
  /** What the volunteer says for «I»: «con», «em». */
  readonly self: string;
}
export interface CalledPerson {
  readonly givenName: string;
  readonly gender?: ResidentCard['gender'];
  readonly birth?: Birth;
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
/** Small inside a sentence; «VNeID» stays as it is written. */
export const small = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
export const birthYearOf = (birth: Birth | undefined): number | undefined =>
  birth && ('year' in birth ? birth.year : yearOf(birth.day));
export const fullNameOf = (p: Pick<ResidentCard, 'familyName' | 'middleName' | 'givenName'>): string =>
  (/^(H'|[YH] )/u.test(p.givenName) ? [p.givenName, p.familyName] : [p.familyName, p.middleName, p.givenName])
    .filter(Boolean)
    .join(' ');

export function callOf(p: CalledPerson, today: Day, lang: Lang): Call {
  const name = p.givenName;
  if (lang === 'en') return { who: name, Who: name, call: name, Call: name, self: 'I' };
  const a = addressOf({ birthYear: birthYearOf(p.birth), gender: p.gender, year: yearOf(today) });
  const who = a.call ? `${a.call}${NBSP}${name}` : name;
  return { who, Who: capital(who), call: a.aloud, Call: capital(a.aloud), self: a.self };
}

/** Who a home is called by: its head, else whoever was recorded first; of those who live there still. */
export function headOf(door: Door, today: Day): ResidentCard | undefined {
  const here = livingHere(door, today);
  return here.find((r) => r.isHead) ?? here[0];
}
