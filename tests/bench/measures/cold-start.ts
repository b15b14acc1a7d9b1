import { Person } from '../../kit/person';
import { atMost, type Measure, percentile } from '../measure';

/** A cheap phone's share of this machine's core. */
export const SLOW_CPU = 6;
const TIMES = 5;

/** The browser is started anew without a network; from the address to tonight's page on the screen. */
export const coldStart: Measure = {
  name: 'offline cold start',
  run: async ({ server }) => {
    const person = Person.withPhone('An', server.origin);
    try {
      await person.opens('/');
      await person.waitsForTheWorker();
      const seconds: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        await person.closesTheBrowser();
        await person.opens('about:blank');
        await person.goesOffline();
        const devtools = await person.devtools();
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
        await person.opens('/');
        await person.page.getByRole('heading').first().waitFor();
        seconds.push((await person.page.evaluate(() => performance.now())) / 1000);
      }
      return [atMost(`offline cold start at CPU ×${SLOW_CPU}, median of ${TIMES}`, percentile(seconds, 0.5), 's', 1.5)];
    } finally {
      await person.goesHome();
    }
  },
};
