// `node scripts/run.mjs NAME [ARG ...]`: a command of the server, such as import or rebuild, built when it changed.
import './lib/node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, giveUp, ROOT, stopChildrenOnSignals } from './lib/house.mjs';

const [, , name = '', ...args] = process.argv;
const release = stopChildrenOnSignals();
await ensureInstalled();
await ensureBuilt('api');
release();

const folder = join(ROOT, 'apps/api/dist/cli');
const command = join(folder, `${name}.js`);
if (!/^[a-z-]+$/.test(name) || !existsSync(command)) {
  const known = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.js')) : [];
  giveUp(`There is no command "${name}": choose one of ${known.map((file) => file.slice(0, -3)).join(', ')}.`);
}
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], command, ...args];
await import(pathToFileURL(command).href);
