import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartTrouble } from '../trouble';

const MASTER = 'master.key';
const MASTER_BYTES = 32;

/** The keys of one installation. They live outside the database; all of them come from one master key. */
export interface Keys {
  readonly folder: string;
  /**
   * One key per purpose (HKDF-SHA256, RFC 5869). The same purpose always gives the same key.
   * @param purpose a path that says what the key is for, such as `identity/phone-index`
   * @param bytes length of the key in bytes
   */
  deriveKey(purpose: string, bytes?: number): Buffer;
  /** A secret of its own in the folder (not derived), made on the first call. Text without spaces. */
  secret(name: string): string;
  /** Stored in the database: tells at the next start whether the key at hand is the one its data were sealed with. */
  readonly checkValue: string;
}

/**
 * Opens the key folder, and makes it when nothing has been sealed yet.
 * @param options.dataExist a database of this installation exists; then a missing key is a loss, not a first start
 */
export function openKeys(folder: string, options: { dataExist: boolean; log?: (line: string) => void }): Keys {
  const file = join(folder, MASTER);
  if (!existsSync(file)) {
    if (options.dataExist) throw lostKeys(folder);
    makeFolder(folder);
    writeSecret(file, randomBytes(MASTER_BYTES).toString('base64'));
    options.log?.(`Made the master key in ${folder}: keep a copy of that folder, apart from the database's backups.`);
  }
  warnWhenReadableByOthers(file, options.log);
  const master = readMaster(file);
  const derived = new Map<string, Buffer>();
  const deriveKey = (purpose: string, bytes = 32): Buffer => {
    const known = derived.get(`${purpose} ${bytes}`);
    if (known) return known;
    const fresh = Buffer.from(hkdfSync('sha256', master, 'go-cua', purpose, bytes));
    derived.set(`${purpose} ${bytes}`, fresh);
    return fresh;
  };
  return {
    folder,
    deriveKey,
    secret: (name) => readOrMakeSecret(join(folder, name)),
    checkValue: deriveKey('key-check', 16).toString('hex'),
  };
}

/** What is lost without the key, and what to do; said in the same words wherever it is found out. */
export function lostKeys(folder: string): StartTrouble {
  return new StartTrouble(
    `The key in ${folder} is missing or not the one that this database was made with, and without it names, phones and ID numbers cannot be read: put the key folder back from your copy, or set GO_CUA_KEYS to where it lies; to begin anew without the old data, use another data folder (GO_CUA_DATA_DIR) or an empty database.`,
  );
}

function readMaster(file: string): Buffer {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new StartTrouble(`The master key ${file} cannot be read: give this user the right to read it.`);
  }
  const master = Buffer.from(text.trim(), 'base64');
  if (master.length !== MASTER_BYTES) {
    throw new StartTrouble(`The master key ${file} is damaged: put it back from your copy of the key folder.`);
  }
  return master;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch {
    throw new StartTrouble(
      `The key folder ${folder} cannot be made: set GO_CUA_KEYS to a folder that this user may write.`,
    );
  }
}

/** Written beside and renamed, so that a start killed halfway never leaves half a key. */
function writeSecret(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${text}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function readOrMakeSecret(file: string): string {
  if (!existsSync(file)) {
    makeFolder(dirname(file));
    writeSecret(file, randomBytes(24).toString('base64url'));
  }
  return readFileSync(file, 'utf8').trim();
}

function warnWhenReadableByOthers(file: string, log?: (line: string) => void): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    log?.(`The master key ${file} can be read by other users of this machine: take that right away (chmod 600).`);
  }
}
