import { Pool } from 'pg';
import { createAuth } from '../auth';
import type { OpenDatabase } from '../database/open';
import { makeDemo } from './make';
import { DEMO_PASSWORD, DEMO_PHONES } from './staff';

/** Makes the sample on a database of nobody; one that somebody works in is left alone. */
export async function ensureDemo(
  db: OpenDatabase,
  root: string,
  now: () => number,
  say: (line: string) => void,
): Promise<boolean> {
  const owner = new Pool({ connectionString: db.urls.ownerUrl, max: 1 });
  const { rows } = await owner.query<{ people: boolean }>('select exists (select from app.person) as people');
  await owner.end();
  if (rows[0]!.people) return false;
  const begun = performance.now();
  say('Making the sample data …');
  // A sample that a crash takes is made again, so its writes need not wait for the disk.
  const pool = new Pool({ connectionString: db.urls.appUrl, max: 4, options: '-c synchronous_commit=off' });
  const { appPool, keys } = { appPool: pool, keys: db.keys };
  const auth = await createAuth({
    authUrl: db.urls.authUrl,
    appPool,
    keys,
    publicOrigin: 'http://localhost',
    demo: true,
    now,
  });
  try {
    await makeDemo({
      pool,
      keys,
      ownerUrl: db.urls.ownerUrl,
      root,
      now,
      say,
      setPassword: (...a) => auth.setPassword(...a),
    });
  } finally {
    await auth.stop();
    await pool.end();
  }
  say(`  done after ${Math.round((performance.now() - begun) / 1000)} s`);
  return true;
}

/** Where the five-minute walk begins. */
export function demoAccounts(): string[] {
  const line = (who: string, phone: string) => `  ${who.padEnd(38)} ${phone}`;
  return [
    `Sample accounts, all with the password ${DEMO_PASSWORD}:`,
    line('coordinator, Xã Tuy An Tây (console)', DEMO_PHONES.COORDINATOR),
    line('coordinator, Tỉnh Đắk Lắk (console)', DEMO_PHONES.PROVINCE),
    line('observer, Xã Tuy An Tây (console)', DEMO_PHONES.OBSERVER),
    line('team leader, thôn Xuân Thành (portal)', DEMO_PHONES.LEADER),
    line('volunteer, thôn Xuân Thành (portal)', DEMO_PHONES.VOLUNTEER),
  ];
}
