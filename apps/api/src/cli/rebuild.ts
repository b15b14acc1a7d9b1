import { checkRebuild } from '../modules/fieldwork/rebuild';
import { command } from './_command';

const USAGE = `npm run rebuild -- --check   makes every projection, entry and roll-up again from the log, beside the live ones, and compares`;

if (!process.argv.includes('--check')) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  await command(async ({ urls, keys }) => {
    const report = await checkRebuild(urls.jobsUrl, keys);
    for (const d of report.differences) console.log(`${d.table}: ${d.kind} ${d.key}`);
    console.log(`${report.acts} acts of ${report.households} households, ${report.rows} rows made again`);
    console.log(`${report.differences.length} differences`);
    if (report.differences.length > 0) process.exitCode = 1;
  });
}
