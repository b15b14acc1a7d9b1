import { gzipSync } from 'node:zlib';
import { Person } from '../../kit/person';
import { ACCOUNTS, DEMO_PASSWORD } from '../../screens/screen';
import { atMost, type Measure, told } from '../measure';

/** The drawing of the curve, which the overview asks for beside its figures. */
const CHART = /\/drawCurve-/;

/** Every script that a desk fetches for the console's first page: sign-in, and the overview with its figures. */
export const consoleRoute: Measure = {
  name: 'console first route',
  run: async ({ demo }) => {
    const person = Person.atDesk('Bình', (await demo()).origin);
    try {
      const scripts = new Map<string, number>();
      const reading: Promise<void>[] = [];
      await person.opens('about:blank');
      person.context.on('response', (response) => {
        const path = new URL(response.url()).pathname;
        if (!path.endsWith('.js')) return;
        reading.push(response.body().then((body) => void scripts.set(path, gzipSync(body, { level: 9 }).length)));
      });
      const kilobytes = async (of: (path: string) => boolean = () => true): Promise<number> => {
        await Promise.all(reading);
        if (scripts.size === 0) throw new Error('The console fetched no script.');
        return [...scripts].reduce((sum, [path, bytes]) => sum + (of(path) ? bytes : 0), 0) / 1000;
      };
      await person.opens('/');
      await person.page.getByRole('heading').first().waitFor();
      await person.page.waitForLoadState('networkidle');
      const signedOut = await kilobytes();
      await person.signsIn({ phone: ACCOUNTS.coordinator, password: DEMO_PASSWORD });
      await person.page.locator('[data-figure]').first().waitFor();
      // The chart comes when the page stands: a network that rests between two is not waited for again.
      await person.page.locator('[_echarts_instance_]').first().waitFor();
      await person.page.waitForLoadState('networkidle');
      const overview = await kilobytes((path) => !CHART.test(path));
      const chart = await kilobytes((path) => CHART.test(path));
      if (chart === 0) throw new Error('The curve is drawn by something else now: name it here.');
      return [
        atMost('console first route, from sign-in to the overview, JS gz', overview, 'kB', 350),
        told('console sign-in page alone, JS gz', signedOut, 'kB'),
        told("the overview's chart, which comes by itself, JS gz", chart, 'kB'),
      ];
    } finally {
      await person.goesHome();
    }
  },
};
