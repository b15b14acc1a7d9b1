import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, type Day } from '@go-cua/domain/core';
import { broken } from '../browser/axe';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  Pen,
  Person,
  registerDoors,
  type StoryServer,
  storyServer,
  TODAY,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';
let server: StoryServer<Village>;
let coordinator: Person;

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const { coordinator: invited, leader } = server.prepared;
  await ApiSession.invited(server.origin, invited.token, PASSWORD);
  // Three doors that nobody has knocked on, and one where tonight nobody was home.
  const pen = new Pen(await ApiSession.invited(server.origin, leader.token, PASSWORD), leader.id, server.prepared);
  const doors = await registerDoors(
    pen,
    ['2', '4', '6'].map((number) => ({ lane: 'Hẻm 5', number, people: 2 })),
  );
  await pen.send([pen.nobodyHome(doors[0]!.householdId)]);
  coordinator = Person.atDesk('Bình', server.origin);
  await coordinator.opens('/sign-in');
  await coordinator.signsIn({ phone: invited.phone, password: PASSWORD });
  await coordinator.sees('Mẫu Bình');
});
afterAll(async () => {
  await coordinator?.goesHome();
  await server?.end();
});

const typed = (day: Day): string => day.split('-').reverse().join('/');
const opensTheDay = (day: Day): Promise<void> =>
  coordinator.opens(`/campaigns/${server.prepared.campaign}?month=${day.slice(0, 7)}&day=${day}`);
/** The first Saturday after today. */
const saturday = [1, 2, 3, 4, 5, 6, 7]
  .map((n) => addDays(TODAY, n))
  .find((d) => new Date(`${d}T00:00:00Z`).getUTCDay() === 6)!;
const picks = async (act: RegExp): Promise<void> => {
  await coordinator.taps(/^Thao tác khác: /);
  await coordinator.taps(act);
};

it('a coordinator plans the Volunteer Saturdays to come, and sees each in the calendar', async () => {
  await opensTheDay(saturday);
  await coordinator.taps('Buổi ra quân');
  await coordinator.inDialog('Lập buổi ra quân', async () => {
    await coordinator.taps('Hằng tuần');
    await coordinator.fills('Đến hết ngày', typed(addDays(saturday, 28)));
    await coordinator.sees('5 buổi');
    expect(await broken(coordinator)).toEqual([]);
    // The weekday can be left out by mistake; the form says so and keeps the rest.
    await coordinator.taps('T7');
    await coordinator.taps('Lập buổi');
    await coordinator.sees('Chưa chọn thứ nào trong tuần.');
    await coordinator.taps('T7');
    await coordinator.taps('Lập 5 buổi');
  });
  await coordinator.sees('Đã lập 5 buổi');
  await coordinator.sees('buổi 1/5');
  await opensTheDay(addDays(saturday, 14));
  await coordinator.sees('buổi 3/5');
  expect(await broken(coordinator)).toEqual([]);
});

it('and reads at the next one what tonight left open; at those after it nothing, since nobody knows yet', async () => {
  const told = 'Từ các buổi trước: 1 nhà dở dang';
  await opensTheDay(saturday);
  await coordinator.sees('buổi 1/5');
  await coordinator.page.waitForLoadState('networkidle');
  await coordinator.seesNot(told);
  // Tonight it rains: the rest of the evening is called off, and the Saturday is the next one.
  await opensTheDay(TODAY);
  await picks(/^Hủy buổi$/);
  await coordinator.inDialog(/^Hủy buổi/, () => coordinator.taps('Hủy buổi'));
  await opensTheDay(saturday);
  await coordinator.sees(told);
  await opensTheDay(addDays(saturday, 7));
  await coordinator.sees('buổi 2/5');
  await coordinator.page.waitForLoadState('networkidle');
  await coordinator.seesNot(told);
});

it('changes this one and the later ones, told before how many; the first stays as it was', async () => {
  await opensTheDay(addDays(saturday, 14));
  await picks(/^Sửa$/);
  await coordinator.inDialog(/^Sửa buổi/, async () => {
    await coordinator.fills('Bắt đầu', '07:00');
    await coordinator.taps(/^Buổi này và các buổi sau/);
    await coordinator.sees('Sửa 3 buổi');
    expect(await broken(coordinator)).toEqual([]);
    await coordinator.taps('Sửa 3 buổi');
  });
  await coordinator.sees('Đã sửa 3 buổi');
  await coordinator.sees('07:00–11:00');
  await opensTheDay(saturday);
  await coordinator.sees('07:30–11:00');
});

it('moves one by itself, which the series then leaves alone', async () => {
  const [third, sunday] = [addDays(saturday, 14), addDays(saturday, 15)];
  await opensTheDay(third);
  await picks(/^Sửa$/);
  await coordinator.inDialog(/^Sửa buổi/, async () => {
    await coordinator.taps('Buổi tối');
    await coordinator.fills('Ngày', typed(sunday));
    await coordinator.sees('Chỉ dời ngày được từng buổi');
    await coordinator.taps('Lưu');
  });
  await coordinator.sees(`dời từ`);
  await opensTheDay(saturday);
  await picks(/^Sửa$/);
  await coordinator.inDialog(/^Sửa buổi/, async () => {
    await coordinator.sees('4 buổi · 1 buổi đã sửa riêng giữ nguyên');
    await coordinator.taps('Thôi');
  });
});

it('and calls the whole series off, by keyboard', async () => {
  await opensTheDay(saturday);
  await picks(/^Hủy buổi$/);
  await coordinator.inDialog(/^Hủy buổi/, async () => {
    const { page } = coordinator;
    await page.getByRole('radio', { name: /^Chỉ buổi này/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /^Tất cả các buổi lặp lại/ }).isChecked()).toBe(true);
    await coordinator.sees('Hủy 5 buổi');
    expect(await broken(coordinator)).toEqual([]);
    await coordinator.taps('Hủy 5 buổi');
  });
  await coordinator.sees('Đã hủy 5 buổi');
  await coordinator.sees('đã hủy');
  expect(coordinator.complaints).toEqual([]);
});
