import { ApiSession } from '../../kit/api';
import { Pen, registerDoors } from '../../kit/pen';
import { Person } from '../../kit/person';
import { serverOn } from '../../kit/server-on';
import { AT_HALF_PAST_SEVEN } from '../../kit/today';
import { aVillage } from '../../kit/village';
import { atMost, type Measure, percentile, told } from '../measure';

/** A cheap phone's share of this machine's core. */
export const SLOW_CPU = 6;
const TIMES = 5;
const MANY = 1000;
/** A word of the outing's head: the list itself is there with it. */
export const TONIGHT = 'Cả đội đã giúp';

/** The browser is started anew without a network; from the address to tonight's page on the screen, in seconds. */
async function coldStarts(origin: string, phone: string, password: string): Promise<number> {
  const person = Person.withPhone('An', origin);
  try {
    await person.opens('/');
    await person.signsIn({ phone, password });
    await person.sees(TONIGHT);
    await person.waitsForTheWorker();
    const seconds: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await person.closesTheBrowser();
      await person.opens('about:blank');
      await person.goesOffline();
      const devtools = await person.devtools();
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
      await person.page.addInitScript(watchForWords, TONIGHT);
      await person.opens('/');
      const shown = await person.page.waitForFunction(() => (globalThis as { shown?: number }).shown);
      seconds.push(((await shown.jsonValue()) ?? Number.NaN) / 1000);
    }
    return percentile(seconds, 0.5);
  } finally {
    await person.goesHome();
  }
}

export const coldStart: Measure = {
  name: 'offline cold start',
  run: async ({ cluster, server, password }) => {
    const few = await coldStarts(server.origin, server.prepared.mate.phone, password);
    const big = await serverOn(cluster, { ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
    try {
      const { leader, mate } = big.prepared;
      const session = new ApiSession(big.origin, 'portal');
      await session.acceptInvitation(leader.token, password);
      await new ApiSession(big.origin, 'portal').acceptInvitation(mate.token, password);
      const homes = Array.from({ length: MANY }, (_, i) => ({ lane: `Hẻm ${1 + (i % 25)}`, number: String(i + 1) }));
      await registerDoors(
        new Pen(session, leader.id, big.prepared),
        homes.map((home) => ({ ...home, people: 4 })),
      );
      const many = await coldStarts(big.origin, mate.phone, password);
      return [
        atMost(`offline cold start at CPU ×${SLOW_CPU}, median of ${TIMES}`, few, 's', 1.5),
        told(`offline cold start with ${MANY} households at CPU ×${SLOW_CPU}, median of ${TIMES}`, many, 's'),
      ];
    } finally {
      await big.end();
    }
  },
};

/** In the page: the first frame with the words, laid out, by the page's own clock; nothing is asked of it meanwhile. */
function watchForWords(words: string): void {
  const page = globalThis as { shown?: number };
  const watch = new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.textContent?.includes(words)))) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      void document.body.offsetHeight;
      page.shown = performance.now();
    });
  });
  watch.observe(document, { childList: true, subtree: true });
}
