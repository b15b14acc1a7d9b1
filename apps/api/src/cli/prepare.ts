import { join } from 'node:path';
import { businessClock } from '../clock';
import { ensureDemo } from '../demo/ensure';
import { loadEnv } from '../env';
import { importTerritoryOnce } from '../modules/territory/territory.import';
import { command } from './_command';

// The heavy part of a first start, in a process of its own that the server waits for (`demo/apart.ts`): the memory that
// the units and the sample take while they are made goes back to the machine with it.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

await command(async (db, root) => {
  await importTerritoryOnce(db.urls.ownerUrl, join(root, 'data'));
  if (process.argv.includes('--sample'))
    await ensureDemo(db, root, businessClock(loadEnv().businessClock), (line) => console.log(line));
});
