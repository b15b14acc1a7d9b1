import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiSession, AT_HALF_PAST_SEVEN, aVillage, Person, type StoryServer, storyServer, type Village } from '../kit';
import { goesTo } from './set-up';

const PASSWORD = 'mưa đêm trên suối';

let server: StoryServer<Village>;
let coordinator: Person;
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  await new ApiSession(server.origin, 'console').acceptInvitation(server.prepared.coordinator.token, PASSWORD);
  coordinator = Person.atDesk('Bình', server.origin);
  await coordinator.opens('/sign-in');
  await coordinator.signsIn({ phone: server.prepared.coordinator.phone, password: PASSWORD });
});
afterAll(async () => {
  await coordinator?.goesHome();
  await server?.end();
});

it('a coordinator types targets where they stand: what is missing is told, a step goes back, what is saved stays', async () => {
  const { page } = coordinator;
  await goesTo(coordinator, 'Chỉ tiêu');
  const cells = page.getByRole('textbox', { name: /^Chỉ tiêu của / });
  await cells.nth(1).waitFor();
  await cells.nth(0).fill('1.200');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.080');
  await coordinator.sees('còn thiếu 120');
  await page.keyboard.type('x');
  await coordinator.sees('1 ô gõ chưa đúng, chưa lưu được.');
  expect(await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.type('1.080');
  await coordinator.sees('2 chỉ tiêu đã gõ, chưa lưu.');
  await page.keyboard.press('Control+z');
  await coordinator.sees('1 chỉ tiêu đã gõ, chưa lưu.');
  await cells.nth(1).fill('1.200');
  await coordinator.sees('khớp');
  await coordinator.taps('Lưu chỉ tiêu');
  await coordinator.sees('Đã lưu 2 chỉ tiêu');
  await coordinator.reloads();
  await cells.nth(1).waitFor();
  expect(await cells.nth(0).inputValue()).toBe('1.200');
  expect(await cells.nth(1).inputValue()).toBe('1.200');
  expect(coordinator.complaints).toEqual([]);
});
