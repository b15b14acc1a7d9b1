import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  eventually,
  aVillage,
  Pen,
  Person,
  registerDoors,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';

let server: StoryServer<Village>;
let village: Village;
let volunteer: Person;
let database: Client;

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  village = server.prepared;
  const leader = new ApiSession(server.origin, 'portal');
  await leader.acceptInvitation(village.leader.token, PASSWORD);
  await registerDoors(new Pen(leader, village.leader.id, village), [
    { lane: 'Hẻm 3', number: '12', people: 4 },
    { lane: 'Hẻm 3', number: '14', people: 2 },
  ]);
  volunteer = Person.withPhone('An', server.origin);
  database = new Client({ connectionString: server.adminUrl });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await volunteer?.goesHome();
  await server?.end();
});

const figure = async (measure: string): Promise<number> => {
  const { rows } = await database.query<{ amount: string }>(
    'select coalesce(sum(amount), 0) as amount from app.rollup where hamlet_id = $1 and measure = $2',
    [village.hamlet, measure],
  );
  return Number(rows[0]!.amount);
};

describe('one door on an evening without network', () => {
  it('begins with an invitation, a password of one’s own, and the list on the phone', async () => {
    await volunteer.opens(`/invite/${village.volunteer.token}`);
    await volunteer.fills('Đặt mật khẩu', PASSWORD);
    await volunteer.taps('Nhận lời, vào đội');
    await volunteer.sees('12');
    await volunteer.sees('14');
    await volunteer.waitsForTheWorker();
  });

  it('takes three taps for a door where nobody is home, with the server gone and the phone off', async () => {
    await server.stop();
    await volunteer.closesTheBrowser();
    await volunteer.opens('/');
    await volunteer.taps(/12/);
    await volunteer.taps('Ghi kết quả');
    await volunteer.taps('Không có nhà');
    await volunteer.sees('Đã lưu trên máy này');
    await volunteer.closesTheBrowser();
    await volunteer.opens('/');
    await volunteer.sees('1 chưa gửi');
    expect(await figure('VISITS_NOBODY_HOME')).toBe(0);
  });

  it('is one visit with one receipt, though the first answer of the server is lost on the way', async () => {
    await server.start();
    const lost = await volunteer.losesTheAnswerTo('"batch"');
    await volunteer.reloads();
    await eventually(async () => lost(), 1);
    // The server has it; the phone does not know, keeps it, and sends it again.
    expect(await figure('VISITS_NOBODY_HOME')).toBe(1);
    await volunteer.taps('Đồng bộ');
    await volunteer.taps('Thử gửi ngay');
    await volunteer.sees('Đã gửi hết. Tắt máy được.');
    expect(await figure('VISITS_NOBODY_HOME')).toBe(1);
    const { rows } = await database.query(
      `select receipt_status, count(*)::int as n from app.act where author_id = $1 group by 1`,
      [village.volunteer.id],
    );
    expect(rows).toEqual([{ receipt_status: 'APPLIED', n: 1 }]);
    expect(volunteer.complaints.filter((text) => !/ERR_|Failed to load resource/.test(text))).toEqual([]);
  });
});
