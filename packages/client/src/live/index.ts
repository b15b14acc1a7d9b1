import { type Exchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';

/** The wait between tries grows to this at most: a figure is live within five seconds of the server's return. */
const LONGEST_WAIT_MS = 4_000;

/** Subscriptions over one WebSocket (graphql-ws), opened with the first and closed after the last. */
export function liveExchange(options: { url: string; onConnected?: () => void; onClosed?: () => void }): Exchange {
  const socket = createClient({
    url: options.url,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (tries) =>
      new Promise((done) => setTimeout(done, Math.min(LONGEST_WAIT_MS, 1000 * 2 ** tries) * (0.5 + Math.random() / 2))),
    on: { connected: () => options.onConnected?.(), closed: () => options.onClosed?.() },
  });
  return subscriptionExchange({
    forwardSubscription(operation) {
      const { query = '', variables, documentId } = operation as typeof operation & { documentId?: string };
      const payload = { query, variables, ...(documentId && { extensions: { documentId } }) };
      return { subscribe: (sink) => ({ unsubscribe: socket.subscribe(payload, sink) }) };
    },
  });
}

/** `wss://…/app/graphql` beside the page's own address. */
export const liveUrl = (path: string, page: Pick<Location, 'protocol' | 'host'>): string =>
  `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}${path}`;
