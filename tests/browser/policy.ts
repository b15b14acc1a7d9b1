import { DESK, Person, PHONE } from '../kit';
import { atRest, entersAs, type Screen } from '../screens/screen';

/** What the browser says when the policy of a page holds something back. */
const ABOUT_POLICY = /Content Security Policy|Permissions-Policy|Cross-Origin|Refused to/i;

/** Opens every screen in a browser of its own per account. @returns each thing that the page's policy held back */
export async function heldBack(
  origin: string,
  app: 'portal' | 'console',
  screens: readonly Screen[],
): Promise<string[]> {
  const held: string[] = [];
  for (const account of new Set(screens.map(({ as }) => as))) {
    const person = Person.with('An', app === 'console' ? `${origin}/admin` : origin, app === 'console' ? DESK : PHONE);
    try {
      await person.looks({ lang: 'vi' });
      await entersAs(person, account);
      for (const screen of screens.filter(({ as }) => as === account)) {
        await person.opens(screen.path);
        await screen.show?.(person);
        await atRest(person);
        // What a chart says of a point is made when one points at it.
        const covered = (await person.page.getByRole('dialog').count()) > 0;
        const charts = covered ? [] : await person.page.locator('[_echarts_instance_]').all();
        for (const chart of charts) await chart.hover();
        const complaints = person.complaints.splice(0).filter((text) => ABOUT_POLICY.test(text));
        held.push(...complaints.map((text) => `${screen.name}: ${text}`));
      }
    } finally {
      await person.goesHome();
    }
  }
  return held;
}
