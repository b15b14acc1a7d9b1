import { Client } from 'pg';
import { lostKeys, type Keys } from '../keys';

/** The database's own memory of who made it: one row, readable by the owner alone. */
interface Installation {
  /** Comes from the master key that its data were sealed with, and opens nothing. */
  readonly keyCheck: string;
  /** Fingerprint of the statements that made roles, schemas and rights. */
  readonly prepared: string;
}

async function readInstallation(client: Client): Promise<Installation | undefined> {
  const { rows } = await client.query<{ readable: boolean }>(
    `select has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as readable
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'secrets' and c.relname = 'installation'`,
  );
  if (!rows[0]?.readable) return undefined;
  const kept = await client.query<Installation>(
    'select key_check as "keyCheck", prepared from secrets.installation where id = 1',
  );
  return kept.rows[0];
}

/** A wrong or new master key is noticed before a password is changed or a row is read. */
export async function refuseForeignKey(client: Client, keys: Keys): Promise<void> {
  const kept = await readInstallation(client);
  if (kept && kept.keyCheck !== keys.checkValue) throw lostKeys(keys.folder);
}

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

export const preparedBy = (ownerUrl: string): Promise<string | undefined> =>
  asOwner(ownerUrl, async (owner) => (await readInstallation(owner))?.prepared);

/** Written by the owner after the roles stand. The key's check value is written once and never changed. */
export const keepInstallation = (ownerUrl: string, keys: Keys, prepared: string): Promise<void> =>
  asOwner(ownerUrl, async (owner) => {
    await owner.query(
      `create table if not exists secrets.installation (
         id smallint primary key check (id = 1), key_check text not null, prepared text not null)`,
    );
    await owner.query(
      `insert into secrets.installation values (1, $1, $2)
       on conflict (id) do update set prepared = excluded.prepared`,
      [keys.checkValue, prepared],
    );
    await refuseForeignKey(owner, keys);
  });
