import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { day } from '@go-cua/domain/core';
import type { ApiScope } from '@go-cua/domain/edition';
import { issueKey } from '../../src/modules/api-client/api-client.service';
import { asJobs, makeEdition } from '../../src/modules/edition/edition.service';
import { openApi } from '../../src/open/open-api';
import { testLog } from './log';
import { aPublishedVillage, type PublishedVillage } from './published-village';
import { TODAY, TONIGHT } from './village';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
    readonly extensions?: { readonly cost: Readonly<Record<string, number>> };
  };
}
/** A page of rows as the open API answers it. */
export interface Page<T> {
  readonly edges: readonly { readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export const nodesOf = <T>(page: Page<T>): T[] => page.edges.map((e) => e.node);
export const ALL_SCOPES: ApiScope[] = ['units:read', 'campaigns:read', 'progress:read'];

/** The open API over HTTP, before a village with three editions, the last of tonight. */
export interface OpenServer {
  readonly v: PublishedVillage;
  readonly origin: string;
  /** All that was logged. */
  readonly logged: object[];
  /** Keys that were used. */
  readonly uses: string[];
  /** What each of their requests came to. */
  readonly counted: { readonly keyId: string; readonly points: number; readonly refused: boolean }[];
  readonly clock: { now: number };
  send(body: string | null, init?: { method?: string; headers?: Record<string, string> }): Promise<Answer>;
  ask(query: string, variables?: object, key?: string): Promise<Answer>;
  /** The data of a question that must succeed. */
  read<T>(query: string, variables: object, key: string): Promise<T>;
  /** A key made by the coordinator, as the console makes it. */
  aKey(scopes?: ApiScope[], lastDay?: string): Promise<{ secret: string; keyId: string; clientId: string }>;
  end(): Promise<void>;
}

export const codeOf = (a: Answer): string => String(a.body.errors?.[0]?.extensions['code']);

export async function anOpenServer(): Promise<OpenServer> {
  const v = await aPublishedVillage();
  const clock = { now: TONIGHT + 12 * 3_600_000 };
  await asJobs(v.db.jobsUrl, async (sql) => {
    for (const d of [day('2026-11-22'), day('2026-11-23'), TODAY]) await makeEdition(sql, d, clock.now);
  });
  const logged: object[] = [];
  const uses: string[] = [];
  const counted: OpenServer['counted'] = [];
  const api = await openApi({
    publicReadUrl: v.db.publicReadUrl,
    now: () => clock.now,
    log: testLog((line) => void logged.push(JSON.parse(line) as object)),
    used: (keyId, _at, use) => {
      uses.push(keyId);
      counted.push({ keyId, ...use });
    },
  });
  const server = createServer(express().use('/graphql', api.router));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `${origin}/graphql`;

  const send: OpenServer['send'] = async (body, { headers, ...init } = {}) => {
    const answer = await fetch(url, {
      ...{ method: 'POST', body, ...init },
      headers: { 'content-type': 'application/json', ...headers },
    });
    const text = await answer.text();
    return { status: answer.status, text, headers: answer.headers, body: JSON.parse(text) as Answer['body'] };
  };
  const ask: OpenServer['ask'] = (query, variables = {}, key) =>
    send(
      JSON.stringify({ query, variables }),
      key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } },
    );
  let names = 0;
  return {
    ...{ v, origin, logged, uses, counted, clock, send, ask },
    read: async <T>(query: string, variables: object, key: string) => {
      const answer = await ask(query, variables, key);
      if (answer.body.errors) throw new Error(answer.text);
      return answer.body.data as T;
    },
    aKey: async (scopes = ALL_SCOPES, lastDay = '2027-06-30') => {
      const wanted = { name: `Báo Cao Nguyên Trẻ ${(names += 1)}`, agreement: 'Trang tiến độ', scopes };
      const issued = await v
        .contextOf(v.coordinator)
        .inScope((sql, actor) => issueKey(sql, actor, { ...wanted, lastDay: day(lastDay) }, TONIGHT));
      if (!issued.ok) throw new Error(issued.code);
      const { client, secret } = issued.value;
      return { secret, clientId: client.id, keyId: client.keys[0]!.id };
    },
    end: async () => {
      await new Promise((done) => server.close(done));
      await api.stop();
      await v.end();
    },
  };
}
