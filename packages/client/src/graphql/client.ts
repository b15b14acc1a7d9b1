import { cacheExchange, Client, type Exchange, fetchExchange } from '@urql/core';
import { type DocumentManifest, trustedDocuments } from './trusted';

export interface AppClientOptions {
  /** `/app/graphql`. */
  readonly url: string;
  /** Which of the two apps asks: portal and console have separate cookies. */
  readonly app: AppName;
  /** Present in production builds: documents travel as ids. */
  readonly documents?: DocumentManifest;
  /** `liveExchange(…)` for an app that has subscriptions; a module of its own, so that the portal does not carry it. */
  readonly live?: Exchange;
}
export type AppName = 'portal' | 'console';

/** The headers of every request of our own apps. The preflight header is what keeps foreign sites from posting (CSRF). */
export const ownHeaders = (app: AppName): Record<string, string> => ({
  'apollo-require-preflight': 'true',
  'x-go-cua-app': app,
});

/** urql with the session cookie, always by POST: `app.use(urql, createAppClient(…))` of `@urql/vue`. */
export function createAppClient(options: AppClientOptions): Client {
  return new Client({
    url: options.url,
    preferGetMethod: false,
    fetchOptions: () => ({ credentials: 'same-origin', headers: ownHeaders(options.app) }),
    exchanges: [
      cacheExchange,
      ...(options.documents ? [trustedDocuments(options.documents)] : []),
      ...(options.live ? [options.live] : []),
      fetchExchange,
    ],
    requestPolicy: 'cache-and-network',
  });
}
