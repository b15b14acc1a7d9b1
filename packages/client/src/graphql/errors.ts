import type { CombinedError } from '@urql/core';
import type { SharedMessages } from '../locale';

/** A code that has a sentence in both languages: `t(`error.${code}`)`. */
export type TroubleCode = keyof SharedMessages['error'];

const KNOWN: Readonly<Record<string, TroubleCode>> = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  BAD_USER_INPUT: 'INVALID',
  INVALID: 'INVALID',
  TOO_MANY_REQUESTS: 'TOO_MANY_TRIES',
  SERVER_BUSY: 'SERVER_BUSY',
  PERSISTED_QUERY_NOT_FOUND: 'UPDATE_NEEDED',
  UNKNOWN_DOCUMENT: 'UPDATE_NEEDED',
};

/** Which limit a question was over, where that has a sentence of its own. */
const OVER: Readonly<Record<string, TroubleCode>> = {
  PAGE: 'PAGE_UNKNOWN',
  CURSOR: 'PAGE_UNKNOWN',
  COST: 'TOO_MUCH',
  PERIOD_REVERSED: 'PERIOD_REVERSED',
  PERIOD_BEFORE_DATA: 'PERIOD_BEFORE_DATA',
};

/** What a failed request was, as a code that can be said in words. Nothing inner of the server ever reaches a person. */
export function troubleOf(
  error: Pick<CombinedError, 'graphQLErrors' | 'networkError'> & { response?: unknown },
): TroubleCode {
  for (const e of error.graphQLErrors) {
    const { code, limit } = e.extensions;
    const known = (typeof limit === 'string' && OVER[limit]) || (typeof code === 'string' && KNOWN[code]);
    if (known) return known;
  }
  const status = (error.response as { status?: number } | undefined)?.status;
  if (status !== undefined) return troubleOfStatus(status);
  return error.networkError ? 'OFFLINE' : 'UNKNOWN';
}

export function troubleOfStatus(status: number): TroubleCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  if (status === 429) return 'TOO_MANY_TRIES';
  return status >= 500 ? 'SERVER_BUSY' : 'UNKNOWN';
}
