import { accept, addDays, refuse, type Day, type Result } from '../core';
import { guardText } from '../text';

/** What a key lets its holder read; never a person, a household, a hamlet or a live figure. */
export const API_SCOPES = ['progress:read', 'campaigns:read', 'units:read'] as const;
export type ApiScope = (typeof API_SCOPES)[number];
export const isApiScope = (text: unknown): text is ApiScope => (API_SCOPES as readonly unknown[]).includes(text);

/** Days from the making of a key to the last day on which it may hold. */
export const KEY_DAYS = 365;
/** Live keys of one consumer at a time: two, so that one can be exchanged without a gap. */
export const KEYS_PER_CLIENT = 2;

const PREFIX = 'gc_live_';
const KEY = /^gc_live_[A-Za-z0-9_-]{43}$/;

/** The key of 32 random bytes, written in base64url without padding. */
export const keyOf = (base64url: string): string => PREFIX + base64url;
/** Whether a text can be a key at all; whether it is one, its hash decides. */
export const looksLikeKey = (text: string): boolean => KEY.test(text);
/** By which its holder tells a key from another: the last four signs. */
export const endOfKey = (key: string): string => key.slice(-4);

export interface KeyRequest {
  readonly scopes: readonly string[];
  /** Last day on which the key holds. */
  readonly lastDay: Day;
}
export type KeyRefusal = 'SCOPES_EMPTY' | 'SCOPE_UNKNOWN' | 'EXPIRY_PAST' | 'EXPIRY_TOO_LATE';

export function checkKeyRequest(
  { scopes, lastDay }: KeyRequest,
  today: Day,
): Result<{ scopes: ApiScope[]; lastDay: Day }, KeyRefusal> {
  if (scopes.length === 0) return refuse('SCOPES_EMPTY', 'scopes');
  if (!scopes.every(isApiScope)) return refuse('SCOPE_UNKNOWN', 'scopes');
  if (lastDay < today) return refuse('EXPIRY_PAST', 'lastDay');
  if (lastDay > addDays(today, KEY_DAYS)) return refuse('EXPIRY_TOO_LATE', 'lastDay');
  return accept({ scopes: API_SCOPES.filter((s) => scopes.includes(s)), lastDay });
}

/** Where a key stands on a day. */
export type KeyStatus = 'LIVE' | 'ENDS_SOON' | 'EXPIRED' | 'REVOKED';
const SOON_DAYS = 14;

export function keyStatus(key: { readonly lastDay: Day; readonly revoked: boolean }, today: Day): KeyStatus {
  if (key.revoked) return 'REVOKED';
  if (key.lastDay < today) return 'EXPIRED';
  return key.lastDay <= addDays(today, SOON_DAYS) ? 'ENDS_SOON' : 'LIVE';
}

export type ClientRefusal =
  'CLIENT_NAME_EMPTY' | 'CLIENT_NAME_TOO_LONG' | 'AGREEMENT_EMPTY' | 'AGREEMENT_TOO_LONG' | 'TEXT_HAS_SECRET';
const NAME_MAX = 80;
const AGREEMENT_MAX = 200;

/** A consumer has a name and a stated purpose or agreement, each in one line, and no secret in either. */
export function checkClient(input: {
  readonly name: string;
  readonly agreement: string;
}): Result<{ name: string; agreement: string }, ClientRefusal> {
  const name = oneLine(input.name);
  const agreement = oneLine(input.agreement);
  if (name === '') return refuse('CLIENT_NAME_EMPTY', 'name');
  if (name.length > NAME_MAX) return refuse('CLIENT_NAME_TOO_LONG', 'name');
  if (agreement === '') return refuse('AGREEMENT_EMPTY', 'agreement');
  if (agreement.length > AGREEMENT_MAX) return refuse('AGREEMENT_TOO_LONG', 'agreement');
  for (const [field, text] of Object.entries({ name, agreement }))
    if (guardText(text).cuts.length > 0) return refuse('TEXT_HAS_SECRET', field);
  return accept({ name, agreement });
}

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Every reason for which a consumer or a key is not made or changed. */
export type ApiClientRefusal = ClientRefusal | KeyRefusal | 'CLIENT_UNKNOWN' | 'KEYS_TOO_MANY' | 'KEY_UNKNOWN';
