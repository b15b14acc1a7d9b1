import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartTrouble } from '../../trouble';

/** The user that PostgreSQL runs as; undefined: the one that runs us. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'go-cua';

/** One way per family of systems: shadow-utils, Debian's adduser, BusyBox's adduser. */
const WAYS: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/', '--shell', '/usr/sbin/nologin', NAME],
  ['adduser', '--system', '--group', '--no-create-home', '--home', '/', NAME],
  ['adduser', '-S', '-D', '-H', NAME],
];

function idOf(option: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [option, NAME], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined;
}

function find(): Account | undefined {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

/** Finds the system user, or makes it. */
export function systemAccount(log: (line: string) => void): Account {
  const found = find();
  if (found) return found;
  log(`Making the system user ${NAME}, since PostgreSQL does not run as root.`);
  for (const [command, ...args] of WAYS) {
    spawnSync(command, args, { stdio: 'ignore' });
    const made = find();
    if (made) return made;
  }
  throw new StartTrouble(
    `PostgreSQL does not run as root, and the system user ${NAME} could not be made: make it (useradd --system ${NAME}), or start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Gives a folder and all in it to the account. Links are changed themselves, not what they point to. */
export function giveTo(account: Account, path: string): void {
  const entry = lstatSync(path);
  if (!entry.isSymbolicLink()) chownSync(path, account.uid, account.gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
}
