import { accept, refuse, type Result } from '../core';

declare const phoneBrand: unique symbol;
/** A Vietnamese mobile number in E.164: `+84` and nine digits. */
export type Phone = string & { readonly [phoneBrand]: true };

export const PHONE_CODES = [
  'PHONE_EMPTY',
  'PHONE_HAS_LETTERS',
  'PHONE_TOO_SHORT',
  'PHONE_TOO_LONG',
  'PHONE_LANDLINE',
  'PHONE_FOREIGN',
  'PHONE_UNKNOWN_PREFIX',
  'PHONE_DEMO_ONLY',
] as const;
export type PhoneCode = (typeof PHONE_CODES)[number];

/** Mobile prefixes since the conversion to ten digits of 2018 (Ministry of Information and Communications, plan 798). */
const MOBILE = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
/** No operator has 095: numbers of the sample data. */
const DEMO = /^095\d{7}$/;

/** Ten national digits, or with +84, 84, 0084; spaces, dots, hyphens and brackets between digits do not matter. */
export function parsePhone(text: string, { demo }: { readonly demo: boolean }): Result<Phone, PhoneCode> {
  const tight = text.normalize('NFKC').replace(/[\s.\-–()/\u200b-\u200f\u2060\ufeff]/g, '');
  if (tight === '') return refuse('PHONE_EMPTY');
  if (!/^\+?\d+$/.test(tight)) return refuse('PHONE_HAS_LETTERS');
  if (/^(\+|00)(?!84)/.test(tight)) return refuse('PHONE_FOREIGN');
  const digits = tight.replace(/^(\+|00)?84(?=\d{9,}$)/, '0').replace(/^\+840?/, '0');
  const national = digits.replace(/^00(?=[35789]\d{8}$)/, '0');
  if (/^02/.test(national)) return refuse('PHONE_LANDLINE');
  if (national.length < 10) return refuse('PHONE_TOO_SHORT');
  if (national.length > 10) return refuse('PHONE_TOO_LONG');
  if (DEMO.test(national)) return demo ? accept(e164(national)) : refuse('PHONE_DEMO_ONLY');
  return MOBILE.test(national) ? accept(e164(national)) : refuse('PHONE_UNKNOWN_PREFIX');
}

function e164(national: string): Phone {
  return `+84${national.slice(1)}` as Phone;
}

/** For people: `0952 318 604`. */
export function formatPhone(phone: Phone): string {
  const n = `0${phone.slice(3)}`;
  return `${n.slice(0, 4)} ${n.slice(4, 7)} ${n.slice(7)}`;
}

/** For a screen that others may see: `09•• ••• 604`, the last three digits show. */
export function maskPhone(phone: Phone): string {
  const n = `0${phone.slice(3)}`;
  return `${n.slice(0, 2)}•• ••• ${n.slice(7)}`;
}

/** Ten digits of an assigned mobile prefix or of the sample data's; what the secret guard leaves alone. */
export function isPhoneDigits(digits: string): boolean {
  return MOBILE.test(digits) || DEMO.test(digits);
}
