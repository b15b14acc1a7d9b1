import { addDays } from '@go-cua/domain/core';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  eventually,
  launch,
  Pen,
  Person,
  registerDoors,
  type StoryServer,
  storyServer,
  TODAY,
} from '../kit';
import { personalIn } from '../kit/logs.mjs';
import { figureOn, opensFigure, unitInView } from './overview';
import {
  addsHamlet,
  beginsTheInstallation,
  firstLink,
  foundsTeam,
  goesTo,
  invitesIntoTheTeam,
  issuesKey,
  opensCampaign,
  plansTonight,
  setsTarget,
} from './set-up';
import { bringsToLevelOne, FAMILY, records, registers } from './the-door';
import { ThirdParty } from './third-party';

const PASSWORD = 'mưa đêm trên suối';
const PROVINCE = { typed: 'dak lak', name: 'Tỉnh Đắk Lắk' };
const WEST = { typed: 'tuy an tay', name: 'Xã Tuy An Tây' };
const NORTH = { typed: 'tuy an bac', name: 'Xã Tuy An Bắc' };
const DECISION = { no: '46/QĐ-UBND', day: TODAY };
const CAMPAIGN = {
  ...{ name: 'Ra quân mẫu', from: TODAY, to: addDays(TODAY, 9), hotline: '1900.0368' },
  ...{ service: 'VNeID mức 1', teams: ['Tổ Suối Mẫu', 'Tổ Gò Mẫu'] },
};

let server: StoryServer;
let volunteer: Person;
let coordinator: Person;
let database: Client;
/** What the coordinator hands out. */
const links = { leader: '', volunteer: '', mate: '' };

beforeAll(async () => {
  server = await storyServer({ GO_CUA_DEMO: '0' });
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

const takesTheInvitation = (link: string) => ApiSession.invited(server.origin, link, PASSWORD);

describe('an evening', () => {
  it('begins with nothing but the units of the country, and a link for the first coordinator', async () => {
    const first = { name: 'Mẫu Thanh Bình', phone: '0900 000 000', unit: PROVINCE, password: PASSWORD };
    await beginsTheInstallation(coordinator, await firstLink(server), first);
    // From here on it is half past seven in the evening, whenever this is told: only a replay has a clock of its own.
    await server.stop();
    await server.start({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' });
    await coordinator.reloads();
    await coordinator.sees('Chưa có thôn nào');
  });

  it('is prepared in the console: two hamlets are added to the register', async () => {
    await addsHamlet(coordinator, 'Suối Mẫu', WEST);
    await addsHamlet(coordinator, 'Gò Mẫu', NORTH);
  });

  it('has a team with its leader and volunteers, and a second one elsewhere', async () => {
    await foundsTeam(coordinator, { name: 'Tổ Suối Mẫu', commune: WEST, hamlet: 'Suối Mẫu', decision: DECISION });
    const leader = { name: 'Mẫu Thị Cúc', phone: '095 000 0002', role: 'Tổ trưởng' };
    links.leader = await invitesIntoTheTeam(coordinator, leader);
    links.volunteer = await invitesIntoTheTeam(coordinator, { name: 'Mẫu Văn An', phone: '095 000 0003' });
    links.mate = await invitesIntoTheTeam(coordinator, { name: 'Mẫu Văn Dũng', phone: '095 000 0004' });
    await coordinator.sees('3 người');
    const north = { name: 'Tổ Gò Mẫu', commune: NORTH, hamlet: 'Gò Mẫu', decision: DECISION };
    await foundsTeam(coordinator, { ...north, members: ['Mẫu Văn Dũng'] });
  });

  it('has a campaign with its target, and two outings tonight', async () => {
    await opensCampaign(coordinator, CAMPAIGN);
    for (const team of CAMPAIGN.teams) await plansTonight(coordinator, team);
    await setsTarget(coordinator, WEST.name, 100);
  });

  it('finds two homes on the list, which the leader wrote down before', async () => {
    const pen = await Pen.of(await takesTheInvitation(links.leader), 'Suối Mẫu');
    const [, no] = await registerDoors(pen, [
      { lane: 'Hẻm 5', number: '2', people: 3 },
      { lane: 'Hẻm 5', number: '4', people: 1 },
    ]);
    await pen.send(pen.person(no!.householdId, 'Lâm'));
  });

  it('begins on the phone with the very link of the invitation; then the network is gone', async () => {
    await volunteer.opens(links.volunteer);
    await volunteer.fills('Đặt mật khẩu', PASSWORD);
    await volunteer.taps('Nhận lời, vào đội');
    await volunteer.sees('Hẻm');
    await volunteer.waitsForTheWorker();
    await server.stop();
  });

  it('is all there when the phone is switched on again without network', async () => {
    await volunteer.closesTheBrowser();
    await volunteer.opens('/');
    await volunteer.taps('Điểm danh: có mặt');
    await volunteer.sees(/Có mặt 19:\d\d/);
  });

  it('registers a household of four, each after a yes', async () => {
    await volunteer.taps('Thêm nhà mới');
    await volunteer.fills('Hẻm, xóm', '3');
    await volunteer.fills('Số nhà', '12');
    await volunteer.taps('Lưu nhà, rồi xin phép ghi tên');
    for (const [i, resident] of FAMILY.entries()) {
      if (i > 0) await volunteer.taps('Thêm người');
      await registers(volunteer, resident);
    }
  });

  it('brings all four to level 1, one of them on the volunteer’s phone, which is signed out', async () => {
    for (const resident of FAMILY) await bringsToLevelOne(volunteer, resident);
    await records(volunteer, ['Gặp được', 'Ghi gặp 4 người']);
  });

  it('finds the next door closed, and one that wants no visit any more', async () => {
    await volunteer.opens('/');
    await volunteer.opensDoor('2');
    await records(volunteer, ['Không có nhà']);
    await volunteer.opensDoor('4');
    await records(volunteer, ['Từ chối', /^Không, đừng đến nữa/, 'Ghi không đến nữa']);
  });

  it('has everything on the phone when it is switched on again without network', async () => {
    await volunteer.closesTheBrowser();
    await volunteer.opens('/households');
    await volunteer.fills('Tìm nhà: tên, hẻm, 4 số cuối', 'phuong');
    await volunteer.taps(/Phượng/);
    for (const { name } of FAMILY) await volunteer.sees(name);
    await volunteer.opens('/sync');
    await volunteer.sees(/Chờ gửi/);
  });

  it('ends at home, which the phone takes down without network, too', async () => {
    await volunteer.opens('/closing');
    await volunteer.taps('Mình về tới nhà rồi');
    await volunteer.sees(/^Đã báo về nhà lúc 19:\d\d/);
    await volunteer.opens('/sync');
  });

  it('is not in the console yet, where the coordinator sits', async () => {
    await server.start();
    await volunteer.goesOffline();
    await goesTo(coordinator, 'Tổng quan');
    await coordinator.taps(WEST.name);
    await unitInView(coordinator, WEST.name);
    expect(await figureOn(coordinator, 'Lượt người')).toBe('0 lượt');
  });

  it('has one receipt for each act once the network is back', async () => {
    await volunteer.comesOnline();
    await volunteer.taps('Thử gửi ngay');
    await volunteer.sees('Đã gửi hết. Tắt máy được.');
    const { rows } = await database.query<{ kind: string; status: string; n: number }>(
      `select a.kind, a.receipt_status as status, count(*)::int as n from app.act a
       join app.person p on p.id = a.author_id where p.given_name = 'An' group by 1, 2 order by 1`,
    );
    expect(rows.map(({ kind, status, n }) => `${n} ${kind} ${status}`)).toEqual([
      '4 advanceActivation APPLIED',
      '1 checkIn APPLIED',
      '1 checkOut APPLIED',
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
      await eventually(() => figureOn(coordinator, tile), figure, 5_000);
  });

  it('opens each figure to the very residents behind it', async () => {
    for (const tile of ['Lượt người', 'Số người', 'Đã kích hoạt']) {
      const { amount, people } = await opensFigure(coordinator, tile, tile);
      expect(amount).toBe('4');
      expect([...people].sort()).toEqual(FAMILY.map(({ name }) => name).sort());
    }
  });

  it('leaves only the three behind the closed door to do: a final no is an answer', async () => {
    await coordinator.sees(/còn 3 người/);
    const { amount, people } = await opensFigure(coordinator, 'Đã gặp, có câu trả lời', 'Ai còn lại');
    expect([amount, people]).toEqual(['3', []]);
    await goesTo(coordinator, 'Hộ & người dân');
    await coordinator.taps(/^Còn người/);
    const rows = coordinator.page.getByRole('table', { name: 'Danh sách hộ' }).getByRole('row');
    await eventually(() => rows.count(), 2);
    expect(await rows.last().innerText()).toMatch(/Hẻm 5.*2[^]*3\/3[^]*Không có nhà/);
  });

  it('stands beside the target: a tenth of a hundred people was due on the first of ten days', async () => {
    await goesTo(coordinator, 'Tổng quan');
    await coordinator.sees(/Chậm hơn đường chỉ tiêu 5\s+người\./);
    // But for the moments in which the server was gone.
    expect(coordinator.complaints.filter((text) => !text.includes('net::ERR_'))).toEqual([]);
  });

  it('is found again, row by row, when everything is made anew from the log', async () => {
    const settings = { DATABASE_URL: server.adminUrl, GO_CUA_KEYS: server.keysDir };
    const rebuild = launch('apps/api/dist/cli/rebuild.js', settings, ['--check']);
    expect(await rebuild.ended, rebuild.log()).toBe(0);
    expect(rebuild.log()).toMatch(/\b0 differences\b|\b0 sai khác\b/);
  });

  it('is published the day after: a third party reads a larger commune, and that this one is too small to be told', async () => {
    const pen = await Pen.of(await takesTheInvitation(links.mate), 'Gò Mẫu');
    const many = Array.from({ length: 11 }, (_, i) => `Người ${'ABCDEFGHIJK'[i]}`);
    await pen.send(pen.home('Xóm Gò', '1', many));
    const reader = new ThirdParty(server.origin, await issuesKey(coordinator, 'Báo mẫu'));

    await server.stop();
    await server.start({ GO_CUA_BUSINESS_CLOCK: `${addDays(TODAY, 1)}T07:00:00+07:00`, GO_CUA_DEMO: '1' });
    const told = { measure: 'PERSON_TURNS' };
    await eventually(
      () => reader.turnsOn(TODAY, CAMPAIGN.name),
      [
        { unit: { code: '22114' }, ...told, value: 10, reason: null },
        { unit: { code: '22132' }, ...told, value: null, reason: 'TOO_FEW' },
      ],
    );
  });

  it('has left no name, no number and no address in the log of the server', async () => {
    const said = server.log().split('\n');
    const telling = (lines: string[]) => lines.filter((line) => personalIn(line) ?? line.includes(PASSWORD));
    expect(said.join()).toContain('"graphql"');
    expect(telling(said)).toEqual([]);
    // The same eye finds what is planted.
    const planted = ['{"msg":"visit of Mẫu Thị Phượng"}', '{"phone":"0950000003"}', '{"id":"099000000001"}'];
    expect(telling([...said, ...planted, `{"body":"${PASSWORD}"}`])).toHaveLength(4);
  });
});
