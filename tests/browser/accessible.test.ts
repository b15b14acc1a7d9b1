import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, Person, PHONE, type StoryServer, storyServer } from '../kit';
import { CONSOLE } from '../screens/console';
import { PORTAL } from '../screens/portal';
import { atRest, type Screen } from '../screens/screen';

const FACES = [
  { lang: 'vi', theme: 'light' },
  { lang: 'vi', theme: 'dark' },
  { lang: 'en', theme: 'light' },
] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The narrowest page that must hold everything: 320 px. */
const NARROW = { ...PHONE, viewport: { width: 320, height: 640 } };

let server: StoryServer;
beforeAll(async () => {
  server = await storyServer();
});
afterAll(() => server.end());

/** Rules of WCAG 2.2 AA that the open page breaks, with where. */
async function broken(person: Person): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: person.page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
/** Pixels by which the page, or its middle that scrolls, is wider than the screen. */
const tooWide = (person: Person): Promise<number> =>
  person.page.evaluate((width) => {
    const { scrollWidth } = document.documentElement;
    const main = document.querySelector('main');
    return Math.max(scrollWidth - width, (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0));
  }, person.page.viewportSize()?.width ?? 0);

for (const [app, screens] of [
  ['portal', PORTAL],
  ['console', CONSOLE],
] as const satisfies readonly (readonly [string, readonly Screen[]])[]) {
  describe(`the ${app}`, () => {
    for (const { lang, theme } of FACES) {
      it(`breaks no rule in ${lang}, ${theme}, and is never wider than a narrow phone`, async () => {
        const origin = app === 'console' ? `${server.origin}/admin` : server.origin;
        const person = Person.with('An', origin, app === 'console' ? DESK : PHONE);
        try {
          await person.looks({ lang, theme });
          for (const screen of screens.filter(({ as }) => as === undefined)) {
            await person.opens(screen.path);
            await atRest(person);
            expect(await broken(person), screen.name).toEqual([]);
            await person.page.setViewportSize(NARROW.viewport);
            expect(await tooWide(person), screen.name).toBeLessThanOrEqual(0);
            await person.page.setViewportSize((app === 'console' ? DESK : PHONE).viewport ?? NARROW.viewport);
          }
        } finally {
          await person.goesHome();
        }
      });
    }
  });
}

describe('the check of pages', () => {
  it('sees a picture without words and a page that is too wide', async () => {
    const person = Person.withPhone('An', server.origin);
    await person.opens('/');
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
});
