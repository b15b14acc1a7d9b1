import { createHash } from 'node:crypto';
import { mkdirSync, chmodSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { StartTrouble } from '../../trouble';

/** Where one clone keeps what must outlive it: the database, the keys. */
export interface Place {
  readonly base: string;
  readonly data: string;
  readonly keys: string;
  /** As root: where PostgreSQL's programs are copied to; several data folders of a clone share them. */
  readonly programs: string;
  /** PostgreSQL refuses to run as root: then a system user of its own does, outside the clone. */
  readonly asRoot: boolean;
}

/** Folder for clones started by root; a system user can enter it however private the clone's home is. */
const SYSTEM_BASE = '/var/lib/go-cua';

/**
 * @param at.root the clone's path
 * @param at.dataDir, at.keysDir what the environment says, absolute
 * @param at.programs where the programs lie when it is not the data folder
 */
export function placeOf(at: { root: string; dataDir?: string; keysDir?: string; programs?: string }): Place {
  const asRoot = process.getuid?.() === 0;
  const base = at.dataDir ?? homeOf(at.root);
  const keys = at.keysDir ?? join(base, 'keys');
  return { base, data: join(base, 'postgres'), keys, programs: at.programs ?? base, asRoot };
}

/** The folder of one clone when nothing else is said. */
export function homeOf(root: string): string {
  if (process.getuid?.() !== 0) return join(root, '.data');
  return join(SYSTEM_BASE, createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 12));
}

/** Makes a folder; as root one that others may enter (not list), since PostgreSQL's user must pass through it. */
export function makeFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, mode);
  } catch {
    throw new StartTrouble(
      `The folder ${folder} cannot be made or written: set GO_CUA_DATA_DIR to a folder that this user may write.`,
    );
  }
}

export function makeBase(place: Place): void {
  const ofTheSystem = place.asRoot && place.base.startsWith(`${SYSTEM_BASE}/`);
  if (ofTheSystem) makeFolder(SYSTEM_BASE, 0o755);
  if (place.asRoot) makeFolder(place.programs, 0o711);
  makeFolder(place.base, place.asRoot ? 0o711 : 0o700);
}
