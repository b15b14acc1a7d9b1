import { businessClock } from '../clock';
import { ensureDemo } from '../demo/ensure';
import { loadEnv } from '../env';
import { importTerritoryOnce } from '../modules/territory/territory.import';
import { join } from 'node:path';
import { asJobs, makeDueEditions } from '../modules/edition/edition.service';
import { StartTrouble } from '../trouble';
import { command } from './_command';

// `npm run demo:reset`: the sample from the beginning, in the database that the server uses.
await command(async (db, root) => {
  await importTerritoryOnce(db.urls.ownerUrl, join(root, 'data'));
  const now = businessClock(loadEnv().businessClock);
  const made = await ensureDemo(db, root, now, (line) => console.log(line), { again: true });
  if (!made) throw new StartTrouble('This database holds real work and no sample data: it is left as it is.');
  await asJobs(db.urls.jobsUrl, (sql) => makeDueEditions(sql, now()));
});
