import { readFileSync } from 'node:fs';
import { atMost, type Measure } from '../measure';

/** What the server holds of the machine's memory after it made the demo (Linux). */
export const memory: Measure = {
  name: 'API memory',
  run: async ({ demo }) => {
    const status = readFileSync(`/proc/${(await demo()).pid}/status`, 'utf8');
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
    return [atMost('API memory after the demo (RSS)', (kilobytes * 1024) / 1e6, 'MB', 300)];
  },
};
