import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { homeOf } from '@go-cua/api/src/database/embedded';
import { ROOT } from '../../kit/root';
import { freePort } from '../../kit/server';
import { atMost, type Measure } from '../measure';

const secondsSince = (began: number): number => (Date.now() - began) / 1000;

/** `npm start` in a fresh clone until the server says that it is ready; then again. What is not committed is not there. */
export const start: Measure = {
  name: 'npm start first and second',
  slow: true,
  run: async () => {
    const home = mkdtempSync(join(tmpdir(), 'go-cua-start-'));
    const clone = join(home, 'clone');
    execFileSync('git', ['clone', '--quiet', ROOT, clone]);
    const data = homeOf(clone);
    try {
      const port = await freePort();
      const [first] = await once(clone, port, 300_000);
      const [second, stop] = await once(clone, port, 60_000);
      return [
        atMost('npm start, first', first, 's', 300),
        atMost('npm start, second', second, 's', 10),
        atMost('stop after SIGTERM', stop, 's', 15),
      ];
    } finally {
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      rmSync(data, { recursive: true, force: true });
    }
  },
};

/** @returns seconds until ready, seconds until stopped */
async function once(clone: string, port: number, patience: number): Promise<[number, number]> {
  const began = Date.now();
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: clone,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await isReady(port))) {
    if (hasEnded(child) || Date.now() - began > patience) {
      child.kill('SIGTERM');
      await ended;
      throw new Error(`npm start was not ready after ${Math.round(secondsSince(began))} s. It said:\n${said}`);
    }
    await sleep(100);
  }
  const ready = secondsSince(began);
  const stopping = Date.now();
  child.kill('SIGTERM');
  await ended;
  return [ready, secondsSince(stopping)];
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://localhost:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
