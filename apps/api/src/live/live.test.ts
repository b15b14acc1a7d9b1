import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HamletId } from '@go-cua/domain/core';
import { anId, freshDatabase, testLog, type FreshDatabase } from '../../test/kit';
import { createLive, type Live } from './index';

let db: FreshDatabase;
let one: Live;
let other: Live;
const log = testLog();

beforeAll(async () => {
  db = await freshDatabase();
  [one, other] = await Promise.all([createLive({ appUrl: db.appUrl, log }), createLive({ appUrl: db.appUrl, log })]);
});
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await db.drop();
});

it('tells another process what moved, several moves of a moment as one', async () => {
  const [a, b] = [anId<HamletId>(1), anId<HamletId>(2)];
  const heard = other.watch();
  one.moved([a]);
  one.moved([a, b]);
  expect((await heard.next()).value).toEqual([a, b]);
  await heard.return!();
  expect((await heard.next()).done).toBe(true);
});

it('ends with the reader that goes away', async () => {
  const leaving = new AbortController();
  const heard = one.watch(leaving.signal);
  const next = heard.next();
  leaving.abort();
  expect((await next).done).toBe(true);
});
