import { AxeBuilder } from '@axe-core/playwright';
import { DESK, Person, PHONE } from '../kit';
import { atRest, entersAs, type Screen } from '../screens/screen';

export const FACES = [
  { lang: 'vi', theme: 'light' },
  { lang: 'vi', theme: 'dark' },
  { lang: 'en', theme: 'light' },
  { lang: 'en', theme: 'dark' },
] as const;
type Face = (typeof FACES)[number];
type App = 'portal' | 'console';
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

/** Pixels by which the open page is too wide while its letters are of twice the size, as the setting makes them. */
async function tooWideAtTwice(person: Person): Promise<number> {
  const letters = (times: number) =>
    person.page.evaluate((n) => document.documentElement.style.setProperty('--text-zoom', String(n)), times);
  await letters(2);
  const pixels = await tooWide(person);
  await letters(1);
  return pixels;
}

/** Every screen in one face, with the sample's accounts. @returns what is wrong, screen by screen */
export async function wrongIn(origin: string, app: App, screens: readonly Screen[], face: Face): Promise<string[]> {
  const device = app === 'console' ? DESK : PHONE;
  const wrong: string[] = [];
  for (const account of new Set(screens.map(({ as }) => as))) {
    const person = Person.with('An', app === 'console' ? `${origin}/admin` : origin, device);
    try {
      await person.looks(face);
      await entersAs(person, account);
      for (const screen of screens.filter(({ as }) => as === account)) {
        await person.opens(screen.path);
        await screen.show?.(person);
        await atRest(person);
        wrong.push(...(await broken(person)).map((rule) => `${screen.name}: ${rule}`));
        await person.page.setViewportSize(NARROW);
        const pixels = await tooWide(person);
        if (pixels > 0) wrong.push(`${screen.name}: ${pixels} px too wide at 320`);
        // The console's tables scroll within themselves; the portal reflows wholly, with letters of twice the size, too.
        if (app === 'portal') {
          const atTwice = await tooWideAtTwice(person);
          if (atTwice > 0) wrong.push(`${screen.name}: ${atTwice} px too wide at 320 with text of 200 %`);
        }
        await person.page.setViewportSize(device.viewport ?? NARROW);
      }
    } finally {
      await person.goesHome();
    }
  }
  return wrong;
}
