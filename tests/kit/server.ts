import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './root';

type Environment = Readonly<Record<string, string | undefined>>;

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

/** A program of ours that runs. */
export interface Launched {
  readonly child: ChildProcess;
  /** Everything it printed so far, both streams. */
  log(): string;
  /** @returns its exit code once it has ended; null when a signal ended it */
  readonly ended: Promise<number | null>;
  /** Waits until it has printed the words. */
  says(words: string, patience?: number): Promise<void>;
}

const LOGS = join(ROOT, 'tests/.results/logs');

/** A file for all that one program says: at the end of a run every line is looked through (logs.mjs). */
function keptLog(): (text: string) => void {
  mkdirSync(LOGS, { recursive: true });
  const file = join(LOGS, `${process.pid}-${randomBytes(4).toString('hex')}.log`);
  return (text) => appendFileSync(file, text);
}

/** @param program below the clone, such as `apps/api/dist/main.js` */
export function launch(program: string, env: Environment, args: readonly string[] = []): Launched {
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, program), ...args], {
    cwd: ROOT,
    env: { ...clean, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = keptLog();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      keep(chunk);
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    ended,
    log: () => text,
    says: async (words, patience = 30_000) => {
      for (const until = Date.now() + patience; !text.includes(words); await sleep(20)) {
        if (child.exitCode === null && Date.now() < until) continue;
        throw new Error(`It never said "${words}". It said:\n${text}`);
      }
    },
  };
}

/** The built server as a process of its own, as `npm start` runs it. */
export interface Server {
  readonly origin: string;
  readonly pid: number;
  /** Everything it printed since the first start, both streams. */
  log(): string;
  /** SIGTERM, and waits for the end. @returns the exit code */
  stop(): Promise<number | null>;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  /** Starts again on the same port and data. @param changed in its environment, such as the business clock */
  start(changed?: Environment): Promise<void>;
}

export interface ServerOptions {
  /** What it finds in its environment, beside the machine's own. */
  readonly env: Environment;
  /** Milliseconds until `/readyz` must answer. */
  readonly patience?: number;
}

export async function startServer({ env, patience = 200_000 }: ServerOptions): Promise<Server> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const origin = `http://localhost:${port}`;
  let before = '';
  let running: Launched | undefined;

  const start = async (changed: Environment = {}): Promise<void> => {
    before += running?.log() ?? '';
    running = launch('apps/api/dist/main.js', { ...env, ...changed, PORT: String(port) });
    for (const until = Date.now() + patience; !(await answers(`${origin}/readyz`)); await sleep(100)) {
      if (running.child.exitCode === null && Date.now() < until) continue;
      running.child.kill('SIGKILL');
      throw new Error(`The server was not ready within ${patience / 1000} s. It said:\n${running.log()}`);
    }
  };
  const end = (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    running?.child.kill(signal);
    return running?.ended ?? Promise.resolve(null);
  };
  await start();
  return {
    origin,
    start,
    log: () => before + (running?.log() ?? ''),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    get pid() {
      return running?.child.pid ?? 0;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
