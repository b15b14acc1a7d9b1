import { builtDocuments, ownHeaders, troubleOf, type TroubleCode } from '@go-cua/client/graphql';

/** Seconds until a request is given up: longer than a slow 2G round trip, shorter than a person's patience. */
export const TIME_OUT_MS = 30_000;

export type Reply<T> =
  | { readonly ok: true; readonly data: T; readonly sentAt: number; readonly receivedAt: number }
  | {
      readonly ok: false;
      /**
       * LATER: no way to the server, or something that is no answer of ours; BUSY: it cannot now, whatever is asked;
       * SESSION: signed out; REJECTED: what this request carries is not taken as it is.
       */
      readonly why: 'LATER' | 'BUSY' | 'SESSION' | 'REJECTED';
      readonly code: TroubleCode;
    };

/** One question to the server; `field` is what its answer is known by, and the name of its document. */
export type Ask = <T extends { serverEpoch: string; serverNow: number }>(
  document: string,
  field: string,
  variables: object,
) => Promise<Reply<T>>;

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;

/**
 * POST to the own API. An answer counts only when it is JSON and carries the server's epoch: a hotspot's page with
 * status 200, a proxy's JSON error and a cut connection are all "later".
 */
export function askOver(
  fetcher: typeof fetch = (...a) => fetch(...a),
  { url = '/app/graphql', timeOutMs = TIME_OUT_MS, clock = () => Date.now(), documents = builtDocuments } = {},
): Ask {
  return async <T>(document: string, field: string, variables: object): Promise<Reply<T>> => {
    const later = (code: TroubleCode = 'OFFLINE'): Reply<T> => ({ ok: false, why: 'LATER', code });
    const id = documents?.[field];
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), timeOutMs);
    try {
      const sentAt = clock();
      const answer = await fetcher(url, {
        method: 'POST',
        credentials: 'same-origin',
        cache: 'no-store',
        headers: { ...ownHeaders('portal'), 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ ...(id ? { documentId: id } : { query: document }), variables }),
        signal: giveUp.signal,
      });
      if (answer.status === 401) return { ok: false, why: 'SESSION', code: 'UNAUTHENTICATED' };
      if (answer.status === 413) return { ok: false, why: 'REJECTED', code: 'INVALID' };
      if (answer.status >= 500 || answer.status === 429) return { ok: false, why: 'BUSY', code: 'SERVER_BUSY' };
      if (!/[/+]json\b/.test(answer.headers.get('content-type') ?? '')) return later();
      const body = (await answer.json()) as Body;
      const receivedAt = clock();
      const value = body.data?.[field];
      if (isObject(value) && typeof value.serverEpoch === 'string' && typeof value.serverNow === 'number')
        return { ok: true, data: value as T, sentAt, receivedAt };
      if (!body.errors) return later();
      const graphQLErrors = body.errors.map((e) => ({ extensions: e.extensions ?? {} }));
      const code = troubleOf({ graphQLErrors: graphQLErrors as never, response: answer });
      if (code === 'UNAUTHENTICATED') return { ok: false, why: 'SESSION', code };

      return { ok: false, why: code === 'INVALID' ? 'REJECTED' : 'BUSY', code };
    } catch {
      return later();
    } finally {
      clearTimeout(timer);
    }
  };
}
