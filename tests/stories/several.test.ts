import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@go-cua/domain/core';
import { broken } from '../browser/axe';
import {
  anId,
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  eventually,
  Pen,
  Person,
  type StoryServer,
  storyServer,
  TODAY,
  type Village,
} from '../kit';
import { atTheDesk } from '../kit/desk';

const PASSWORD = 'mưa đêm trên suối';
let server: StoryServer<Village>;
let coordinator: Person;

/** A village with three outings to come, and three doors written down where the team is not sent. */
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, async (place) => {
    const village = await aVillage(place);
    const far = await atTheDesk(place, async (desk) => {
      for (const days of [7, 14, 21]) {
        const id = anId();
        await desk.put('outing', {
          ...{ id, campaign_id: village.campaign, team_id: village.team, kind: 'EVENING' },
          ...{ day: addDays(TODAY, days), starts_at: 1080, ends_at: 1260 },
        });
        await desk.put('outing_hamlet', { outing_id: id, hamlet_id: village.hamlet });
      }
      return desk.hamlet('Gò Mẫu', 'go mau', village.commune);
    });
    return { ...village, far };
  });
  const { coordinator: invited, leader, far } = server.prepared as Village & { far: Village['hamlet'] };
  const session = await ApiSession.invited(server.origin, leader.token, PASSWORD);
  const pen = new Pen(session, leader.id, { ...server.prepared, hamlet: far });
  const acts = ['2', '4', '6'].map((number) => pen.door(pen.newHouseholdId(), 'Hẻm 9', number, 2));
  const { submitActs } = await session.ask<{ submitActs: { receipts: { code: string }[] } }>(
    `mutation($batch: ActBatchInput!) { submitActs(batch: $batch) { receipts { code } } }`,
    { batch: { sentAt: Date.now(), unsent: 3, acts } },
  );
  expect(submitActs.receipts.map((r) => r.code)).toEqual(Array(3).fill('OUTSIDE_SCOPE'));
  await ApiSession.invited(server.origin, invited.token, PASSWORD);
  coordinator = Person.atDesk('Bình', server.origin);
  await coordinator.opens('/sign-in');
  await coordinator.signsIn({ phone: invited.phone, password: PASSWORD });
  await coordinator.sees('Mẫu Bình');
});
afterAll(async () => {
  await coordinator?.goesHome();
  await server?.end();
});

const press = (key: string): Promise<void> => coordinator.page.keyboard.press(key);
const box = (name: string | RegExp) => coordinator.page.getByRole('checkbox', { name });
const picked = async (): Promise<number> => coordinator.page.locator('[data-pick] input:checked').count();

describe('people', () => {
  it('are invited together: a link and a code for each, shown once', async () => {
    await coordinator.opens('/people');
    await box('Chọn Mẫu An').check();
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    expect(await picked()).toBe(3);
    await press('Escape');
    expect(await picked()).toBe(0);
    await box('Chọn Mẫu An').check();
    await box('Chọn Mẫu Dũng').check();
    await coordinator.taps('Mời');
    await coordinator.inDialog('Mời 2 người?', () => coordinator.taps('Tạo lời mời'));
    await coordinator.inDialog('Lời mời cho 2 người', async () => {
      for (const name of ['An', 'Dũng'])
        await coordinator.page.getByRole('img', { name: `Mã QR dùng một lần của Mẫu ${name}` }).waitFor();
      expect(await broken(coordinator)).toEqual([]);
      await coordinator.taps('Đóng');
    });
    expect(await picked()).toBe(0);
  });

  it('are paused together; who cannot be is told by name, stays selected, and the others can be taken back', async () => {
    await box('Chọn tất cả').check();
    await coordinator.taps('Tạm ngừng');
    await coordinator.inDialog('Tạm ngừng 4 người?', () => coordinator.taps('Tạm ngừng'));
    await coordinator.inDialog('Xong 3, còn 1 chưa làm được', async () => {
      await coordinator.sees('Mẫu Bình');
      await coordinator.taps('Đóng');
    });
    expect(await picked()).toBe(1);
    expect(await box('Chọn Mẫu Bình').isChecked()).toBe(true);
    await coordinator.sees('Đã tạm ngừng 3 người');
    await coordinator.taps('Hoàn tác');
    await coordinator.sees('3 người hoạt động lại');
    await eventually(() => coordinator.page.getByText('tạm ngừng', { exact: true }).count(), 0);
  });

  it('are put in order by when they were last seen, and the address keeps it', async () => {
    await coordinator.taps('Gần nhất');
    await eventually(async () => new URL(coordinator.page.url()).searchParams.get('sort'), 'SEEN');
    await coordinator.taps('Gần nhất');
    await eventually(async () => new URL(coordinator.page.url()).searchParams.get('sort'), 'UNSEEN');
    await coordinator.reloads();
    await coordinator.page.getByRole('columnheader', { name: 'Gần nhất', exact: true }).waitFor();
    expect(
      await coordinator.page.getByRole('columnheader', { name: 'Gần nhất', exact: true }).getAttribute('aria-sort'),
    ).toBe('ascending');
  });
});

it('outings are called off together, each by itself: what was not sent when the network went is told, and sent again', async () => {
  const month = addDays(TODAY, 14).slice(0, 7);
  await coordinator.opens(`/campaigns/${server.prepared.campaign}?month=${month}&view=list`);
  await box('Chọn tất cả').check();
  const many = await picked();
  let through = 1;
  await coordinator.context.route('**/app/graphql', (route) => {
    if (!route.request().postData()?.includes('"scope":"THIS"')) return route.continue();
    through -= 1;
    return through >= 0 ? route.continue() : route.abort('connectionreset');
  });
  await coordinator.taps('Hủy buổi');
  await coordinator.inDialog(`Hủy ${many} buổi đang chọn?`, () => coordinator.taps(`Hủy ${many} buổi`));
  await coordinator.inDialog(`Xong 1, còn ${many - 1} chưa làm được`, () => coordinator.taps('Đóng'));
  expect(await picked()).toBe(many - 1);
  await coordinator.context.unrouteAll();
  expect(coordinator.complaints.every((c) => c.includes('ERR_CONNECTION_RESET'))).toBe(true);
  coordinator.complaints.length = 0;
  await coordinator.taps('Hủy buổi');
  await coordinator.inDialog(`Hủy ${many - 1} buổi đang chọn?`, () => coordinator.taps(`Hủy ${many - 1} buổi`));
  await eventually(() => coordinator.page.getByRole('cell', { name: 'đã hủy' }).count(), many);
  expect(await box('Chọn tất cả').isChecked()).toBe(false);
});

it('matters that wait for one reason are decided by one word, from the keyboard', async () => {
  await coordinator.opens('/inbox');
  await coordinator.seesHeading('Phiếu ghi ngoài nơi đội được giao');
  await press('x');
  await press('j');
  await press('x');
  expect(await picked()).toBe(2);
  expect(await broken(coordinator)).toEqual([]);
  await coordinator.taps('Tính 2 phiếu');
  await coordinator.inDialog('Tính 2 phiếu: 2 việc', async () => {
    await coordinator.fills('Lý do', 'Đi hộ đội bạn');
    await coordinator.taps('Ghi quyết định');
  });
  await coordinator.sees('Đã ghi 2 quyết định: Tính 2 phiếu');
  await eventually(() => coordinator.page.locator('[data-matter]').count(), 1);
  await coordinator.taps('Quyết lại');
  await coordinator.sees('Đã quyết: Tính 1 phiếu');
  expect(coordinator.complaints).toEqual([]);
});
