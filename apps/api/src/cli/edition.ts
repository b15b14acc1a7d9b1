import { asDay, dayOfInstant } from '@go-cua/domain/core';
import { businessClock } from '../clock';
import { loadEnv } from '../env';
import { asJobs, makeDueEditions, makeEdition } from '../modules/edition/edition.service';
import { StartTrouble } from '../trouble';
import { command } from './_command';

const USAGE = `npm run edition                       makes every edition that is due
npm run edition -- --day 2026-11-23   makes the edition of one day that is over`;

const SAID = {
  MADE: (day: string) => `The edition of ${day} is made.`,
  EXISTS: (day: string) => `The edition of ${day} exists; editions never change.`,
} as const;

const args = process.argv.slice(2);
const given = args[0] === '--day' && args.length === 2 ? asDay(args[1]) : null;

if (args.length > 0 && given === null) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  await command((db) => {
    const env = loadEnv();
    // As the server counts its days.
    const now = businessClock((env.demo ?? db.kind === 'embedded') ? env.businessClock : undefined)();
    return asJobs(db.urls.jobsUrl, async (sql) => {
      if (given === null) {
        const days = await makeDueEditions(sql, now);
        return console.log(days.length === 0 ? 'No edition is due.' : days.map(SAID.MADE).join('\n'));
      }
      const outcome = await makeEdition(sql, given, now);
      if (outcome === 'NOT_OVER')
        throw new StartTrouble(`${given} is not over yet: ask for a day before ${dayOfInstant(now)}.`);
      console.log(SAID[outcome](given));
    });
  });
}
