// `npm run dev`: all three apps with hot reload. The server is built and started again at every change; both Vue apps
// come from Vite, which hands what is the server's on to it. Ctrl-C ends all of it, PostgreSQL included.
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, giveUp, ROOT, say } from './lib/house.mjs';

await ensureInstalled();
const { watch } = await import('../apps/api/build.mjs');
const { createServer } = await import('vite');

const port = Number(process.env.PORT || 4000);
const api = `http://localhost:${port}`;
// Vite's configurations read it, and the server believes requests that come through either Vite.
process.env.PORT = String(port);

let server;
let stopping = false;
let addressesTold = false;

/** Starts the server anew; the running one first puts its database down. */
let turn = Promise.resolve();
const restart = () => (turn = turn.then(startServer, startServer));

async function startServer() {
  await endServer();
  if (stopping) return;
  const began = Date.now();
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'apps/api/dist/main.js')], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: ['ignore', 'inherit', 'inherit'],
    // Out of the terminal's group: Ctrl-C reaches this process, which then ends all in order.
    detached: true,
  });
  server = { child, ended: new Promise((resolve) => child.once('exit', resolve)) };
  void server.ended.then((code) => {
    if (!stopping && server?.child === child && code !== 0 && code !== null) {
      say(`The server ended with code ${code}. It is started again at the next change.`);
    }
  });
  if (await isReady(child)) say(`Server ready after ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

async function isReady(child) {
  while (child.exitCode === null && child.signalCode === null) {
    const { ok } = await fetch(`${api}/readyz`).catch(() => ({ ok: false }));
    if (ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}

async function endServer() {
  if (!server) return;
  server.child.kill('SIGTERM');
  await server.ended;
  server = undefined;
}

async function vite(app, wished) {
  // The server believes its own origin only, for sign-in and WebSocket: a request through Vite comes as from there.
  const handedOn = ['/app', '/graphql', '/livez', '/readyz', '/docs'].map((path) => [
    path,
    { target: api, ws: path === '/app', headers: { origin: api } },
  ]);
  const dev = await createServer({
    root: join(ROOT, 'apps', app),
    server: { port: wished, host: '127.0.0.1', proxy: Object.fromEntries(handedOn) },
    clearScreen: false,
  });
  await dev.listen();
  return dev;
}

const web = await vite('web', port + 1);
const admin = await vite('admin', port + 2);
const watching = await watch((good) => {
  if (stopping) return;
  if (!good) return say('The server does not build: the last good one goes on.');
  void restart().then(() => {
    if (addressesTold || stopping || !server) return;
    addressesTold = true;
    const portOf = (dev) => dev.httpServer?.address()?.port;
    say('');
    say(`  Portal    http://localhost:${portOf(web)}/`);
    say(`  Console   http://localhost:${portOf(admin)}/admin/`);
    say(`  API       ${api}/app/graphql, ${api}/graphql`);
    say(`  Built     ${api}/ and ${api}/admin/ (what the last build left, service worker included)`);
    say('  Ctrl-C ends all of it.');
    say('');
  });
}).catch((error) => giveUp(`The server cannot be watched: ${error.message}`));

async function stop() {
  if (stopping) return;
  stopping = true;
  const within = (ms, work) => Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
  await within(3_000, Promise.allSettled([watching.dispose(), web.close(), admin.close()]));
  // A server on its way up is let come up, so that it can put its database down.
  await within(10_000, turn);
  await endServer();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
