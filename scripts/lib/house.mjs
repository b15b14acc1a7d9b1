// What all commands at the root share: the clone's path, words on the way, packages installed, apps built.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

export const say = (line) => console.log(line);

/** One sentence that says what to do, and an end. */
export function giveUp(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

const children = new Set();
let stoppedBy;

/** Until the server itself takes over: Ctrl-C and SIGTERM end what we started, then us. */
export function stopChildrenOnSignals() {
  const stop = (signal) => {
    stoppedBy = signal;
    for (const child of children) child.kill('SIGTERM');
    if (children.size === 0) process.exit(128 + (signal === 'SIGINT' ? 2 : 15));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return () => process.off('SIGINT', stop).off('SIGTERM', stop);
}

/** Runs a program to its end. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    children.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const end = (code) => {
      children.delete(child);
      if (stoppedBy) process.exit(128 + (stoppedBy === 'SIGINT' ? 2 : 15));
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(error.code === 'ENOENT' ? 127 : 126);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Says every 15 seconds that the work goes on. */
export async function withWords(doing, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`${doing} …`);
  const timer = setInterval(() => say(`  still at it (${seconds()} s)`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (seconds() > 2) say(`  done after ${seconds()} s`);
  }
}

const lockOf = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;

/** npm writes down what it has put into node_modules; what is optional may be for another platform. */
export function isInstalled() {
  try {
    const wanted = lockOf('package-lock.json');
    const there = lockOf('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([path, { version, link, optional }]) => {
      if (!path.includes('node_modules/')) return true;
      const found = there[path];
      return found ? Boolean(found.link) === Boolean(link) && found.version === version : Boolean(optional);
    });
  } catch {
    return false;
  }
}

/** npm's own program when npm runs us, else the one on the path. */
function npm(args, options) {
  const program = process.env.npm_execpath;
  return program?.endsWith('.js')
    ? run(process.execPath, [program, ...args], options)
    : run('npm', args, { shell: process.platform === 'win32', ...options });
}

export async function ensureInstalled() {
  if (isInstalled()) return;
  if (!existsSync(join(ROOT, 'package-lock.json'))) {
    giveUp('package-lock.json is missing: restore it (git checkout package-lock.json), then run this again.');
  }
  const { code, output } = await withWords('Installing packages, which takes a minute or two the first time', () =>
    // As a test or server environment might say otherwise: what builds the apps is needed too.
    npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  if (code === 127) giveUp('npm was not found: install it (it comes with Node from nodejs.org), then run this again.');
  if (code !== 0) {
    console.error(output.trim());
    giveUp(
      'The packages could not be installed: read the lines above, mend the network or the registry, then run this again.',
    );
  }
}

/** Turbo without telemetry, background process or update notes. */
export const turbo = (args, options = {}) =>
  run(process.execPath, [join(ROOT, 'node_modules/turbo/bin/turbo'), ...args], {
    ...options,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', ...options.env },
  });

/** Builds what changed since the last time; what did not change comes from turbo's cache. */
export async function ensureBuilt(...packages) {
  const filters = packages.map((name) => `--filter=@go-cua/${name}`);
  const { code, output } = await withWords('Building what changed', () =>
    turbo(['run', 'build', ...filters, '--output-logs=errors-only', '--log-prefix=none'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  if (code !== 0) {
    console.error(output.trim());
    giveUp('The build failed: read the lines above; in an unchanged clone, remove node_modules and run this again.');
  }
}
