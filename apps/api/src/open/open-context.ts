import { createHash } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Pool } from 'pg';
import { looksLikeKey, type ApiScope } from '@go-cua/domain/edition';

/** Who asks from outside: a key, never a person. */
export interface OpenKey {
  readonly keyId: string;
  readonly scopes: readonly ApiScope[];
}
export interface OpenContext {
  /** Absent on a request without a key: it may ask about the schema and nothing else. */
  readonly key: OpenKey | null;
  /** Connections of the `public_read` role. */
  readonly sql: Pool;
  /** What the request costs, set before it runs. */
  cost?: { readonly requested: number; readonly remaining: number; readonly limit: number; readonly resetsIn: number };
}

export const unauthenticated = (): GraphQLError =>
  new GraphQLError('no key', {
    extensions: {
      code: 'UNAUTHENTICATED',
      http: { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer']]) },
    },
  });

export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/**
 * The key of an `Authorization` header. What is unknown, expired, revoked or no key at all is refused alike, so that
 * nobody learns which it was.
 * @param now Unix milliseconds
 */
export async function keyOfRequest(sql: Pool, header: string | undefined, now: number): Promise<OpenKey | null> {
  if (header === undefined) return null;
  const [scheme, key = '', ...more] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || more.length > 0 || !looksLikeKey(key)) throw unauthenticated();
  const { rows } = await sql.query<{ keyId: string; scopes: ApiScope[]; live: boolean }>(
    `select key_id as "keyId", scopes, expires_at > $2 as live from published.api_key where hash = $1`,
    [hashOfKey(key), new Date(now)],
  );
  const found = rows[0];
  if (!found?.live) throw unauthenticated();
  return { keyId: found.keyId, scopes: found.scopes };
}
