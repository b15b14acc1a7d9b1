import { gzipSync } from 'node:zlib';
import { PHONE } from '../../kit/browser';
import { Person } from '../../kit/person';
import { atMost, type Measure } from '../measure';

/** What a phone fetches before it can show the first page: every script, also those asked for a moment later. */
export const firstRoute: Measure = {
  name: 'portal first route',
  run: async ({ server }) => {
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
      await person.opens('/');
      await person.page.getByRole('heading').first().waitFor();
      await person.page.waitForLoadState('networkidle');
      await Promise.all(reading);
      if (scripts.size === 0) throw new Error('The portal fetched no script.');
      const bytes = [...scripts.values()].reduce((a, b) => a + b, 0);
      return [atMost('portal first route, JS gz', bytes / 1000, 'kB', 130)];
    } finally {
      await person.goesHome();
    }
  },
};
