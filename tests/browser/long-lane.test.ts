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
import { tooWide } from './look';

const PASSWORD = 'mưa đêm trên suối';
const HOMES = 500;
/** As long as a lane's and a home's name may be, one of them without a space to break at. */
const WORDY = { lane: 'Đường vào nhà máy nước cũ sau lưng trường', number: 'Nhàcócâymetophíasauđình', people: 3 };

let server: StoryServer<Village>;
let volunteer: Person;

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const { leader, volunteer: invited } = server.prepared;
  const pen = new Pen(await ApiSession.invited(server.origin, leader.token, PASSWORD), leader.id, server.prepared);
  const homes = Array.from({ length: HOMES }, (_, i) => ({ lane: 'Hẻm 5', number: String(i + 1), people: 2 }));
  await registerDoors(pen, [...homes, WORDY]);
  volunteer = Person.withPhone('An', server.origin);
  await volunteer.opens(`/invite/${invited.token}`);
  await volunteer.fills('Đặt mật khẩu', PASSWORD);
  await volunteer.taps('Nhận lời, vào đội');
  await volunteer.sees('Hẻm');
}, 120_000);
afterAll(async () => {
  await volunteer?.goesHome();
  await server?.end();
});

const cards = () => volunteer.page.getByRole('main').getByRole('listitem').getByRole('link');
/** Pushes with the thumb until the last home is there. @returns how many pushes */
async function scrollsTo(last: string): Promise<number> {
  const end = cards().filter({ has: volunteer.page.getByText(last, { exact: true }) });
  for (let pushes = 1; pushes <= HOMES; pushes += 1) {
    await volunteer.page.mouse.wheel(0, 4_000);
    await volunteer.page.evaluate(() => new Promise(requestAnimationFrame));
    if ((await end.count()) > 0) return pushes;
  }
  throw new Error(`${last} never came.`);
}

describe('a lane of five hundred homes', () => {
  it('is opened at once, and scrolled to its end', async () => {
    await volunteer.opens('/households');
    await volunteer.taps(/Hẻm\s*5/);
    await cards().first().waitFor();
    // Not all of them are drawn before one looks at them.
    expect(await cards().count()).toBeLessThan(100);
    await volunteer.page.mouse.move(180, 300);
    await scrollsTo(String(HOMES));
    expect(await cards().count()).toBe(HOMES);
  });

  it('gives the one home that is looked for', async () => {
    await volunteer.fills('Tìm nhà: tên, hẻm, 4 số cuối', 'hem 5 377');
    await volunteer.sees(/^1 nhà có/);
    expect(await cards().first().innerText()).toContain('377');
  });

  it('is scrolled to its end on tonight’s list, too', async () => {
    await volunteer.taps('Tối nay');
    await volunteer.sees('Nhà tiếp theo');
    await volunteer.page.mouse.move(180, 500);
    await scrollsTo(String(HOMES));
  });
});

it('a long name of a lane, and of a home without a number, stays within its plate and the screen', async () => {
  await volunteer.opens('/households');
  await volunteer.seesHeading('Hộ dân');
  const standsOut = async () => {
    const plates = await volunteer.page
      .locator('main .bg-plate')
      .evaluateAll((all) => all.map((plate) => plate.scrollWidth - plate.clientWidth));
    expect(plates.length).toBeGreaterThan(0);
    return [await tooWide(volunteer), ...plates.filter((px) => px > 0)];
  };
  expect(await standsOut()).toEqual([0]);
  await volunteer.fills('Tìm nhà: tên, hẻm, 4 số cuối', 'nha may nuoc');
  await volunteer.sees(/^1 nhà có/);
  expect(await standsOut()).toEqual([0]);
});
