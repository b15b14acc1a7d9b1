import { Client } from 'pg';
import { createAuth } from '../auth';
import { openAppPool } from '../database/app-pool';
import type { OpenDatabase } from '../database/open';
import { makeDemo } from './make';
import { DEMO_PASSWORD, DEMO_PHONES } from './staff';
import { wipeSample } from './wipe';

type Say = (line: string) => void;

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/**
 * NONE: nobody is in the database; BEGUN: a sample that was not made to its end (a killed start); WHOLE: the sample;
 * OTHERS: people work in it.
 */
export type SampleStanding = 'NONE' | 'BEGUN' | 'WHOLE' | 'OTHERS';

export async function sampleStanding(ownerUrl: string): Promise<SampleStanding> {
  const owner = await connected(ownerUrl);
  try {
    const { rows } = await owner.query<{ standing: SampleStanding }>(
      `select case when exists (select from app.sample_run where finished_at is not null) then 'WHOLE'
         when exists (select from app.sample_run) then 'BEGUN'
         when exists (select from app.person) then 'OTHERS' else 'NONE' end as standing`,
    );
    return rows[0]!.standing;
  } finally {
    await owner.end();
  }
}

/**
 * Makes the sample on a database of nobody; one that somebody works in is left alone, one that was not made to the end
 * is made anew.
 * @param options.again begins over, also where the sample is whole
 * @returns whether the database holds the sample now
 */
export async function ensureDemo(
  db: OpenDatabase,
  root: string,
  now: () => number,
  say: Say,
  options: { readonly again?: boolean } = {},
): Promise<boolean> {
  const standing = await sampleStanding(db.urls.ownerUrl);
  if (standing === 'OTHERS') return false;
  if (standing === 'WHOLE' && !options.again) return true;
  const owner = await connected(db.urls.ownerUrl);
  const sign = await connected(db.urls.authUrl);
  try {
    if (standing !== 'NONE') await wipeSample(owner, sign);
    await owner.query('insert into app.sample_run (id, begun_at) values (1, $1)', [new Date()]);
    await make(db, root, now, say);
    await owner.query('update app.sample_run set finished_at = $1', [new Date()]);
    return true;
  } finally {
    await owner.end();
    await sign.end();
  }
}

async function make(db: OpenDatabase, root: string, now: () => number, say: Say): Promise<void> {
  const begun = performance.now();
  say('Making the sample data …');
  // A sample that a crash takes is made again, so its writes need not wait for the disk.
  const pool = await openAppPool(db.urls.appUrl, { max: 4, options: '-c synchronous_commit=off' });
  const { keys } = db;
  const { authUrl, ownerUrl } = db.urls;
  const auth = await createAuth({ authUrl, appPool: pool, keys, publicOrigin: 'http://localhost', demo: true, now });
  try {
    await makeDemo({ pool, keys, ownerUrl, root, now, say, setPassword: (...a) => auth.setPassword(...a) });
  } finally {
    await auth.stop();
    await pool.end();
  }
  say(`  done after ${Math.round((performance.now() - begun) / 1000)} s`);
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
