import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { isId, type PersonId } from '@go-cua/domain/core';
import { appApi } from '../../src/graphql/app-api';
import { anyDocument } from '../../src/graphql/documents';
import { testLog } from './log';
import { TONIGHT, type Village } from './village';

/** The own apps' API of a village over HTTP; a header says who asks, since sign-in has tests of its own. */
export interface AppServer {
  readonly url: string;
  /** What was logged, a line each. */
  readonly lines: string[];
  post(body: object, person?: PersonId | null): Promise<Response>;
  end(): Promise<void>;
}

export async function appServer(v: Village, app: 'console' | 'portal'): Promise<AppServer> {
  const lines: string[] = [];
  const api = await appApi({
    services: { pool: v.pool, keys: v.db.keys, live: v.live, demo: true, now: () => TONIGHT },
    log: testLog((line) => void lines.push(line)),
    viewerOf: async (req) => {
      const id = req.headers['x-test-person'];
      return isId(id) ? { personId: id as PersonId, app } : null;
    },
    ...{ origins: [], documents: anyDocument(), introspection: false },
  });
  const server = createServer(express().use(api.router));
  api.attach(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/app/graphql`;
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
  return {
    ...{ url, lines },
    post: (body, person = null) =>
      fetch(url, {
        method: 'POST',
        headers: { ...headers, ...(person && { 'x-test-person': person }) },
        body: JSON.stringify(body),
      }),
    async end() {
      await api.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}
