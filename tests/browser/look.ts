import { DESK, Person, PHONE } from '../kit';
import { atRest, entersAs, isStill, type Screen } from '../screens/screen';
import { broken } from './axe';

/**
 * Between them both languages and both themes, each with all rules. What a theme may break beside, it breaks with its
 * colours: they are looked at in the other theme, too, on the same open page.
 */
export const FACES = [
  { lang: 'vi', theme: 'light', other: 'dark' },
  { lang: 'en', theme: 'dark', other: 'light' },
] as const;
type Face = (typeof FACES)[number];
type App = 'portal' | 'console';
/** The narrowest page that must hold everything: 320 px. */
const NARROW = { width: 320, height: 640 };
/** What the browser says when the policy of a page holds something back. */
const ABOUT_POLICY = /Content Security Policy|Permissions-Policy|Cross-Origin|Refused to/i;

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

/** Lets the open page wear a theme, as its setting would. */
export async function wears(person: Person, theme: Face['theme']): Promise<void> {
  await person.page.evaluate((chosen) => void (document.documentElement.dataset['theme'] = chosen), theme);
  await isStill(person);
}

/** What its policy held back since it was last asked; what a chart says of a point is made when one points at it. */
async function heldBack(person: Person): Promise<string[]> {
  const covered = (await person.page.getByRole('dialog').count()) > 0;
  for (const chart of covered ? [] : await person.page.locator('[_echarts_instance_]').all()) {
    await chart.hover();
    await person.page.mouse.move(0, 0);
  }
  return person.complaints.splice(0).filter((text) => ABOUT_POLICY.test(text));
}

/** What is wrong with the page that is open. */
async function wrongWith(person: Person, app: App, face: Face): Promise<string[]> {
  const wide = person.page.viewportSize() ?? NARROW;
  const wrong = await heldBack(person);
  wrong.push(...(await broken(person)));
  await wears(person, face.other);
  wrong.push(...(await broken(person, 'colours')).map((rule) => `${rule} when ${face.other}`));
  await person.page.setViewportSize(NARROW);
  const pixels = await tooWide(person);
  if (pixels > 0) wrong.push(`${pixels} px too wide at 320`);
  // The console's tables scroll within themselves; the portal reflows wholly, with letters of twice the size, too.
  if (app === 'portal') {
    const atTwice = await tooWideAtTwice(person);
    if (atTwice > 0) wrong.push(`${atTwice} px too wide at 320 with text of 200 %`);
  }
  await person.page.setViewportSize(wide);
  return wrong;
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
        wrong.push(...(await wrongWith(person, app, face)).map((what) => `${screen.name}: ${what}`));
      }
    } finally {
      await person.goesHome();
    }
  }
  return wrong;
}
