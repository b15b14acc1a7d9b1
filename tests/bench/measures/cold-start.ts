import { Person } from '../../kit/person';
import { atMost, type Measure, percentile } from '../measure';

/** A cheap phone's share of this machine's core. */
export const SLOW_CPU = 6;
const TIMES = 5;
/** A word of the outing's head: the list itself is there with it. */
const TONIGHT = 'Cả đội đã giúp';

/** The browser is started anew without a network; from the address to tonight's page on the screen. */
export const coldStart: Measure = {
  name: 'offline cold start',
  run: async ({ server, password }) => {
    const person = Person.withPhone('An', server.origin);
    try {
      await person.opens('/');
      await person.signsIn({ phone: server.prepared.mate.phone, password });
      await person.sees(TONIGHT);
      await person.waitsForTheWorker();
      const seconds: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        await person.closesTheBrowser();
        await person.opens('about:blank');
        await person.goesOffline();
        const devtools = await person.devtools();
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
        await person.opens('/');
        await person.sees(TONIGHT);
        seconds.push((await person.page.evaluate(() => performance.now())) / 1000);
      }
      return [atMost(`offline cold start at CPU ×${SLOW_CPU}, median of ${TIMES}`, percentile(seconds, 0.5), 's', 1.5)];
    } finally {
      await person.goesHome();
    }
  },
};
