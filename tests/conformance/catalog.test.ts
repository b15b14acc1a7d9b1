import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { brokenBy, readCatalog } from './catalog';

let admin: Client;

beforeAll(async () => {
  admin = new Client({ connectionString: inject('stories').templateUrl });
  await admin.connect();
});
afterAll(() => admin.end());

/** What the check says when a migration had also run these statements; they are rolled back. */
async function brokenWith(...statements: string[]): Promise<string[]> {
  await admin.query('begin');
  try {
    for (const statement of statements) await admin.query(statement);
    return brokenBy(await readCatalog(admin));
  } finally {
    await admin.query('rollback');
  }
}

describe('the tables that all migrations make', () => {
  it('keep the way open to more than one machine', async () => {
    const catalog = await readCatalog(admin);
    expect(catalog.columns.filter(({ name }) => name === 'bucket').map(({ table }) => table)).toContain('app.act');
    expect(brokenBy(catalog)).toEqual([]);
  });
});

describe('the check of tables', () => {
  const key = 'bucket smallint not null, id uuid not null check (bucket = app.bucket_of(id)), primary key (bucket, id)';
  const planted: readonly (readonly [broken: string, ...statements: string[]])[] = [
    ['app.note: has household_id and no bucket', 'create table app.note (id uuid primary key, household_id uuid)'],
    [
      'app.note: bucket is not a smallint that is always there',
      'create table app.note (bucket int not null, id uuid not null check (bucket = app.bucket_of(id)), primary key (bucket, id))',
    ],
    ['app.note: has no key', 'create table app.note (bucket smallint not null, text text)'],
    [
      'app.note: key app.note_pkey does not begin with bucket',
      'create table app.note (bucket smallint not null, id uuid primary key)',
    ],
    [
      'app.note: key app.note_n does not begin with bucket',
      `create table app.note (n int, ${key})`,
      'create unique index note_n on app.note (n, bucket)',
    ],
    [
      'app.note: index app.note_n does not begin with bucket',
      `create table app.note (n int, ${key})`,
      'create index note_n on app.note (n)',
    ],
    [
      'app.note: nothing holds that id carries the bucket',
      'create table app.note (bucket smallint not null, id uuid not null, primary key (bucket, id))',
    ],
    [
      'app.note: note_other crosses buckets',
      'create unique index resident_both on app.resident (bucket, id, household_id)',
      `create table app.note (other smallint, who uuid, ${key},
         constraint note_other foreign key (other, who) references app.resident (bucket, id))`,
    ],
    [
      "app.visitor: visitor_home leads from set-up to a household's rows",
      `create table app.visitor (b smallint, home uuid,
         constraint visitor_home foreign key (b, home) references app.household (bucket, id))`,
    ],
    [
      'app.team_note: team_note_team sets columns by itself (SET NULL)',
      `create table app.team_note (team_id uuid, constraint team_note_team foreign key (team_id) references app.team on delete set null)`,
    ],
  ];
  for (const [broken, ...statements] of planted) {
    it(`says: ${broken}`, async () => expect(await brokenWith(...statements)).toContain(broken));
  }
  it('says nothing of a table that keeps the rules', async () => {
    expect(
      await brokenWith(
        `create table app.note (household uuid not null, n int, ${key}, foreign key (bucket, household) references app.household (bucket, id))`,
        'create index note_n on app.note (bucket, n)',
      ),
    ).toEqual([]);
  });
});
