// `npm start`: installs what is missing, builds what changed, then becomes the server.
import './lib/node-version.mjs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, giveUp, ROOT, stopChildrenOnSignals } from './lib/house.mjs';

const port = Number(process.env.PORT || 4000);
const host = process.env.GO_CUA_HOST || '127.0.0.1';

/** Said before minutes of installing, not after them. */
await new Promise((resolve) => {
  const probe = createServer();
  probe.once('error', ({ code }) => {
    if (code === 'EADDRINUSE') {
      giveUp(
        `Port ${port} is taken, perhaps by a Gõ Cửa that runs already: stop that one, or choose another port (PORT=${port + 1} npm start).`,
      );
    }
    if (code === 'EACCES') giveUp(`Port ${port} needs more rights: choose one above 1023 (PORT=4000 npm start).`);
    resolve();
  });
  // A PORT that is no port is explained by the server, with all other settings.
  if (!Number.isInteger(port) || port < 1 || port > 65_535) resolve();
  else probe.listen(port, host, () => probe.close(resolve));
});

const release = stopChildrenOnSignals();
await ensureInstalled();
await ensureBuilt();
release();

// In this process: signals reach the server itself, and its end is ours.
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
const server = join(ROOT, 'apps/api/dist/main.js');
process.argv.splice(1, 1, server);
await import(pathToFileURL(server).href);
