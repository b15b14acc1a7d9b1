import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_HALF_PAST_SEVEN, DESK, Person, PHONE, type StoryServer, storyServer } from '../kit';

let server: StoryServer<void>;
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '0' }, async () => undefined);
});
afterAll(() => server?.end());

const DARK = 'rgb(11, 18, 32)';
const LIGHT = 'rgb(245, 247, 251)';

/** What is painted while nothing of the app has arrived yet. */
async function paintsFirst(person: Person): Promise<{ theme: string; lang: string; paper: string }> {
  await person.context.route(/assets\/(?!look-).*\.js$/, () => undefined);
  await person.page.goto(person.origin, { waitUntil: 'commit' });
  await person.page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
  return person.page.evaluate(() => {
    const { dataset, lang } = document.documentElement;
    return { theme: dataset.theme ?? '', lang, paper: getComputedStyle(document.body).backgroundColor };
  });
}

describe('a page that opens', () => {
  it.each([
    ['portal', '', PHONE],
    ['console', '/admin/', DESK],
  ] as const)(
    'is dark at night before the app is there, and speaks the chosen language: %s',
    async (_, path, device) => {
      const person = Person.with('An', `${server.origin}${path}`, { ...device, serviceWorkers: 'block' });
      try {
        await person.looks({ theme: 'dark', lang: 'en' });
        await person.opens('');
        expect(await paintsFirst(person)).toEqual({ theme: 'dark', lang: 'en', paper: DARK });
      } finally {
        await person.goesHome();
      }
    },
  );
  it('is light where light was chosen, whatever the hour', async () => {
    const person = Person.with('An', server.origin, { ...PHONE, serviceWorkers: 'block' });
    try {
      await person.looks({ theme: 'light' });
      await person.opens('');
      expect(await paintsFirst(person)).toEqual({ theme: 'light', lang: 'vi', paper: LIGHT });
    } finally {
      await person.goesHome();
    }
  });
});
