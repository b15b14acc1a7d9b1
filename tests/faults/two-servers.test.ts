import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  eventually,
  figureShown,
  Pen,
  Person,
  type Server,
  startServer,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';
const SUBMIT = `mutation($batch: ActBatchInput!) { submitActs(batch: $batch) { receipts { actId status } } }`;
type Answer = {
  readonly submitActs: { readonly receipts: readonly { readonly actId: string; readonly status: string }[] };
};
const TILE = 'Đủ điều kiện';
type Acts = readonly ReturnType<Pen['act']>[];

/** Two processes of one house: the same database, the same keys. */
let first: StoryServer<Village>;
let second: Server;
let volunteer: ApiSession;
let pen: Pen;
beforeAll(async () => {
  first = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const { adminUrl, keysDir, prepared } = first;
  const same = { DATABASE_URL: adminUrl, GO_CUA_KEYS: keysDir, GO_CUA_DATA_DIR: join(keysDir, '..') };
  second = await startServer({ env: { ...AT_HALF_PAST_SEVEN, ...same, NODE_ENV: 'test', GO_CUA_DEMO: '1' } });
  volunteer = new ApiSession(first.origin, 'portal');
  await volunteer.acceptInvitation(prepared.volunteer.token, PASSWORD);
  await new ApiSession(first.origin, 'console').acceptInvitation(prepared.coordinator.token, PASSWORD);
  pen = new Pen(volunteer, prepared.volunteer.id, prepared);
});
afterAll(async () => {
  await second?.stop();
  await first?.end();
});

async function actsInTheLog(): Promise<{ acts: number; receipts: number }> {
  const admin = new Client({ connectionString: first.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ acts: number; receipts: number }>(
    `select count(*)::int as acts, count(*) filter (where receipt_status = 'APPLIED')::int as receipts from app.act`,
  );
  await admin.end();
  return rows[0]!;
}

const send = (session: ApiSession, acts: Acts): Promise<Answer> =>
  session.ask<Answer>(SUBMIT, { batch: { sentAt: Date.now(), unsent: acts.length, acts } });

describe('two servers on one database', () => {
  it('a figure moves on the consoles of both, whichever of them an act arrives at, without a reload', async () => {
    const consoles = [Person.atDesk('Bình', first.origin), Person.atDesk('Bình', second.origin)];
    const elsewhere = new ApiSession(second.origin, 'portal');
    await elsewhere.signIn(first.prepared.volunteer.phone, PASSWORD);
    try {
      for (const console of consoles) {
        await console.opens('/');
        await console.signsIn({ phone: first.prepared.coordinator.phone, password: PASSWORD });
        await console.sees(TILE);
        await console.page.waitForLoadState('networkidle');
      }
      let stands = await figureShown(consoles[0]!, TILE);
      for (const [number, arrivesAt] of [volunteer, elsewhere].entries()) {
        const door = pen.door(pen.newHouseholdId(), 'Hẻm 1', String(7 + number), 3);
        expect((await send(arrivesAt, [door])).submitActs.receipts).toMatchObject([{ status: 'APPLIED' }]);
        stands += 3;
        for (const console of consoles) await eventually(() => figureShown(console, TILE), stands, 5_000);
      }
    } finally {
      for (const console of consoles) await console.goesHome();
    }
  });

  it('the one that stops answers what it took, within 15 s, and what it did not take goes to the other', async () => {
    const before = await actsInTheLog();
    const batches = Array.from({ length: 100 }, (_, i): Acts => pen.home('Hẻm 2', String(i + 1), ['An']));
    const onlooker = Person.atDesk('Bình', first.origin);
    await onlooker.opens('/');
    const line = onlooker.page.waitForEvent('websocket');
    await onlooker.signsIn({ phone: first.prepared.coordinator.phone, password: PASSWORD });
    const live = await line;

    const answers = batches.map((acts) => send(volunteer, acts).catch(() => null));
    await sleep(300);
    const began = Date.now();
    const stopping = first.stop();
    // Nobody new is sent there.
    const readiness = () =>
      fetch(`${first.origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await eventually(readiness, false, 2_000);
    expect(await stopping).toBe(0);
    expect(Date.now() - began).toBeLessThan(15_000);
    // The console's live line was closed with it, and looks for a server again by itself.
    await eventually(async () => live.isClosed(), true, 2_000);
    await onlooker.goesHome();

    const told = await Promise.all(answers);
    const taken = told.filter((answer) => answer !== null);
    expect(taken.length).toBeGreaterThan(0);
    const statuses = new Set(taken.flatMap(({ submitActs }) => submitActs.receipts.map(({ status }) => status)));
    expect([...statuses]).toEqual(['APPLIED']);
    // An answer was given for exactly what was kept: nothing half done, nothing kept without a word.
    const kept = await actsInTheLog();
    expect(kept.acts - before.acts).toBe(taken.length * batches[0]!.length);

    const elsewhere = new ApiSession(second.origin, 'portal');
    await elsewhere.signIn(first.prepared.volunteer.phone, PASSWORD);
    for (const [i, acts] of batches.entries()) if (told[i] === null) await send(elsewhere, acts);
    const after = await actsInTheLog();
    expect(after.acts - before.acts).toBe(batches.length * batches[0]!.length);
    expect(after.receipts).toBe(after.acts);
  });
});
