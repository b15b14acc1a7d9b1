import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const PASSWORD = 'mưa đêm trên suối';
const NEW_PASSWORD = 'trăng lên đầu ngõ';

let server: StoryServer<Village>;
let village: Village;
let leader: Person;
let volunteer: Person;

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  village = server.prepared;
  const session = new ApiSession(server.origin, 'portal');
  await session.acceptInvitation(village.mate.token, PASSWORD);
  await registerDoors(
    new Pen(session, village.mate.id, village),
    ['2', '4', '6'].map((number) => ({ lane: 'Hẻm 3', number, people: 2 })),
  );
  leader = Person.withPhone('Cúc', server.origin);
  volunteer = Person.withPhone('An', server.origin);
});
afterAll(async () => {
  await leader?.goesHome();
  await volunteer?.goesHome();
  await server?.end();
});

const comesIn = async (person: Person, token: string): Promise<void> => {
  await person.opens(`/invite/${token}`);
  await person.fills('Đặt mật khẩu', PASSWORD);
  await person.taps('Nhận lời, vào đội');
  await person.sees('Hẻm 3');
};

describe('a leader’s evening with the team', () => {
  it('has a tab that nobody else has, with who is there and the doors that nobody holds', async () => {
    await comesIn(leader, village.leader.token);
    await comesIn(volunteer, village.volunteer.token);
    await volunteer.taps('Điểm danh: có mặt');
    await volunteer.sees(/^Có mặt /);
    expect(await volunteer.thing('Đội').isVisible()).toBe(false);
    await leader.taps('Đội');
    await leader.sees('Chia nhà: 3 nhà chưa chia');
  });

  it('shares doors out without network, and the member’s phone shows whose they are', async () => {
    await leader.goesOffline();
    await leader.taps('Chia nhà: 3 nhà chưa chia');
    await leader.taps(/Hẻm 3.*2|2.*Hẻm 3/);
    await leader.taps(/Hẻm 3.*4|4.*Hẻm 3/);
    await leader.sees('Đã chọn 2 nhà');
    await leader.taps(new RegExp(`^${village.volunteer.givenName}`));
    await leader.sees(`Đã chia cho ${village.volunteer.givenName} thêm 2 nhà`);
    await leader.sees('Đã lưu trên máy này');
    await leader.comesOnline();
    await leader.opens('/sync');
    await leader.taps('Thử gửi ngay');
    await leader.sees('Đã gửi hết. Tắt máy được.');

    await volunteer.opens('/sync');
    await volunteer.taps('Thử gửi ngay');
    await volunteer.sees('Đã gửi hết. Tắt máy được.');
    await volunteer.taps('Tối nay');
    await volunteer.sees('Của bạn');
    await volunteer.taps(/^Của bạn/);
    const list = volunteer.page.getByRole('list', { name: 'Danh sách nhà tối nay' });
    expect(await list.getByRole('link').count()).toBe(2);
  });

  it('gives a member who forgot the password a code for once', async () => {
    await leader.opens('/team/invite');
    const answered = leader.page.waitForResponse(async (r) => (await r.text().catch(() => '')).includes('"token"'));
    await leader.taps(`Đưa mã cho ${village.volunteer.givenName}`);
    const { data } = (await (await answered).json()) as { data: { invitePerson: { invitation: { token: string } } } };
    await leader.page.getByRole('img', { name: `Mã QR để ${village.volunteer.givenName} quét` }).waitFor();
    const again = new ApiSession(server.origin, 'portal');
    await again.acceptInvitation(data.invitePerson.invitation.token, NEW_PASSWORD);
    const old = new ApiSession(server.origin, 'portal');
    await expect(old.signIn(village.volunteer.phone, PASSWORD)).rejects.toThrow();
    await old.signIn(village.volunteer.phone, NEW_PASSWORD);
    expect(
      [...leader.complaints, ...volunteer.complaints].filter((c) => !/ERR_INTERNET|Failed to load/.test(c)),
    ).toEqual([]);
  });
});
