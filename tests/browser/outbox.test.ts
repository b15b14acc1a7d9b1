import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  Pen,
  Person,
  registerDoors,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';

/** What only a browser shows of unsent work; the rest of it is held beside `apps/web/src/outbox`. */
const PASSWORD = 'mưa đêm trên suối';
const SENT = 'Đã gửi hết. Tắt máy được.';

let server: StoryServer<Village>;
let volunteer: Person;
let database: Client;

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const { leader, volunteer: invited } = server.prepared;
  const pen = new Pen(await ApiSession.invited(server.origin, leader.token, PASSWORD), leader.id, server.prepared);
  await registerDoors(
    pen,
    ['2', '4', '6', '8', '10', '12'].map((number) => ({ lane: 'Hẻm 5', number, people: 2 })),
  );
  await ApiSession.invited(server.origin, invited.token, PASSWORD);
  database = new Client({ connectionString: server.adminUrl });
  await database.connect();
});
beforeEach(async () => {
  volunteer = Person.withPhone('An', server.origin);
  await volunteer.opens('/sign-in');
  await volunteer.signsIn({ phone: server.prepared.volunteer.phone, password: PASSWORD });
  await volunteer.sees('Hẻm');
  await volunteer.waitsForTheWorker();
  // A browser writes its cookies down when it is closed; from then on the sign-in outlives whatever comes.
  await volunteer.closesTheBrowser();
  await volunteer.opens('/');
  await volunteer.sees('Hẻm');
});
afterEach(() => volunteer?.goesHome());
afterAll(async () => {
  await database?.end();
  await server?.end();
});

/** Nobody is home at a door of tonight's list; ends on the list. */
async function closedDoor(number: string): Promise<void> {
  await volunteer.opensDoor(number);
  await volunteer.taps('Ghi kết quả');
  await volunteer.taps('Không có nhà');
  await volunteer.page.waitForURL(({ pathname }) => pathname === '/');
}
/** Visits of the volunteer that the server holds at doors with these numbers. */
async function arrived(...numbers: string[]): Promise<string[]> {
  const { rows } = await database.query<{ number: string }>(
    `select h.number from app.act a join app.household h on h.id = a.household_id
     where a.author_id = $1 and a.kind = 'recordVisit' and h.number = any ($2) order by a.received_at, a.seq`,
    [server.prepared.volunteer.id, numbers],
  );
  return rows.map(({ number }) => number);
}

describe('what was saved and not sent', () => {
  it('outlives a browser that is killed in the same moment', async () => {
    await volunteer.goesOffline();
    await closedDoor('2');
    await volunteer.losesTheBrowser();
    await volunteer.opens('/sync');
    await volunteer.sees(SENT);
    expect(await arrived('2')).toEqual(['2']);
  });

  it('is one list in two tabs, and is sent by one of them', async () => {
    await volunteer.goesOffline();
    await closedDoor('4');
    const first = volunteer.page;
    await volunteer.opensAnotherTab('/');
    await volunteer.sees('1 chưa gửi');
    await closedDoor('6');
    const left: string[] = [];
    volunteer.context.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('"batch"')) left.push(...(body.match(/"kind":"recordVisit"/g) ?? []));
    });
    await first.getByText('2 chưa gửi').waitFor();
    await volunteer.comesOnline();
    await first.getByText('Đã gửi hết').first().waitFor();
    await volunteer.sees('Đã gửi hết');
    expect(await arrived('4', '6')).toEqual(['4', '6']);
    expect(left).toHaveLength(2);
  });

  it('waits when the session is over, which is said; one goes on recording, and it leaves after the sign-in', async () => {
    await database.query('delete from auth.session');
    await closedDoor('8');
    await volunteer.taps(/Đồng bộ$/);
    await volunteer.sees(/^Đã hết phiên đăng nhập. 1 phiếu vẫn nằm trong máy/);
    await volunteer.taps('Tối nay');
    await closedDoor('10');
    expect(await arrived('8', '10')).toEqual([]);
    await volunteer.taps(/Đồng bộ$/);
    await volunteer.sees(/^Đã hết phiên đăng nhập. 2 phiếu/);
    await volunteer.taps('Đăng nhập lại');
    await volunteer.signsIn({ phone: server.prepared.volunteer.phone, password: PASSWORD });
    await volunteer.sees(SENT);
    expect(await arrived('8', '10')).toEqual(['8', '10']);
  });
});
