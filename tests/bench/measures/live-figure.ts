import { figureShown } from '../../kit/figure-shown';
import { Person } from '../../kit/person';
import { atMost, type Measure, percentile } from '../measure';

const TIMES = 30;
const TILE = 'Đủ điều kiện';

/** From an act that leaves a phone to the figure on a coordinator's screen, without a reload. */
export const liveFigure: Measure = {
  name: 'figure in the console after an act',
  run: async ({ server, pen, password }) => {
    const person = Person.atDesk('Bình', server.origin);
    try {
      await person.opens('/');
      await person.signsIn({ phone: server.prepared.coordinator.phone, password });
      await person.sees(TILE);
      await person.page.waitForLoadState('networkidle');
      const shown = () => figureShown(person, TILE);
      const seconds: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const before = await shown();
        const began = Date.now();
        await pen.send([pen.door(pen.newHouseholdId(), 'Hẻm số', String(time + 1), 1)]);
        while ((await shown()) !== before + 1) {
          if (Date.now() - began > 20_000) throw new Error(`The figure still says ${await shown()} after 20 s.`);
        }
        seconds.push((Date.now() - began) / 1000);
      }
      return [atMost(`figure in the console after an act, p95 of ${TIMES}`, percentile(seconds, 0.95), 's', 5)];
    } finally {
      await person.goesHome();
    }
  },
};
