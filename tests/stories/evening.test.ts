import { addDays } from '@go-cua/domain/core';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  eventually,
  launch,
  Pen,
  Person,
  registerDoors,
  type StoryServer,
  storyServer,
  TODAY,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';
const FAMILY = [
  { name: 'Mẫu Thị Phượng', called: 'Phượng', gender: 'Nữ', born: '1972' },
  { name: 'Mẫu Văn Sơn', called: 'Sơn', gender: 'Nam', born: '1969' },
  { name: 'Mẫu Thị Lài', called: 'Lài', gender: 'Nữ', born: '1996' },
  { name: 'Mẫu Văn Tùng', called: 'Tùng', gender: 'Nam', born: '1999' },
] as const;

let server: StoryServer<Village>;
let village: Village;
let volunteer: Person;
let coordinator: Person;
let database: Client;

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  village = server.prepared;
  const leader = new ApiSession(server.origin, 'portal');
  await leader.acceptInvitation(village.leader.token, PASSWORD);
  const pen = new Pen(leader, village.leader.id, village);
  const [, no] = await registerDoors(pen, [
    { lane: 'Hẻm 5', number: '2', people: 3 },
    { lane: 'Hẻm 5', number: '4', people: 1 },
  ]);
  await pen.send(pen.person(no!.householdId, 'Lâm'));
  volunteer = Person.withPhone('An', server.origin);
  coordinator = Person.atDesk('Bình', server.origin);
  database = new Client({ connectionString: server.adminUrl });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await volunteer?.goesHome();
  await coordinator?.goesHome();
  await server?.end();
});

describe('an evening', () => {
  it('begins on the phone with an invitation; then the network is gone', async () => {
    await volunteer.opens(`/invite/${village.volunteer.token}`);
    await volunteer.fills('Đặt mật khẩu', PASSWORD);
    await volunteer.taps('Nhận lời, vào đội');
    await volunteer.sees('Hẻm');
    await volunteer.waitsForTheWorker();
    await volunteer.taps('Điểm danh: có mặt');
    await volunteer.sees(/Có mặt 19:\d\d/);
    await server.stop();
  });

  it('registers a household of four, each after a yes', async () => {
    await volunteer.taps('Nhà chưa có trong danh sách');
    await volunteer.fills('Hẻm, xóm', '3');
    await volunteer.fills('Số nhà', '12');
    await volunteer.taps('Lưu hộ, xin phép ghi tên');
    for (const [i, person] of FAMILY.entries()) {
      if (i > 0) await volunteer.taps('Thêm người');
      await volunteer.taps('Từ 16 tuổi');
      await volunteer.sees('Không ghi mật khẩu, không ghi mã OTP, không chụp giấy tờ.');
      await volunteer.taps('Đồng ý cho ghi');
      await volunteer.fills('Họ và tên', person.name);
      await volunteer.taps(person.gender);
      await volunteer.fills('Ngày sinh', person.born);
      await volunteer.taps('Tiếp: máy và giấy tờ');
      await volunteer.chooses('Dùng máy gì', i === 3 ? 'Không có máy' : 'Máy thông minh');
      await volunteer.chooses('Thẻ căn cước', 'Có thẻ gắn chíp');
      await volunteer.chooses('Cư trú', 'Thường trú');
      await volunteer.taps('Lưu người này');
      await volunteer.sees('Đã lưu trên máy này');
      await volunteer.sees(person.name);
    }
  });

  it('brings all four to level 1, one of them on the volunteer’s phone, which is signed out', async () => {
    for (const [i, { name, called }] of FAMILY.entries()) {
      await volunteer.taps(new RegExp(name));
      if (i === 3) {
        await volunteer.taps('Máy của bạn');
        await volunteer.taps('Nhà không có máy thông minh');
        await volunteer.sees('Chưa đăng xuất VNeID');
      }
      await volunteer.taps(/Kích hoạt tài khoản/);
      await volunteer.taps('Đội giúp, vừa xong');
      await volunteer.sees(new RegExp(`${called}: `));
      if (i === 3) {
        // No way back while the account stands open: the sign-out stands between.
        await volunteer.taps('Quay lại');
        await volunteer.sees('Đăng xuất xong mới rời đi.');
        await volunteer.taps(/^Đã đăng xuất, .* đã thấy$/);
      } else await volunteer.taps('Quay lại');
      await volunteer.sees('4 người trong nhà');
    }
    await volunteer.taps('Ghi kết quả');
    await volunteer.taps('Gặp được');
    await volunteer.taps('Ghi gặp 4 người');
    await volunteer.sees('Đã lưu trên máy này');
  });

  it('finds the next door closed, and one that wants no visit any more', async () => {
    await volunteer.opens('/');
    await volunteer.opensDoor('2');
    await volunteer.taps('Ghi kết quả');
    await volunteer.taps('Không có nhà');
    await volunteer.sees('Đã lưu trên máy này');
    await volunteer.opensDoor('4');
    await volunteer.taps('Ghi kết quả');
    await volunteer.taps('Từ chối');
    await volunteer.taps(/^Không, đừng đến nữa/);
    await volunteer.taps('Ghi không đến nữa');
    await volunteer.sees('Đã lưu trên máy này');
  });

  it('has everything on the phone when it is switched on again without network', async () => {
    await volunteer.closesTheBrowser();
    await volunteer.opens('/households');
    await volunteer.fills('Tìm hộ: tên, hẻm, 4 số cuối', 'phuong');
    await volunteer.taps(/Phượng/);
    for (const { name } of FAMILY) await volunteer.sees(name);
    await volunteer.opens('/sync');
    await volunteer.sees(/Chờ gửi/);
  });

  it('is not in the console yet, where the coordinator sits', async () => {
    await server.start();
    await volunteer.goesOffline();
    await coordinator.opens(`/invite/${village.coordinator.token}`);
    await coordinator.fills('Mật khẩu mới', PASSWORD);
    await coordinator.fills('Ghi lại mật khẩu', PASSWORD);
    await coordinator.taps('Nhận lời và đăng nhập');
    await coordinator.sees('Lượt người');
    expect(await figureOn('Lượt người')).toBe('0 lượt');
  });

  it('has one receipt for each act once the network is back', async () => {
    await volunteer.comesOnline();
    await volunteer.taps('Thử gửi ngay');
    await volunteer.sees('Đã gửi hết. Tắt máy được.');
    const { rows } = await database.query<{ kind: string; status: string; n: number }>(
      `select kind, receipt_status as status, count(*)::int as n from app.act where author_id = $1 group by 1, 2 order by 1`,
      [village.volunteer.id],
    );
    expect(rows.map(({ kind, status, n }) => `${n} ${kind} ${status}`)).toEqual([
      '4 advanceActivation APPLIED',
      '1 checkIn APPLIED',
      '4 recordConsent APPLIED',
      '2 recordCustody APPLIED',
      '3 recordVisit APPLIED',
      '1 registerHousehold APPLIED',
      '4 registerResident APPLIED',
    ]);
  });

  it('shows the coordinator four turns, four residents and four accounts within 5 s, without a reload', async () => {
    for (const [tile, figure] of [
      ['Lượt người', '4 lượt'],
      ['Số người', '4 người'],
      ['Đã kích hoạt', '4 người'],
    ] as const)
      await eventually(() => figureOn(tile), figure, 5_000);
    expect(coordinator.complaints).toEqual([]);
  });

  it('opens each figure to the very residents behind it', async () => {
    for (const tile of ['Lượt người', 'Số người', 'Đã kích hoạt']) {
      await coordinator.taps(`Vì sao có số này: ${tile}`);
      await coordinator.sees(FAMILY[0].name);
      expect(await coordinator.page.locator('[data-explained]').innerText()).toBe('4');
      const behind = await coordinator.page.locator('[data-person]').allInnerTexts();
      expect(behind).toHaveLength(4);
      for (const { name } of FAMILY) expect(behind.join('\n')).toContain(name);
      await coordinator.page.keyboard.press('Escape');
      await coordinator.seesNot(FAMILY[0].name);
    }
  });

  it('leaves only the three behind the closed door to do: a final no is an answer', async () => {
    await coordinator.sees(/còn 3 người/);
  });

  it('is found again, row by row, when everything is made anew from the log', async () => {
    const rebuild = launch(
      'apps/api/dist/cli/rebuild.js',
      { DATABASE_URL: server.adminUrl, GO_CUA_KEYS: server.keysDir },
      ['--check'],
    );
    expect(await rebuild.ended, rebuild.log()).toBe(0);
    expect(rebuild.log()).toMatch(/\b0 differences\b|\b0 sai khác\b/);
  });

  it('is published the day after: a third party reads that the commune is too small to be told', async () => {
    await coordinator.opens('/api');
    await coordinator.page.getByRole('button', { name: 'Cấp khóa', exact: true }).first().click();
    await coordinator.fills('Tên bên sử dụng', 'Báo mẫu');
    await coordinator.fills('Dùng để làm gì, theo văn bản nào', 'Đăng số công bố, thỏa thuận mẫu');
    await coordinator.page.getByRole('dialog').getByRole('button', { name: 'Cấp khóa', exact: true }).click();
    await coordinator.sees('Đã cấp khóa cho Báo mẫu.');
    const key = await coordinator.page.getByRole('status').locator('code').innerText();

    await server.stop();
    await server.start({ GO_CUA_BUSINESS_CLOCK: `${addDays(TODAY, 1)}T07:00:00+07:00` });
    const read = async () => {
      const answer = await fetch(`${server.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({
          query: `query ($campaignId: UUID!, $day: LocalDate!) {
            progress(campaignId: $campaignId, edition: $day, measures: [PERSON_TURNS], first: 10) {
              edges { node { unit { code } measure value reason } } } }`,
          variables: { campaignId: village.campaign, day: TODAY },
        }),
      });
      const { data } = (await answer.json()) as { data?: { progress: { edges: { node: object }[] } } };
      return data?.progress.edges.map(({ node }) => node);
    };
    await eventually(read, [{ unit: { code: '22132' }, measure: 'PERSON_TURNS', value: null, reason: 'TOO_FEW' }]);
  });

  it('has left no name, no number and no address in the log of the server', async () => {
    const said = server.log();
    expect(said).toContain('"graphql"');
    expect(personalIn(said)).toEqual([]);
    // The same eye finds what is planted.
    expect(
      personalIn(`${said}\n{"msg":"visit of Mẫu Thị Phượng"}\n{"phone":"0950000003"}\n{"id":"099000000001"}`),
    ).toEqual(['{"msg":"visit of Mẫu Thị Phượng"}', '{"phone":"0950000003"}', '{"id":"099000000001"}']);
  });
});

/** Log lines (what greets the person at the terminal is none) that hold a marked name, a phone number, a lane, or 12 digits outside a UUID. */
function personalIn(log: string): string[] {
  const marked = [...FAMILY.map(({ called }) => called), 'Mẫu ', 'Hẻm', PASSWORD];
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  return lines.filter((line) => {
    const text = line.replace(uuid, '');
    const numbers = /(?<!\d)(0|\+?84)9\d{8}(?!\d)/.test(text) || /(?<!\d)\d{12}(?!\d)/.test(text);
    return numbers || marked.some((word) => text.includes(word));
  });
}

/** The number and its unit in the tile of a figure. */
const figureOn = async (tile: string): Promise<string> => {
  const why = `button[aria-label="Vì sao có số này: ${tile}"]`;
  const text = await coordinator.page.locator(`main div:has(> div > ${why}) > [data-figure]`).innerText();
  return text.replace(/\s+/g, ' ');
};
