import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  eventually,
  Pen,
  Person,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';

let server: StoryServer<Village>;
let coordinator: Person;

/** Two homes; the head of the second bears a name that a spreadsheet would run, as far as names may. */
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const village = server.prepared;
  const leader = new ApiSession(server.origin, 'portal');
  await leader.acceptInvitation(village.leader.token, PASSWORD);
  const pen = new Pen(leader, village.leader.id, village);
  await pen.send(pen.home('Hẻm 3', '12', ['Phượng', 'Tâm']));
  await pen.send(pen.home('-Gò Mả', '14', ['Đức']));
  await new ApiSession(server.origin, 'console').acceptInvitation(village.coordinator.token, PASSWORD);
  coordinator = Person.atDesk('Bình', server.origin);
  await coordinator.opens('/sign-in');
  await coordinator.signsIn({ phone: village.coordinator.phone, password: PASSWORD });
  await coordinator.sees('Lượt người');
}, 120_000);
afterAll(async () => {
  await coordinator?.goesHome();
  await server?.end();
});

const press = (key: string) => coordinator.page.keyboard.press(key);

/** What the button saves, as text. */
async function file(): Promise<string> {
  const saved = coordinator.page.waitForEvent('download');
  await coordinator.taps('Tải CSV');
  return readFileSync(await (await saved).path(), 'utf8');
}

describe('a coordinator at the desk', () => {
  it('finds a resident by the keyboard alone: slash, words without accents, arrow, Enter', async () => {
    await press('/');
    await coordinator.page.keyboard.type('mau phuong');
    await coordinator.page.getByRole('option', { name: /Mẫu Văn Phượng/ }).waitFor();
    await coordinator.page.keyboard.press('ArrowDown');
    await press('ArrowUp');
    await press('Enter');
    await coordinator.seesHeading(/Mẫu Văn Phượng/);
    expect(coordinator.page.url()).toMatch(/\/households\/[^/]+\/residents\//);
    await coordinator.seesHeading('Diễn biến');
    await coordinator.page.getByRole('link', { name: /^Hộ Mẫu Văn Phượng/ }).press('Enter');
    await coordinator.seesHeading('Hộ Mẫu Văn Phượng');
    await coordinator.page.getByRole('link', { name: 'Mẫu Văn Phượng', exact: true }).press('Enter');
    await coordinator.seesHeading('Đồng ý, theo từng việc');
  });

  it('opens a hamlet and a team from the same box, and is told when there is nothing', async () => {
    await press('/');
    await coordinator.page.keyboard.type('suoi mau');
    await coordinator.taps(/^Suối Mẫu/);
    await coordinator.seesHeading('Hộ & người dân');
    await press('/');
    await coordinator.page.keyboard.type('khong co ai ten nhu vay');
    await coordinator.sees(/^Không thấy “khong co ai/);
    await press('Escape');
    await coordinator.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('writes a slash where something is written, and opens nothing', async () => {
    await coordinator.fills('Tên, hẻm, số nhà; không cần dấu', '12');
    await coordinator.page.getByLabel('Tên, hẻm, số nhà; không cần dấu').press('/');
    expect(await coordinator.reads('Tên, hẻm, số nhà; không cần dấu')).toBe('12/');
    expect(await coordinator.page.getByRole('dialog').count()).toBe(0);
  });

  it('takes the table as it is shown: words that would run are words, columns put away stay away', async () => {
    await coordinator.opens('/households');
    await coordinator.sees('-Gò Mả · 14');
    const all = await file();
    expect(all.split('\r\n')).toEqual([
      '\uFEFFChủ hộ,Nhà,Thôn,Còn lại,Trong số,Lần gần nhất,Ngày gần nhất,Hẹn,Vướng',
      expect.stringMatching(/^Mẫu Văn Đức,'-Gò Mả · 14,Suối Mẫu,1,1,Gặp được,\d\d\/\d\d\/\d{4},,$/),
      expect.stringMatching(/^Mẫu Văn Phượng,Hẻm 3 · 12,Suối Mẫu,2,2,Gặp được,/),
      '',
    ]);
    await coordinator.taps(/^Cột 6\/6/);
    await coordinator.page.getByRole('checkbox', { name: 'Lần gần nhất' }).uncheck();
    await press('Escape');
    expect(coordinator.page.url()).toContain('hide=last');
    await coordinator.reloads();
    await coordinator.sees('-Gò Mả · 14');
    expect(await coordinator.page.getByRole('columnheader', { name: /Lần gần nhất/ }).count()).toBe(0);
    expect((await file()).split('\r\n')[0]).toBe('\uFEFFChủ hộ,Nhà,Thôn,Còn lại,Trong số,Hẹn,Vướng');
  });

  it('reads the week in one line, in which nobody is named', async () => {
    await coordinator.opens('/');
    await coordinator.taps('Tin báo cáo tuần');
    await coordinator.sees(
      /^Tuần \d+ \(.*Xã Tuy An Tây, chiến dịch “Ra quân mẫu”: 1 buổi ra quân, 3 lượt người, 3 người không trùng;/,
    );
    const line = await coordinator.page.locator('[data-week]').innerText();
    expect(line).toMatch(/0\/3 người đủ điều kiện đã có câu trả lời \(0%\), còn 3 người\./);
    for (const name of ['Phượng', 'Tâm', 'Đức', 'Hẻm']) expect(line).not.toContain(name);
    await coordinator.taps('Đóng');
    expect(coordinator.complaints).toEqual([]);
  });

  it('turns the page to night, and the drawing with it', async () => {
    const drawing = coordinator.page.getByRole('img', { name: /người đã có câu trả lời/ });
    const colours = (): Promise<string> =>
      drawing.evaluate((el) => [...el.querySelectorAll('text')].map((text) => text.getAttribute('fill')).join(' '));
    await drawing.getByText('Đủ điều kiện').waitFor();
    const byDay = await colours();
    await coordinator.taps('Chuyển sang nền tối');
    await eventually(async () => (await colours()) === byDay, false);
    await coordinator.taps('Chuyển sang nền sáng');
    await eventually(colours, byDay);
  });

  it('prints the overview on one sheet: no navigation, the drawing with its numbers, what it rests on', async () => {
    const { page } = coordinator;
    await page.emulateMedia({ media: 'print' });
    await coordinator.sees(/^In lúc /);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Tin báo cáo tuần' }).isVisible()).toBe(false);
    expect(await page.getByRole('table', { name: 'Tiến độ' }).isVisible()).toBe(true);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: null });
  });
});
