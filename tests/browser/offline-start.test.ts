import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AT_HALF_PAST_SEVEN,
  aVillage,
  installabilityErrors,
  Person,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';

let server: StoryServer<Village>;
let volunteer: Person;

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  volunteer = Person.withPhone('An', server.origin);
});
afterAll(async () => {
  await volunteer?.goesHome();
  await server?.end();
});

/** Nothing but what the network itself says when it is gone. */
const ownComplaints = (): string[] => volunteer.complaints.filter((text) => !/net::ERR_|Failed to load/.test(text));

describe('the portal on a phone', () => {
  it('is opened once with a network, and its worker takes it in hand', async () => {
    await volunteer.opens('/');
    await volunteer.seesHeading('Gõ Cửa');
    await volunteer.waitsForTheWorker();
  });

  it('can be installed, which the console cannot', async () => {
    expect(await installabilityErrors(volunteer)).toEqual([]);
    const coordinator = Person.atDesk('Bình', server.origin);
    await coordinator.opens('/');
    expect(await installabilityErrors(coordinator)).toContain('no-manifest');
    await coordinator.goesHome();
  });

  it('starts with the server gone, also after the browser was closed, and all four tabs open', async () => {
    await volunteer.opens(`/invite/${server.prepared.volunteer.token}`);
    await volunteer.fills('Đặt mật khẩu', 'mưa đêm trên suối');
    await volunteer.taps('Nhận lời, vào đội');
    await volunteer.sees('Buổi này chưa có nhà nào');
    await server.stop();
    await expect(fetch(server.origin)).rejects.toThrow();
    await volunteer.reloads();
    await volunteer.sees('Buổi này chưa có nhà nào');
    await volunteer.closesTheBrowser();
    await volunteer.opens('/');
    await volunteer.sees('Buổi này chưa có nhà nào');
    for (const tab of ['Hộ dân', 'Đồng bộ', 'Tôi']) {
      await volunteer.taps(tab);
      await volunteer.seesHeading(tab);
    }
    expect(ownComplaints()).toEqual([]);
  });
});
