import type { Day } from '@go-cua/domain/core';
import { eventually, type Person, type StoryServer } from '../kit';

/** What a coordinator does in the console's pages before anybody knocks. Everything is found by role and name. */

/** Typed into the search of units, and the words of the one that is meant. */
export interface UnitWords {
  readonly typed: string;
  readonly name: string;
}
export interface NewPerson {
  readonly name: string;
  /** As people type it. */
  readonly phone: string;
}

const typedDay = (day: Day): string => day.split('-').reverse().join('/');
/** Nothing stands behind it: the scope above every page begins with the same word. */
const UNIT = /^Đơn vị$/;
const dialog = (name: string): RegExp => new RegExp(`^${name}`);

/** By the navigation, whose words are the page's heading. */
export async function goesTo(person: Person, page: string): Promise<void> {
  await person.taps(page);
  await person.seesHeading(page);
}

/** The link that a new installation prints into its terminal. */
export async function firstLink(server: StoryServer): Promise<string> {
  const found = (): string | undefined => /(http\S+\/admin\/setup\/\S+)/.exec(server.log())?.[1];
  await eventually(async () => found() !== undefined, true);
  return found() ?? '';
}

export async function beginsTheInstallation(
  person: Person,
  link: string,
  { name, phone, unit, password }: NewPerson & { readonly unit: UnitWords; readonly password: string },
): Promise<void> {
  await person.opens(link);
  await person.fills('Họ tên', name);
  await person.fills(/^Số điện thoại/, phone);
  await person.finds('Đơn vị phụ trách', unit.typed, new RegExp(`^${unit.name}`));
  await person.fills('Mật khẩu', password);
  await person.fills('Nhập lại mật khẩu', password);
  await person.taps('Bắt đầu');
  await person.seesHeading('Tổng quan');
}

export async function addsHamlet(person: Person, name: string, commune: UnitWords): Promise<void> {
  await goesTo(person, 'Địa giới');
  await person.taps('Thôn');
  await person.inDialog('Thêm thôn', async () => {
    await person.fills('Tên thôn', name);
    await person.finds('Xã, phường', commune.typed, new RegExp(`^${commune.name}`));
    await person.taps('Tên hư cấu, chỉ cho dữ liệu mẫu');
    await person.taps('Thêm thôn');
  });
  await person.sees(`Đã thêm ${name}`);
}

export interface NewTeam {
  readonly name: string;
  readonly commune: UnitWords;
  readonly hamlet: string;
  readonly decision: { readonly no: string; readonly day: Day };
  /** Whoever is known already, and comes in with the founding; the first one leads. */
  readonly members?: readonly string[];
}
/** Ends on the team's own page. */
export async function foundsTeam(person: Person, team: NewTeam): Promise<void> {
  await goesTo(person, 'Đội & người');
  await person.taps('Lập đội');
  await person.seesHeading('Lập đội');
  await person.fills('Tên đội', team.name);
  await person.finds(UNIT, team.commune.typed, new RegExp(`^${team.commune.name}`));
  await person.fills('Số quyết định', team.decision.no);
  await person.fills('Ngày quyết định', typedDay(team.decision.day));
  await person.finds('Thêm thôn', team.hamlet, `Thôn ${team.hamlet}`);
  for (const member of team.members ?? []) await person.finds('Chọn từ danh sách', member, new RegExp(`^${member}`));
  await person.taps('Lập đội');
  await person.sees(`Đã lập ${team.name}`);
}

/** On the page of a team. @returns the link that is shown this once */
export async function invitesIntoTheTeam(person: Person, { name, phone, role }: NewPerson & { role?: string }) {
  await person.taps('Thêm người mới');
  await person.inDialog('Thêm người', async () => {
    await person.fills('Họ và tên', name);
    await person.fills(/^Số điện thoại/, phone);
    if (role) await person.chooses('Vai trò', role);
    await person.taps('Thêm và mời');
  });
  let link = '';
  await person.inDialog(dialog('Mời '), async () => {
    link = await person.reads('Liên kết dùng một lần');
    await person.taps('Đóng');
  });
  await person.sees(name);
  return link;
}

export interface NewCampaign {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly service: string;
  readonly hotline: string;
  readonly teams: readonly string[];
}
/** Ends on the campaign's own page. */
export async function opensCampaign(person: Person, campaign: NewCampaign): Promise<void> {
  await goesTo(person, 'Chiến dịch');
  await person.taps('Lập chiến dịch');
  await person.seesHeading('Lập chiến dịch');
  await person.fills('Tên chiến dịch', campaign.name);
  await person.fills('Từ ngày', typedDay(campaign.from));
  await person.fills('Đến hết', typedDay(campaign.to));
  await person.fills(/^Số để người dân gọi/, campaign.hotline);
  for (const team of campaign.teams) await person.taps(team);
  await person.taps(campaign.service);
  await person.taps('Lưu nháp');
  await person.sees(`Đã lưu nháp ${campaign.name}`);
  await person.taps('Mở chiến dịch');
  await person.inDialog(dialog('Mở chiến dịch'), () => person.taps('Mở chiến dịch'));
  await person.sees('Chiến dịch: Đang chạy');
}

/** On the page of a campaign: this evening, where the team is at home. */
export async function plansTonight(person: Person, team: string): Promise<void> {
  await person.taps('Buổi ra quân');
  await person.inDialog('Lập buổi ra quân', async () => {
    await person.taps('Buổi tối');
    await person.chooses('Đội', team);
    await person.taps('Lập buổi');
  });
  await person.sees(/^Đã lập buổi/);
}

export async function setsTarget(person: Person, place: string, people: number): Promise<void> {
  await goesTo(person, 'Chỉ tiêu');
  const row = person.page.getByRole('row', { name: new RegExp(place) });
  await row.getByRole('button', { name: 'Đặt', exact: true }).click();
  await person.inDialog(`Chỉ tiêu của ${place}`, async () => {
    await person.taps('số người');
    await person.types('Số người', String(people));
    await person.taps('Lưu');
  });
  await person.sees(`Đã đặt chỉ tiêu của ${place}`);
}

/** @returns the key, which is shown this once */
export async function issuesKey(person: Person, name: string): Promise<string> {
  await goesTo(person, 'API & xuất');
  await person.taps('Cấp khóa');
  await person.inDialog('Cấp khóa API', async () => {
    await person.fills('Tên bên sử dụng', name);
    await person.fills('Dùng để làm gì, theo văn bản nào', 'Đăng số công bố, thỏa thuận mẫu');
    await person.taps(/^Chiến dịch/);
    await person.taps('Cấp khóa');
  });
  await person.sees(`Đã cấp khóa cho ${name}.`);
  return person.page.getByRole('status').getByRole('code').innerText();
}
