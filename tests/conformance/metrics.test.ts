import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiSession, AT_HALF_PAST_SEVEN, aVillage, Pen, type StoryServer, storyServer, type Village } from '../kit';

const TOKEN = 'only-the-monitor-knows-this';
const SUBMIT = `mutation($batch: ActBatchInput!) { submitActs(batch: $batch) { receipts { status code } } }`;

let server: StoryServer<Village>;
let session: ApiSession;
let pen: Pen;
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1', GO_CUA_METRICS_TOKEN: TOKEN }, aVillage);
  session = new ApiSession(server.origin, 'portal');
  await session.acceptInvitation(server.prepared.volunteer.token, 'mưa đêm trên suối');
  pen = new Pen(session, server.prepared.volunteer.id, server.prepared);
});
afterAll(() => server?.end());

const asks = (token?: string): Promise<Response> =>
  fetch(`${server.origin}/metrics`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

/** One number of the text, by name and labels as Prometheus writes them. */
async function reads(text: string, line: string): Promise<number | undefined> {
  const found = text.split('\n').find((l) => l.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
}

describe('what a monitor reads', () => {
  it('is shown to nobody without the token, and is not there where no token was set', async () => {
    expect((await asks()).status).toBe(401);
    expect((await asks('only-the-monitor-knows-thiz')).status).toBe(401);
    expect((await asks(TOKEN)).status).toBe(200);
    const without = await storyServer({ GO_CUA_DEMO: '0' });
    try {
      expect((await fetch(`${without.origin}/metrics`)).status).toBe(404);
    } finally {
      await without.end();
    }
  });

  it('counts answers, acts that wait, unsent work and numbers that never came, and names nobody', async () => {
    // A home is taken; a visit to a household that nobody registered waits; one number is used up and lost.
    await pen.send(pen.home('Hẻm 1', '7', ['Lựu']));
    const stray = pen.nobodyHome(pen.newHouseholdId());
    pen.nobodyHome(pen.newHouseholdId());
    const late = pen.nobodyHome(pen.newHouseholdId());
    const oldestUnsentAt = Date.parse(AT_HALF_PAST_SEVEN.GO_CUA_BUSINESS_CLOCK) - 3_600_000;
    const batch = { sentAt: Date.now(), unsent: 9, oldestUnsentAt, acts: [stray, late] };
    await session.ask(SUBMIT, { batch });
    const admin = new Client({ connectionString: server.adminUrl });
    await admin.connect();
    await admin.query(`update app.device set last_seen_at = last_seen_at - interval '11 minutes'`);
    await admin.end();

    const answer = await asks(TOKEN);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await answer.text();
    expect(await reads(text, 'go_cua_receipts_total{status="APPLIED",code=""}')).toBe(4);
    expect(await reads(text, 'go_cua_receipts_total{status="WAITING_FOR_REVIEW",code="UNKNOWN_HOUSEHOLD"}')).toBe(2);
    expect(await reads(text, 'go_cua_acts_in_review{reason="UNKNOWN_HOUSEHOLD"}')).toBe(2);
    expect(await reads(text, 'go_cua_devices_with_unsent')).toBe(1);
    const age = await reads(text, `go_cua_device_oldest_unsent_seconds{installation="${pen.installationId}"}`);
    expect(age).toBeGreaterThanOrEqual(3600);
    expect(age).toBeLessThan(3900);
    expect(await reads(text, 'go_cua_seq_gaps')).toBe(1);
    expect(await reads(text, 'go_cua_devices_with_seq_gaps')).toBe(1);
    expect(await reads(text, 'http_request_duration_seconds_count{way="app_graphql",status="200"}')).toBe(2);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toMatch(/Lựu|Mẫu|Hẻm|\b0\d{9}\b/);
  });
});
