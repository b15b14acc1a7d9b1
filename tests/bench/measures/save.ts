import { Person } from '../../kit/person';
import { registerDoors } from '../../kit/pen';
import { atMost, type Measure, percentile, told } from '../measure';
import { bareSaves, FINGER_MS } from './bare-save';
import { SLOW_CPU } from './cold-start';

const TIMES = 30;
const SAVED = 'Đã lưu trên máy này';

/** Nobody presses what has just appeared before having seen it. */
const LOOK_MS = 300;

/**
 * From the finger's leaving «Không có nhà» to «Đã lưu trên máy này» on the screen, by the page's own clock; and the
 * taps. One evening in one page, as on a real phone: the next door comes when the words of the last one have gone.
 */
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
      await person.sees('Chưa gõ lần nào');
      await person.waitsForTheWorker();
      await person.goesOffline();
      const devtools = await person.devtools();
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
      const { page } = person;
      await person.opens('/');
      const times: number[] = [];
      let taps = 0;
      for (let time = 0; time < TIMES; time += 1) {
        taps = 0;
        const tap = async (what: ReturnType<Person['thing']>): Promise<void> => {
          taps += 1;
          await page.waitForTimeout(LOOK_MS);
          await what.click({ delay: FINGER_MS });
        };
        await tap(page.getByRole('list', { name: 'Danh sách nhà tối nay' }).getByRole('link').first());
        await tap(person.thing('Ghi kết quả'));
        await person.thing('Không có nhà').waitFor();
        await page.evaluate(watchForWords, SAVED);
        await tap(person.thing('Không có nhà'));
        times.push(await page.evaluate(() => (globalThis as unknown as { took: Promise<number> }).took));
        // Words under a pointer would stay.
        await page.mouse.move(1, 1);
        await person.seesNot(SAVED);
      }
      const bare = await bareSaves(server.origin, TIMES);
      const [p95, least] = [percentile(times, 0.95), percentile(bare, 0.95)];
      return [
        atMost(`save at CPU ×${SLOW_CPU}, p95 of ${TIMES}`, p95, 'ms', 100),
        told(`save at CPU ×${SLOW_CPU}, median of ${TIMES}`, percentile(times, 0.5), 'ms'),
        told('the least that a strict write and its frame take here, p95', least, 'ms'),
        told('a save against that least, p95', p95 / least, 'times'),
        atMost('«nobody home»', taps, 'taps', 3),
      ];
    } finally {
      await person.goesHome();
    }
  },
};

/** In the page: from the next press to the first frame with the words; nothing is asked of the page meanwhile. */
function watchForWords(words: string): void {
  const page = globalThis as { took?: Promise<number> };
  page.took = new Promise((resolve) =>
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
            resolve(performance.now() - press.timeStamp);
          });
        });
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      },
      { once: true, capture: true },
    ),
  );
}
