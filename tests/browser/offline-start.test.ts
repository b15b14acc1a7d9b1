import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installabilityErrors, Person, type StoryServer, storyServer } from '../kit';

let server: StoryServer;
let volunteer: Person;

beforeAll(async () => {
  server = await storyServer();
  volunteer = Person.withPhone('An', server.origin);
});
afterAll(async () => {
  await volunteer.goesHome();
  await server.end();
});

describe('the portal on a phone', () => {
  it('is opened once with a network, and its worker takes it in hand', async () => {
    await volunteer.opens('/');
    await volunteer.seesHeading('Tối nay');
    await volunteer.waitsForTheWorker();
  });

  it('can be installed, which the console cannot', async () => {
    expect(await installabilityErrors(volunteer)).toEqual([]);
    const coordinator = Person.atDesk('Bình', server.origin);
    await coordinator.opens('/');
    expect(await installabilityErrors(coordinator)).toContain('no-manifest');
    await coordinator.goesHome();
  });

  it('starts with the server gone, also after the browser was closed', async () => {
    await server.stop();
    await expect(fetch(server.origin)).rejects.toThrow();
    await volunteer.reloads();
    await volunteer.seesHeading('Tối nay');
    await volunteer.closesTheBrowser();
    await volunteer.opens('/');
    await volunteer.seesHeading('Tối nay');
    for (const [tab, heading] of [
      ['Hộ dân', 'Hộ dân'],
      ['Đồng bộ', 'Đồng bộ'],
      ['Tôi', 'Tôi'],
    ] as const) {
      await volunteer.taps(tab);
      await volunteer.seesHeading(heading);
    }
    expect(volunteer.complaints).toEqual([]);
  });
});
