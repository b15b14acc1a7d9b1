import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_HALF_PAST_SEVEN, DESK, Person, PHONE, type StoryServer, storyServer } from '../kit';
import { type Account, atRest, entersAs, type Screen } from '../screens/screen';

const FACES = [
  { lang: 'vi', theme: 'light' },
  { lang: 'vi', theme: 'dark' },
  { lang: 'en', theme: 'light' },
] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The narrowest page that must hold everything: 320 px. */
const NARROW = { width: 320, height: 640 };

/** Rules of WCAG 2.2 AA that the open page breaks, with where. */
export async function broken(person: Person): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: person.page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Pixels by which the page, or its middle that scrolls, is wider than the screen. */
export const tooWide = (person: Person): Promise<number> =>
  person.page.evaluate((width) => {
    const { scrollWidth } = document.documentElement;
    const main = document.querySelector('main');
    return Math.max(scrollWidth - width, (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0));
  }, person.page.viewportSize()?.width ?? 0);

/** Looks at every screen of an app with the sample's accounts; each face is one test. */
export function lookAt(app: 'portal' | 'console', screens: readonly Screen[]): void {
  const device = app === 'console' ? DESK : PHONE;
  let server: StoryServer;
  beforeAll(async () => {
    server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' });
  }, 240_000);
  afterAll(() => server?.end());

  describe(`the ${app}`, () => {
    for (const { lang, theme } of FACES) {
      it(
        `breaks no rule in ${lang}, ${theme}, and is never wider than a narrow phone`,
        { timeout: 180_000 },
        async () => {
          const wrong: string[] = [];
          for (const account of new Set(screens.map(({ as }) => as))) {
            const person = Person.with('An', app === 'console' ? `${server.origin}/admin` : server.origin, device);
            try {
              await person.looks({ lang, theme });
              await entersAs(person, account as Account | undefined);
              for (const screen of screens.filter(({ as }) => as === account)) {
                await person.opens(screen.path);
                await screen.show?.(person);
                await atRest(person);
                wrong.push(...(await broken(person)).map((rule) => `${screen.name}: ${rule}`));
                await person.page.setViewportSize(NARROW);
                const pixels = await tooWide(person);
                if (pixels > 0) wrong.push(`${screen.name}: ${pixels} px too wide at 320`);
                await person.page.setViewportSize(device.viewport ?? NARROW);
              }
            } finally {
              await person.goesHome();
            }
          }
          expect(wrong).toEqual([]);
        },
      );
    }
  });
}
