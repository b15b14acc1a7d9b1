import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../database/migrate';
import { noticeRestore } from '../database/restored';
import { openDatabase, type OpenDatabase } from '../database/open';
import { loadEnv } from '../env';
import { StartTrouble } from '../trouble';

/** The clone's path: the first folder above this file that holds the unit lists. */
export function cloneRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'data', 'units-2025.csv'))) return from;
  const above = dirname(from);
  if (above === from)
    throw new StartTrouble('The folder data/ with the unit lists is missing: restore it from the clone.');
  return cloneRoot(above);
}

/**
 * Runs one command against the database of a running server, or starts the embedded one for as long as it takes.
 * What an operator can put right is printed as a sentence and ends with code 1; a bug keeps its stack.
 */
export async function command(work: (db: OpenDatabase, root: string) => Promise<void>): Promise<void> {
  let db: OpenDatabase | undefined;
  try {
    const root = cloneRoot();
    db = await openDatabase(loadEnv(), { root, log: (line) => console.error(line), join: true });
    await migrate(db.urls.ownerUrl, (line) => console.error(line));
    await noticeRestore(db.urls.ownerUrl, (line) => console.error(line));
    await work(db, root);
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof StartTrouble)) throw error;
    console.error([error.message, ...error.details].join('\n'));
  } finally {
    await db?.stop();
  }
}
