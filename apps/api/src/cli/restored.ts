import { sayRestored } from '../database/restored';
import { command } from './_command';

const USAGE = `npm run restored   tells every phone that the server was put back from a copy of its files`;

if (process.argv.length > 2) {
  console.error(USAGE);
  process.exitCode = 1;
} else await command(({ urls }) => sayRestored(urls.ownerUrl, console.log));
