import { Client } from 'pg';
import { lostKeys, type Keys } from '../keys';

/**
 * The database's own memory of the master key that its data were sealed with: a value that comes from the key and
 * opens nothing, readable by the owner alone.
 */
async function readKeyCheck(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ readable: boolean }>(
    `select has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as readable
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'secrets' and c.relname = 'installation'`,
  );
  if (!rows[0]?.readable) return undefined;
  const kept = await client.query<{ check: string }>(
    'select key_check as check from secrets.installation where id = 1',
  );
  return kept.rows[0]?.check;
}

/** A wrong or new master key is noticed before a password is changed or a row is read. */
export async function refuseForeignKey(client: Client, keys: Keys): Promise<void> {
  const kept = await readKeyCheck(client);
  if (kept !== undefined && kept !== keys.checkValue) throw lostKeys(keys.folder);
}

/** Written once, by the owner, when the roles stand; compared ever after. */
export async function keepKeyCheck(ownerUrl: string, keys: Keys): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    if ((await readKeyCheck(owner)) === undefined) {
      await owner.query(
        `create table if not exists secrets.installation
           (id smallint primary key check (id = 1), key_check text not null)`,
      );
      await owner.query('insert into secrets.installation values (1, $1) on conflict do nothing', [keys.checkValue]);
    }
    await refuseForeignKey(owner, keys);
  } finally {
    await owner.end();
  }
}
