import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_HALF_PAST_SEVEN, Person, type StoryServer, storyServer } from '../kit';
import { PORTAL } from '../screens/portal';
import { broken } from './axe';
import { FACES, tooWide, wears, wrongIn } from './look';

/** As in production: pages send the ids of their documents, and nothing else is answered. */
let server: StoryServer;
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1', NODE_ENV: 'production' });
}, 240_000);
afterAll(() => server?.end());

describe.each(FACES)('in $lang, $theme, every screen of the portal', (face) => {
  it(
    'works under its policy, breaks no rule of WCAG 2.2 AA, and holds all at 320 px',
    { timeout: 240_000 },
    async () => {
      expect(await wrongIn(server.origin, 'portal', PORTAL, face)).toEqual([]);
    },
  );
});

it('a picture without words, a page too wide, and words too pale in the other theme are seen when they are there', async () => {
  const person = Person.withPhone('An', server.origin);
  await person.looks({ theme: 'light' });
  await person.opens('/');
  await person.seesHeading('Gõ Cửa');
  expect(await broken(person)).toEqual([]);
  await person.page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = '/logo.svg';
    picture.style.minWidth = '2000px';
    document.body.append(picture);
  });
  expect((await broken(person)).join()).toContain('image-alt');
  expect(await tooWide(person)).toBeGreaterThan(1000);
  await person.page.evaluate(() => {
    const words = document.createElement('p');
    words.textContent = 'nearly as dark as the night';
    words.style.color = '#2a3650';
    document.body.append(words);
  });
  expect(await broken(person, 'colours')).toEqual([]);
  await wears(person, 'dark');
  expect((await broken(person, 'colours')).join()).toContain('color-contrast');
  await person.goesHome();
});
