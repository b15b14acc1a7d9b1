import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLogs, personalIn } from '../kit/logs.mjs';
import { ROOT } from '../kit/root';

const ordinary = (more: object = {}) =>
  JSON.stringify({
    level: 'info',
    time: '2026-11-24T12:30:00.123Z',
    operation: 'Overview',
    ms: 12,
    ...more,
    msg: 'graphql',
  });
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'go-cua-logs-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the look through all log lines of a run', () => {
  it('finds a name, a phone or an ID number, however it is written', () => {
    expect(personalIn(ordinary({ who: 'Mẫu Thị Phượng' }))).toBe('a name');
    expect(personalIn(ordinary({ who: 'Mẫu'.normalize('NFD') }))).toBe('a name');
    for (const phone of ['0950000003', '+84950000003', '84950000003', '0950 000 003', '095.000.0003'])
      expect([phone, personalIn(ordinary({ note: `gọi ${phone}` }))]).toEqual([phone, 'a phone']);
    expect(personalIn(ordinary({ id: '099000000001' }))).toBe('12 digits');
    expect(personalIn(`Error: duplicate key (099000000001)`)).toBe('12 digits');
  });

  it('lets ids, instants, durations and the sample accounts of the start pass', () => {
    expect(personalIn(ordinary({ requestId: '01a20da4-4880-7626-964a-099000000001' }))).toBeNull();
    expect(personalIn(ordinary({ at: 1795523400123, ms: 84 }))).toBeNull();
    expect(
      personalIn('Gõ Cửa: http://localhost:40123 (portal) · PostgreSQL at 127.0.0.1/go_cua_test_4711_template'),
    ).toBeNull();
    for (const who of [
      'coordinator, Xã Tuy An Tây (console)',
      'team leader, thôn Xuân Thành (portal)',
      'coordinator, Tỉnh Đắk Lắk (console)',
    ])
      expect(personalIn(`  ${who.padEnd(38)} 0950000002`)).toBeNull();
  });

  it('is failed by one planted line among many, and by no line at all', () => {
    expect(checkLogs([folder])).toMatchObject({ passed: 0, failed: 1 });
    writeFileSync(join(folder, '1.log'), `${ordinary()}\n`.repeat(50));
    expect(checkLogs([folder])).toMatchObject({ lines: 50, passed: 1, failed: 0, complaints: [] });
    writeFileSync(join(folder, '2.log'), `${ordinary()}\n${ordinary({ person: 'Mẫu Văn Sơn' })}\n`);
    const { passed, failed, complaints } = checkLogs([folder]);
    expect([passed, failed]).toEqual([0, 1]);
    // It says where, and does not say it once more.
    expect(complaints).toEqual([`${join(folder, '2.log')}:2: the log holds a name`]);
  });
});

/** Given names that tests write down for somebody whom they tell of. */
const namesIn = (source: string): string[] =>
  [...source.matchAll(/\b(?:givenName|called): '(\p{Lu}[^']*)'/gu)].map(([, name]) => name!);

describe('people of tests', () => {
  it('bear names that the look through the logs knows', () => {
    const files = ['apps/api/src', 'apps/api/test', 'tests'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter(
          (path) => /(\.test\.ts|^(kit|stories|test)\/.*\.ts)$/.test(path) && !/node_modules|\.results/.test(path),
        )
        .map((path) => join(ROOT, folder, path)),
    );
    const names = files.flatMap((file) => namesIn(readFileSync(file, 'utf8')));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => personalIn(name) !== 'a name')).toEqual([]);
  });
});
