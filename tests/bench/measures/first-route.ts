import { gzipSync } from 'node:zlib';
import { PHONE } from '../../kit/browser';
import { Person } from '../../kit/person';
import { atMost, type Measure, told } from '../measure';
import { TONIGHT } from './cold-start';

/**
 * What a phone fetches before it can show the first page, without a worker that has it already: for who is not signed in
 * every script until the network rests; for who is, what tonight's list needs and what comes after it are told (docs/decisions/0020).
 */
export const firstRoute: Measure = {
  name: 'portal first route',
  run: async ({ server, password }) => {
    const person = Person.with('An', server.origin, { ...PHONE, serviceWorkers: 'block' });
    try {
      await person.looks({ theme: 'light' });
      const scripts = new Map<string, number>();
      const reading: Promise<void>[] = [];
      person.context.on('response', (response) => {
        const path = new URL(response.url()).pathname;
        if (!path.endsWith('.js')) return;
        reading.push(response.body().then((body) => void scripts.set(path, gzipSync(body, { level: 9 }).length)));
      });
      const kilobytes = async (): Promise<number> => {
        await Promise.all(reading);
        if (scripts.size === 0) throw new Error('The portal fetched no script.');
        return [...scripts.values()].reduce((a, b) => a + b, 0) / 1000;
      };
      await person.opens('/');
      await person.page.getByRole('heading').first().waitFor();
      await person.page.waitForLoadState('networkidle');
      const signedOut = await kilobytes();

      await person.signsIn({ phone: server.prepared.mate.phone, password });
      await person.sees(TONIGHT);
      scripts.clear();
      await person.reloads();
      await person.sees(TONIGHT);
      const signedIn = await kilobytes();
      await person.page.waitForLoadState('networkidle');
      return [
        atMost('portal first route, signed out, JS gz', signedOut, 'kB', 130),
        told("portal without a worker, signed in until tonight's list stands, JS gz", signedIn, 'kB'),
        told('portal without a worker, signed in with what it sends by, JS gz', await kilobytes(), 'kB'),
      ];
    } finally {
      await person.goesHome();
    }
  },
};
