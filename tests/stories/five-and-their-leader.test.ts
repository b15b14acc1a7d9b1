import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  eventually,
  type Invited,
  launch,
  Pen,
  Person,
  type StoryServer,
  storyServer,
  TODAY,
  twoHamlets,
  type TwoHamlets,
} from '../kit';
import { figureOn, opensFigure, unitInView } from './overview';
import { goesTo } from './set-up';
import { records } from './the-door';

const PASSWORD = 'mưa đêm trên suối';
const COMMUNE = 'Xã Tuy An Tây';

let server: StoryServer<TwoHamlets>;
let village: TwoHamlets;
/** Two of the five, with a phone each; the other three write beside them. */
let an: Person;
let dung: Person;
let leader: Person;
let coordinator: Person;

/** Phones without a screen: of those who are not looked over the shoulder. */
const pens: Pen[] = [];
const penOf = async (who: Invited, hamlet = village.hamlet): Promise<Pen> =>
  new Pen(await ApiSession.invited(server.origin, who.token, PASSWORD), who.id, { ...village, hamlet });

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, twoHamlets);
  village = server.prepared;
  const [giang, ha, khoi] = village.others;
  pens.push(await penOf(giang!), await penOf(ha!, village.far), await penOf(khoi!));
  const [near, far] = [pens[0]!, pens[1]!];
  const [bong, lam, gam] = [near.newHouseholdId(), near.newHouseholdId(), far.newHouseholdId()];
  await near.send([near.door(bong, 'Hẻm 3', '2', 1), ...near.person(bong, 'Bông')]);
  await near.send([near.door(near.newHouseholdId(), 'Hẻm 3', '4', 2)]);
  await near.send([near.door(lam, 'Hẻm 3', '6', 1), ...near.person(lam, 'Lâm')]);
  await far.send([far.door(gam, 'Xóm Gò', '1', 1), ...far.person(gam, 'Gấm')]);
  [an, dung, leader] = ['An', 'Dũng', 'Cúc'].map((name) => Person.withPhone(name, server.origin)) as [
    Person,
    Person,
    Person,
  ];
  coordinator = Person.atDesk('Bình', server.origin);
});
afterAll(async () => {
  for (const person of [an, dung, leader, coordinator]) await person?.goesHome();
  await server?.end();
});

async function comesIn(person: Person, { token }: Invited): Promise<void> {
  await person.opens(`/invite/${token}`);
  await person.fills('Đặt mật khẩu', PASSWORD);
  await person.taps('Nhận lời, vào đội');
  await person.sees('Hẻm 3');
  await person.taps('Điểm danh: có mặt');
  await person.sees(/^Có mặt /);
}
/** Everything that lies on the phone goes, and what the others did comes. */
async function sends(person: Person): Promise<void> {
  await person.opens('/sync');
  await person.taps('Thử gửi ngay');
  await person.sees('Đã gửi hết. Tắt máy được.');
}
async function atHome(person: Person, number: string): Promise<void> {
  await person.opens('/');
  await person.opensDoor(number);
}

async function changesHamlets(team: string, how: () => Promise<void>): Promise<void> {
  await goesTo(coordinator, 'Đội & người');
  await coordinator.taps(team);
  await coordinator.taps('Đổi thôn');
  await coordinator.inDialog(`Thôn mà ${team} phục vụ`, async () => {
    await how();
    await coordinator.taps('Lưu');
  });
  await coordinator.sees('Đã đổi thôn phục vụ');
}

describe('an evening with five members and their leader', () => {
  it('begins with all six there, as the leader’s phone says', async () => {
    await comesIn(an, village.volunteer);
    await comesIn(dung, village.mate);
    for (const pen of pens) await pen.send([pen.checkIn()]);
    await comesIn(leader, village.leader);
    await leader.taps('Đội');
    await leader.sees('6 bạn đang đi');
    await leader.sees('Chia nhà: 4 nhà chưa chia');
  });

  it('has two without network at one door, who see different things of the same account', async () => {
    await an.waitsForTheWorker();
    await an.goesOffline();
    await dung.waitsForTheWorker();
    await dung.goesOffline();
    await atHome(an, '2');
    await an.taps(/Mẫu Văn Bông/);
    await an.taps(/Kích hoạt tài khoản/);
    await an.taps('Đội giúp, vừa xong');
    await an.sees(/Bông: /);
    await an.taps('Quay lại');
    await records(an, ['Gặp được', 'Ghi gặp 1 người']);

    await atHome(dung, '2');
    await dung.taps(/Mẫu Văn Bông/);
    await dung.taps('Vướng mắc');
    await dung.taps('Chờ mãi không thấy mã');
    await dung.taps('Ghi vướng mắc');
    await dung.sees('Không nhận được mã OTP');
  });

  it('has a slip of the thumb, which is taken back where it was made', async () => {
    await atHome(an, '4');
    await records(an, ['Không có nhà']);
    await an.taps(/^Đã ghé/);
    await an.opensDoor('4');
    await an.taps('Bạn ghi ở nhà này hôm nay: 1 phiếu');
    await an.taps(/^Rút phiếu: Không có nhà/);
    await an.inDialog('Rút phiếu này?', () => an.taps('Rút phiếu'));
    await an.sees('Đã rút phiếu');
    await an.sees('Chưa ai ghé nhà này');
  });

  it('has a no, of which the others hear nothing but that nobody goes there', async () => {
    await atHome(an, '6');
    await records(an, ['Từ chối', /^Không, đừng đến nữa/, 'Ghi không đến nữa']);
    await an.comesOnline();
    await sends(an);
    await dung.comesOnline();
    await sends(dung);
    await dung.opens('/households');
    await dung.fills('Tìm nhà: tên, hẻm, 4 số cuối', 'lam');
    await dung.taps(/Lâm/);
    await dung.sees('Nhà này không còn trong danh sách. Không cần đến lại.');
    expect(await dung.page.getByText(/từ chối|đừng đến/i).count()).toBe(0);
  });

  it('shows both in the leader’s hand, who decides without network', async () => {
    await sends(leader);
    await leader.waitsForTheWorker();
    await leader.taps('Đội');
    // The news is there before the network goes.
    await leader.sees(/Hai phiếu ghi khác nhau/);
    await leader.goesOffline();
    await leader.taps(/Hai phiếu ghi khác nhau/);
    await leader.sees('Không nhận được mã OTP');
    await leader.taps(/^Giữ phiếu của An/);
    await leader.sees('Đã quyết');
    await leader.seesNot('Hai phiếu ghi khác nhau');
    await leader.comesOnline();
    await sends(leader);
  });

  it('is told to both, each on the own phone', async () => {
    await sends(an);
    await an.sees('Tổ trưởng đã xem: phiếu này được tính.');
    await sends(dung);
    await dung.sees(/^Tổ trưởng đã xem: phiếu này không tính\./);
  });

  it('has a hamlet given to the neighbours at eight, while one of the team stands at a door there', async () => {
    await an.goesOffline();
    await atHome(an, '1');
    await records(an, ['Gặp được', 'Mẫu Văn Gấm', 'Ghi gặp 1 người']);
    await server.stop();
    await server.start({ GO_CUA_BUSINESS_CLOCK: `${TODAY}T20:00:00+07:00` });
    await coordinator.opens(`/invite/${village.coordinator.token}`);
    await coordinator.fills('Mật khẩu mới', PASSWORD);
    await coordinator.fills('Nhập lại mật khẩu', PASSWORD);
    await coordinator.taps('Nhận lời và đăng nhập');
    await coordinator.seesHeading('Tổng quan');
    await changesHamlets('Tổ Suối Mẫu', () => coordinator.taps('Bỏ thôn Gò Mẫu'));
    await changesHamlets('Tổ Đồi Mẫu', () => coordinator.finds('Thêm thôn', 'go mau', 'Thôn Gò Mẫu'));
  });

  it('says so on the phone: the door is off the list, and what was done there is kept', async () => {
    await an.comesOnline();
    await sends(an);
    await an.sees(/^Máy chủ đã nhận\. Nơi này nay giao cho đội khác, nên tổ trưởng xem rồi mới tính\./);
    await an.taps('Tối nay');
    await an.sees(/^Thôn Gò Mẫu nay giao cho đội khác/);
    await an.seesNot('Xóm Gò');
  });

  it('leaves that one to the coordinator, who counts it', async () => {
    await coordinator.taps(/^Hộp việc.*1\s+nhà có việc chờ/);
    await coordinator.seesHeading('Phiếu ghi ngoài nơi đội được giao');
    await coordinator.taps(/^Tính 1\s+phiếu/);
    await coordinator.fills('Lý do', 'Giao thôn lúc 20 giờ, An đang ở trong nhà');
    await coordinator.taps('Ghi quyết định');
    await coordinator.sees('Không có việc nào chờ');
    await sends(an);
    await an.sees(/đã xem: phiếu này được tính\./);
  });

  it('ends with everybody home', async () => {
    for (const pen of pens) await pen.send([pen.checkOut()]);
    for (const person of [an, dung, leader]) {
      await person.opens('/closing');
      await person.taps('Mình về tới nhà rồi');
      await person.sees(/^Đã báo về nhà lúc /);
      await sends(person);
    }
    await leader.taps('Đội');
    await leader.sees('Cả đội đã về tới nhà');
  });

  it('has figures that say who they are', async () => {
    await goesTo(coordinator, 'Tổng quan');
    await unitInView(coordinator, COMMUNE);
    for (const [tile, figure] of [
      ['Lượt người', '2 lượt'],
      ['Số người', '2 người'],
      ['Đã kích hoạt', '1 người'],
    ] as const)
      await eventually(() => figureOn(coordinator, tile), figure);
    const both = ['Mẫu Văn Bông', 'Mẫu Văn Gấm'];
    const behind = async (tile: string, title = tile) => {
      const { amount, people } = await opensFigure(coordinator, tile, title);
      return [amount, [...people].sort()];
    };
    expect(await behind('Lượt người')).toEqual(['2', both]);
    expect(await behind('Số người')).toEqual(['2', both]);
    expect(await behind('Đã kích hoạt')).toEqual(['1', ['Mẫu Văn Bông']]);
    // Whoever said no has answered; behind the slip of the thumb are two whom nobody has met.
    expect(await behind('Đã gặp, có câu trả lời', 'Ai còn lại')).toEqual(['3', ['Mẫu Văn Gấm']]);
  });

  it('is found again, row by row, when everything is made anew from the log', async () => {
    const settings = { DATABASE_URL: server.adminUrl, GO_CUA_KEYS: server.keysDir };
    const rebuild = launch('apps/api/dist/cli/rebuild.js', settings, ['--check']);
    expect(await rebuild.ended, rebuild.log()).toBe(0);
    const complaints = [an, dung, leader, coordinator].flatMap((person) => person.complaints);
    expect(complaints.filter((text) => !/ERR_|Failed to load/.test(text))).toEqual([]);
  });
});
