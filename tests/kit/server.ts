import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './root';

/** The built server as a process of its own, as `npm start` runs it. */
export interface Server {
  readonly origin: string;
  /** Everything it printed so far, both streams. */
  log(): string;
  /** SIGTERM, and waits for the end. @returns the exit code */
  stop(): Promise<number | null>;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  /** Starts again on the same port and data. */
  start(): Promise<void>;
  readonly pid: number;
}

export interface ServerOptions {
  /** What it finds in its environment, beside the machine's own. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds until `/readyz` must answer. */
  readonly patience?: number;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** What a developer's own shell sets must not reach the server under test. */
const OURS = /^(GO_CUA_|DATABASE_URL$|PUBLIC_URL$|PORT$|NODE_ENV$|LOG_LEVEL$|VITEST|NODE_OPTIONS$)/;
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));

export async function startServer({ env, patience = 60_000 }: ServerOptions): Promise<Server> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const origin = `http://localhost:${port}`;
  let text = '';
  let child: ChildProcess;
  let ended: Promise<number | null>;

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'apps/api/dist/main.js')], {
      cwd: ROOT,
      env: { ...clean, NODE_ENV: 'production', ...env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const until = Date.now() + patience;
    while (!(await answers(`${origin}/readyz`))) {
      if (child.exitCode !== null || Date.now() > until) {
        child.kill('SIGKILL');
        throw new Error(`The server was not ready after ${patience / 1000} s. It said:\n${text}`);
      }
      await sleep(100);
    }
  };
  await start();
  return {
    origin,
    start,
    log: () => text,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    get pid() {
      return child.pid ?? 0;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
