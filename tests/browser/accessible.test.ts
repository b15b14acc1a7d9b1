import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_HALF_PAST_SEVEN, Person, type StoryServer, storyServer } from '../kit';
import { CONSOLE } from '../screens/console';
import { PORTAL } from '../screens/portal';
import { broken, FACES, tooWide, wrongIn } from './look';

/** The sample is made once for all of it. */
let server: StoryServer;
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' });
}, 240_000);
afterAll(() => server?.end());

describe.each(FACES)('in $lang, $theme, no rule of WCAG 2.2 AA is broken and nothing is wider than 320 px', (face) => {
  it('on the portal', { timeout: 420_000 }, async () => {
    expect(await wrongIn(server.origin, 'portal', PORTAL, face)).toEqual([]);
  });
  it('in the console', { timeout: 420_000 }, async () => {
    expect(await wrongIn(server.origin, 'console', CONSOLE, face)).toEqual([]);
  });
});

it('a picture without words and a page that is too wide are seen, when they are there', async () => {
  const person = Person.withPhone('An', server.origin);
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
  await person.goesHome();
});
