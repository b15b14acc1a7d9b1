import { isId, type InstallationId } from '@go-cua/domain/core';
import type { StoreErased } from '../field/types';

/** Where `document.cookie` is read and written; a test brings its own. */
export interface CookieJar {
  cookie: string;
}
/** The database of the phone's store. */
export const STORE_NAME = 'go-cua';
const NAME = 'gc_seq';
const A_YEAR = 400 * 86_400;

/**
 * Outlives the browser's own clearing of IndexedDB: a start that finds the cookie and no store knows that the store was
 * erased, and how far it had counted.
 */
export function writeSeqCookie(jar: CookieJar, installationId: InstallationId, lastSeq: number, secure: boolean): void {
  jar.cookie = `${NAME}=${installationId}.${lastSeq}; path=/; max-age=${A_YEAR}; samesite=lax${secure ? '; secure' : ''}`;
}

export function readSeqCookie(jar: CookieJar): StoreErased | null {
  const m = new RegExp(`(?:^|; )${NAME}=([0-9a-f-]{36})\\.(\\d+)`).exec(jar.cookie);
  return m && isId(m[1]) ? { installationId: m[1] as InstallationId, lastSeq: Number(m[2]) } : null;
}
