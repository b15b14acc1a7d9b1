import { createHash, randomBytes } from 'node:crypto';

/** What is kept of a one-time token: SHA-256. The token has 256 bits of chance, so it needs no salt. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A token for one link: 32 random bytes in base64url. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}
