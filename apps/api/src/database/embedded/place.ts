import { createHash } from 'node:crypto';
import { mkdirSync, chmodSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { StartTrouble } from '../../trouble';

/** Where one clone keeps what must outlive it: the database, the keys. */
export interface Place {
  readonly base: string;
  readonly data: string;
  readonly keys: string;
  /** PostgreSQL refuses to run as root: then a system user of its own does, outside the clone. */
  readonly asRoot: boolean;
}

/** Folder for clones started by root; a system user can enter it however private the clone's home is. */
const SYSTEM_BASE = '/var/lib/go-cua';

/**
 * @param at.root the clone's path
 * @param at.dataDir, at.keysDir what the environment says, absolute
 */
export function placeOf(at: { root: string; dataDir?: string; keysDir?: string }): Place {
  const asRoot = process.getuid?.() === 0;
  const hash = createHash('sha256').update(realpathSync(at.root)).digest('hex').slice(0, 12);
  const base = at.dataDir ?? (asRoot ? join(SYSTEM_BASE, hash) : join(at.root, '.data'));
  return { base, data: join(base, 'postgres'), keys: at.keysDir ?? join(base, 'keys'), asRoot };
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
  if (place.asRoot && place.base.startsWith(`${SYSTEM_BASE}/`)) makeFolder(SYSTEM_BASE, 0o755);
  makeFolder(place.base, place.asRoot ? 0o711 : 0o700);
}
