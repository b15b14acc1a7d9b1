import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
import { fillsUp, walksTo } from './hand';

/** The portal in one hand: a phone that is full, a keyboard, the night, and a thumb that nothing stands in the way of. */
const PASSWORD = 'mưa đêm trên suối';

let server: StoryServer<Village>;
let volunteer: Person;

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const { leader, volunteer: invited } = server.prepared;
  const pen = new Pen(await ApiSession.invited(server.origin, leader.token, PASSWORD), leader.id, server.prepared);
  await registerDoors(
    pen,
    ['2', '4'].map((number) => ({ lane: 'Hẻm 5', number, people: 2 })),
  );
  await ApiSession.invited(server.origin, invited.token, PASSWORD);
});
beforeEach(async () => {
  volunteer = Person.withPhone('An', server.origin);
  await volunteer.opens('/sign-in');
  await volunteer.signsIn({ phone: server.prepared.volunteer.phone, password: PASSWORD });
  await volunteer.sees('Hẻm');
  await volunteer.waitsForTheWorker();
});
afterEach(() => volunteer?.goesHome());
afterAll(() => server?.end());

const onTheList = () => volunteer.page.waitForURL(({ pathname }) => pathname === '/');

describe('a thumb', () => {
  it('reaches what stands at the end of a short list, also while something is said to be saved', async () => {
    await volunteer.opens('/');
    await volunteer.taps('Điểm danh: có mặt');
    await volunteer.sees(/Đã điểm danh lúc/);
    // The first save of an evening, on the first page: its words have to be there, too.
    await volunteer.sees('Đã lưu trên máy này');
    // Ten seconds long, if it lay under what is said.
    await volunteer.thing('Thêm nhà mới').click({ timeout: 3_000 });
    await volunteer.seesHeading('Nhà mới');
  });
});

describe('a phone that is full', () => {
  it('says so, says nothing to be saved, keeps the form, and saves it once there is room', async () => {
    await volunteer.taps('Thêm nhà mới');
    await volunteer.fills('Hẻm, xóm', '5');
    await volunteer.fills('Số nhà', '88');
    const emptied = await fillsUp(volunteer);
    await volunteer.taps('Lưu nhà, rồi xin phép ghi tên');
    await volunteer.sees('Máy hết chỗ, phiếu này chưa lưu. Các phiếu trước vẫn nguyên.');
    expect(await volunteer.page.getByText('Đã lưu trên máy này').count()).toBe(0);
    expect([await volunteer.reads('Hẻm, xóm'), await volunteer.reads('Số nhà')]).toEqual(['5', '88']);
    await emptied();
    await volunteer.taps('Lưu nhà, rồi xin phép ghi tên');
    await volunteer.sees('Đã lưu trên máy này');
    await volunteer.opens('/');
    await volunteer.sees('88');
  });

  it('keeps nothing of a visit either, which is said where the finger is', async () => {
    await volunteer.opensDoor('4');
    await volunteer.taps('Ghi kết quả');
    const emptied = await fillsUp(volunteer);
    await volunteer.taps('Không có nhà');
    await volunteer.sees(/^Máy hết chỗ/);
    expect(await volunteer.page.getByText('Đã lưu trên máy này').count()).toBe(0);
    await emptied();
    await volunteer.taps('Không có nhà');
    await onTheList();
    await volunteer.sees('Đã lưu trên máy này');
  });
});

describe('a keyboard alone', () => {
  it('finds a door, and records that nobody is home', async () => {
    await walksTo(volunteer, /Hẻm 5/);
    await volunteer.page.keyboard.press('Enter');
    await walksTo(volunteer, 'Ghi kết quả');
    await volunteer.page.keyboard.press('Enter');
    await walksTo(volunteer, 'Không có nhà');
    await volunteer.page.keyboard.press('Enter');
    await onTheList();
    await volunteer.sees('Đã lưu trên máy này');
    await walksTo(volunteer, 'Hoàn tác');
  });

  it('registers a household, and comes to the consent of its first person', async () => {
    await walksTo(volunteer, 'Thêm nhà mới');
    await volunteer.page.keyboard.press('Enter');
    await walksTo(volunteer, 'Hẻm, xóm');
    await volunteer.page.keyboard.type('7');
    await walksTo(volunteer, 'Số nhà');
    await volunteer.page.keyboard.type('21');
    await walksTo(volunteer, 'Thêm một người');
    await volunteer.page.keyboard.press('Space');
    await walksTo(volunteer, 'Lưu nhà, rồi xin phép ghi tên');
    await volunteer.page.keyboard.press('Enter');
    await volunteer.seesHeading('Xin phép ghi tên');
    await walksTo(volunteer, 'Từ 16 tuổi');
    await volunteer.page.keyboard.press('Space');
    await walksTo(volunteer, 'Đồng ý cho ghi');
    await volunteer.page.keyboard.press('Enter');
    await walksTo(volunteer, 'Họ và tên');
  });
});

describe('the night', () => {
  const worn = () => volunteer.page.evaluate(() => document.documentElement.dataset['theme']);
  const at = async (time: string) => {
    await volunteer.page.clock.setFixedTime(new Date(`${TODAY}T${time}:00+07:00`));
    await volunteer.opens('/me');
    await volunteer.seesHeading('Tôi');
  };

  it('comes by itself after sunset, and stays away when the light face was chosen', async () => {
    await at('12:00');
    expect(await worn()).toBe('light');
    await at('19:30');
    expect(await worn()).toBe('dark');
    await volunteer.taps('Sáng');
    expect(await worn()).toBe('light');
    await volunteer.reloads();
    await volunteer.seesHeading('Tôi');
    expect(await worn()).toBe('light');
  });

  it('is there by day on a phone that is dark, until it is fixed by hand', async () => {
    await volunteer.page.emulateMedia({ colorScheme: 'dark' });
    await at('12:00');
    expect(await worn()).toBe('dark');
    await volunteer.taps('Sáng');
    expect(await worn()).toBe('light');
  });
});

describe('who wants no motion', () => {
  it('sees a sheet stand at once', async () => {
    await volunteer.page.emulateMedia({ reducedMotion: 'reduce' });
    await volunteer.opensDoor('2');
    await volunteer.taps('Ghi kết quả');
    await volunteer.page.getByRole('dialog').waitFor();
    const longest = await volunteer.page.evaluate(() =>
      Math.max(0, ...document.getAnimations().map((a) => Number(a.effect?.getComputedTiming().endTime ?? 0))),
    );
    expect(longest).toBeLessThanOrEqual(10);
  });
});
