import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/**
 * Where a database stands: another cluster, another line of its history (a recovery to a point in time, a replica that
 * took over), or tables that were made anew. A dump carries the note of where it was taken; a template's copy keeps all three.
 */
const STANDS_IN = `select concat_ws(':', s.system_identifier, c.timeline_id, 'app.setup_version'::regclass::oid) as here
  from pg_control_system() s, pg_control_checkpoint() c`;
/** Where nobody but a superuser may ask which cluster it is. */
const TABLE_ALONE = `select 'app.setup_version'::regclass::oid::text as here`;

const RESTORED =
  'This database was restored: each phone offers again what it sent in the last 30 days, and nothing is counted twice.';

async function asOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

async function whereItStands(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ here: string }>(STANDS_IN).catch((error: { code?: string }) => {
    if (error.code !== '42501') throw error;
    return owner.query<{ here: string }>(TABLE_ALONE);
  });
  return rows[0]!.here;
}

/** Phones that see another epoch forget how far they had read, and offer what they sent. */
const newEpoch = (owner: Client) => owner.query('update app.setup_version set epoch = $1', [randomUUID()]);

/** At every start: a database that was put back from a dump or a base backup says so to the phones by itself. */
export const noticeRestore = (ownerUrl: string, log: (line: string) => void): Promise<boolean> =>
  asOwner(ownerUrl, async (owner) => {
    const here = await whereItStands(owner);
    await owner.query('begin');
    // The first of two servers that start together says it; the second finds it said.
    const { rows } = await owner.query<{ kept: string | null }>(
      'select stands_in as kept from secrets.installation where id = 1 for update',
    );
    const kept = rows[0]?.kept ?? null;
    const restored = kept !== null && kept !== here;
    if (kept !== here) await owner.query('update secrets.installation set stands_in = $1', [here]);
    if (restored) await newEpoch(owner);
    await owner.query('commit');
    if (restored) log(RESTORED);
    return restored;
  });

/** Whoever put back a copy of files, of a disk or of a machine says it: inside, such a copy looks like the original. */
export const sayRestored = (ownerUrl: string, log: (line: string) => void): Promise<void> =>
  asOwner(ownerUrl, async (owner) => {
    await newEpoch(owner);
    log(RESTORED);
  });
