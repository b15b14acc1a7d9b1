import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, ROOT, type FreshDatabase } from '../../../test/kit';
import { MalformedFiles } from './territory.files';
import { importTerritory, importTerritoryOnce } from './territory.import';

const DATA = join(ROOT, 'data');
let db: FreshDatabase;
let client: Client;
const counts = async () => {
  const { rows } = await client.query(
    `select (select count(*)::int from app.unit) as units, (select count(*)::int from app.unit_version) as versions,
            (select count(*)::int from app.unit_succession) as successions, (select count(*)::int from app.import_finding) as findings`,
  );
  return rows[0];
};

beforeAll(async () => {
  db = await freshDatabase();
  client = new Client({ connectionString: db.adminUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await db.drop();
});

describe('the import of units', () => {
  it('stops at malformed files with every error and its line, and leaves the database alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'go-cua-'));
    try {
      cpSync(DATA, folder, { recursive: true });
      const spoil = (file: string, line: number, change: (row: string) => string) => {
        const lines = readFileSync(join(folder, file), 'utf8').split('\n');
        lines[line - 1] = change(lines[line - 1]!);
        writeFileSync(join(folder, file), lines.join('\n'));
      };
      spoil('units-2023.csv', 100, (row) => row.replace('district,', 'distrikt,').replace('commune,', 'komune,'));
      spoil('units-2023.csv', 7000, (row) => `${row},one cell too many`);
      spoil('merge-map.csv', 20, (row) => row.replace('2025-07-01', '2025-13-01'));
      spoil('merge-map-national.csv', 5000, (row) => `"${row}`);
      spoil('merge-map-national.csv', 6000, (row) => row.replace(/^\d+/, '123'));
      const failure = await importTerritory(db.ownerUrl, folder).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(MalformedFiles);
      const { errors } = failure as MalformedFiles;
      expect(errors.map((e) => `${e.file}:${e.line} ${e.code}`)).toEqual([
        'units-2023.csv:100 UNKNOWN_WORD',
        'units-2023.csv:7000 CELL_COUNT',
        'merge-map.csv:20 BAD_DAY',
        'merge-map-national.csv:5000 NOT_READABLE',
        'merge-map-national.csv:6000 BAD_CODE',
      ]);
      expect(await counts()).toEqual({ units: 0, versions: 0, successions: 0, findings: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes in the whole nation in under a minute, and changes nothing the second time', async () => {
    const started = performance.now();
    const first = await importTerritory(db.ownerUrl, DATA);
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(first.total).toBe(14_605 + 15_689 + 10_471 + 1_378);
    expect(await counts()).toEqual({ units: 14_605, versions: 15_689, successions: 10_471, findings: 1_378 });
    const rows = await client.query(`select md5(string_agg(v::text, '' order by id)) as sum from app.unit_version v`);
    const second = await importTerritory(db.ownerUrl, DATA);
    expect(second.total).toBe(0);
    const again = await client.query(`select md5(string_agg(v::text, '' order by id)) as sum from app.unit_version v`);
    expect(again.rows).toEqual(rows.rows);
    expect(await importTerritoryOnce(db.ownerUrl, DATA)).toBeNull();
  });

  it('puts right what was changed behind its back', async () => {
    await client.query(`update app.unit_version set name = 'Sai' where code = '22132' and valid_to is null`);
    await client.query(`delete from app.import_finding where code = '03980'`);
    const report = await importTerritory(db.ownerUrl, DATA);
    expect(report.changes['unit_version']).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(report.changes['import_finding']).toEqual({ added: 1, changed: 0, removed: 0 });
    expect(report.total).toBe(2);
  });

  it('lets hamlets follow a sole successor, and leaves those of a split unit undecided', async () => {
    const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
    const place = async (n: number, name: string, code: string) => {
      await client.query(`insert into app.hamlet (id, kind) values ($1, 'THON')`, [id(n)]);
      await client.query(
        `insert into app.hamlet_version (id, hamlet_id, name, name_folded, parent_id)
         select $1, $1, $2, $2, unit_id from app.unit_version where code = $3 and valid_to = '2025-06-30'`,
        [id(n), name, code],
      );
    };
    await place(1, 'Xuân Thành', '22141');
    await place(2, 'Phước Hậu 1', '22024');
    const report = await importTerritory(db.ownerUrl, DATA);
    expect(report.changes['hamlet_version']).toEqual({ added: 2, changed: 2, removed: 0 });
    const { rows } = await client.query(
      `select h.name, h.valid_from::text, h.valid_to::text, u.full_name from app.hamlet_version h
       left join app.unit_version u on u.unit_id = h.parent_id order by h.name, h.valid_from nulls first`,
    );
    expect(rows.map((r) => [r.name, r.valid_from, r.valid_to, r.full_name])).toEqual([
      ['Phước Hậu 1', null, '2025-06-30', 'Phường 9'],
      ['Phước Hậu 1', '2025-07-01', null, null],
      ['Xuân Thành', null, '2025-06-30', 'Xã An Xuân'],
      ['Xuân Thành', '2025-07-01', null, 'Xã Tuy An Tây'],
    ]);
    expect((await importTerritory(db.ownerUrl, DATA)).total).toBe(0);
  });
});
