import { Person } from '../../kit/person';
import { registerDoors } from '../../kit/pen';
import { atMost, type Measure, percentile, told } from '../measure';
import { SLOW_CPU } from './cold-start';

const TIMES = 30;
const SAVED = 'Đã lưu trên máy này';

/** From the finger on «Không có nhà» to «Đã lưu trên máy này» on the screen, by the page's own clock; and the taps. */
export const save: Measure = {
  name: 'save at a door',
  run: async ({ server, pen, password }) => {
    const lane = 'Hẻm đo';
    await registerDoors(
      pen,
      Array.from({ length: TIMES }, (_, i) => ({ lane, number: String(i + 1), people: 4 })),
    );
    const person = Person.withPhone('An', server.origin);
    try {
      await person.opens('/');
      await person.signsIn({ phone: server.prepared.volunteer.phone, password });
      await person.sees('Chưa gõ');
      await person.waitsForTheWorker();
      await person.goesOffline();
      const devtools = await person.devtools();
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
      const times: number[] = [];
      let taps = 0;
      for (let time = 0; time < TIMES; time += 1) {
        // A fresh page: no word of the last save stands there any more.
        await person.opens('/');
        taps = 0;
        const tap = async (what: ReturnType<Person['thing']>): Promise<void> => {
          taps += 1;
          await what.click();
        };
        await tap(person.page.getByRole('list', { name: 'Danh sách nhà tối nay' }).getByRole('link').first());
        await tap(person.thing('Ghi kết quả'));
        await person.thing('Không có nhà').waitFor();
        await person.page.evaluate(watchForWords, SAVED);
        await tap(person.thing('Không có nhà'));
        const measured = await person.page.waitForFunction(() => (globalThis as { took?: number }).took);
        times.push((await measured.jsonValue()) ?? Number.NaN);
      }
      return [
        atMost(`save at CPU ×${SLOW_CPU}, p95 of ${TIMES}`, percentile(times, 0.95), 'ms', 100),
        told(`save at CPU ×${SLOW_CPU}, median of ${TIMES}`, percentile(times, 0.5), 'ms'),
        atMost('«nobody home»', taps, 'taps', 3),
      ];
    } finally {
      await person.goesHome();
    }
  },
};

/** In the page: from the next press to the first frame with the words; nothing is asked of the page meanwhile. */
function watchForWords(words: string): void {
  const page = globalThis as { took?: number | undefined };
  page.took = undefined;
  addEventListener(
    'pointerup',
    (press) => {
      const watch = new MutationObserver((changes) => {
        const there = changes.some(({ addedNodes, target }) =>
          [target, ...addedNodes].some((node) => node !== document.body && node.textContent?.includes(words)),
        );
        if (!there) return;
        watch.disconnect();
        // In the frame that shows them, laid out: nothing but the raster is left to do.
        requestAnimationFrame(() => {
          void document.body.offsetHeight;
          page.took = performance.now() - press.timeStamp;
        });
      });
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    },
    { once: true, capture: true },
  );
}
