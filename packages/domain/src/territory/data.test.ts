import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../core';
import {
  buildTerritory,
  findingWords,
  parseMergeMap,
  parseUnits,
  predecessorsOf,
  standsOn,
  successorsOf,
  successorsThroughCommunes,
  treeOn,
  unitLabel,
  type CsvTable,
  type FindingKind,
  type Parsed,
  type Tree,
} from './index';

/** The files as they ship. Their quoting is simple: quotes around a cell that holds a comma, and none inside. */
function table(name: string): CsvTable {
  const path = fileURLToPath(new URL(`../../../../data/${name}`, import.meta.url));
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const cells = (line: string) => [...`,${line}`.matchAll(/,(?:"([^"]*)"|([^,"]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  return {
    file: name,
    header: cells(lines[0]!),
    rows: lines.slice(1).map((line, i) => ({ line: i + 2, cells: cells(line) })),
  };
}
function ok<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 5)));
  return parsed.value;
}
const hash = (text: string) => createHash('sha256').update(text).digest();
const files = {
  units2023: ok(parseUnits(table('units-2023.csv'))),
  units2025: ok(parseUnits(table('units-2025.csv'))),
  mergeMap: ok(parseMergeMap(table('merge-map.csv'))),
  mergeMapNational: ok(parseMergeMap(table('merge-map-national.csv'))),
};
const built = buildTerritory(files, hash);
const on = (d: string) => treeOn({ versions: built.versions, hamlets: [] }, day(d));
const eves = ['2024-10-31', '2024-11-01', '2025-06-30', '2025-07-01'].map(on) as [Tree, Tree, Tree, Tree];
const [before, stepOne, eve, after] = eves;
const called = (tree: Tree, code: string) => {
  const unit = tree.byCode('COMMUNE', code);
  return unit ? unitLabel(unit) : null;
};
const idOn = (tree: Tree, code: string) => tree.byCode('COMMUNE', code)?.unitId;

describe('the register of the nation', () => {
  it('reads every row of the lists and maps', () => {
    expect([files.units2023.length, files.units2025.length]).toEqual([11_366, 3_355]);
    expect([files.mergeMap.length, files.mergeMapNational.length]).toEqual([124, 10_602]);
  });

  it('shows the list of 2023 before, and that of 2025 after', () => {
    const count = (tree: Tree) =>
      (['PROVINCE', 'DISTRICT', 'COMMUNE'] as const).map(
        (l) => built.versions.filter((v) => v.level === l && standsOn(v, tree.day)).length,
      );
    expect(count(on('2023-04-26'))).toEqual([63, 705, 10_598]);
    expect(count(on('1999-01-01'))).toEqual([63, 705, 10_598]);
    expect(count(stepOne)).toEqual([63, 705, 10_594]);
    expect(count(eve)).toEqual([63, 696, 10_035]);
    expect(count(after)).toEqual([34, 0, 3_321]);
    expect(count(on('2026-11-24'))).toEqual([34, 0, 3_321]);
  });

  it('makes the same ids again, and none twice', () => {
    const again = buildTerritory(files, hash);
    expect(again).toEqual(built);
    for (const rows of [built.units, built.versions, built.successions])
      expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
  });

  it('never lets two versions of a unit, nor two units of one code, stand on one day', () => {
    const groups = new Map<string, typeof built.versions>();
    for (const v of built.versions)
      for (const key of [v.unitId as string, `${v.level} ${v.code}`]) groups.set(key, [...(groups.get(key) ?? []), v]);
    for (const versions of groups.values()) {
      const sorted = [...versions].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
      sorted.slice(1).forEach((v, i) => {
        expect(sorted[i]!.validTo, v.code).not.toBeNull();
        expect(sorted[i]!.validTo! < v.validFrom!, v.code).toBe(true);
      });
    }
  });

  it('hangs every unit under one that stands on the same days', () => {
    for (const tree of [...eves, on('2025-06-29'), on('2026-11-24')]) {
      const orphans = built.versions.filter(
        (v) => standsOn(v, tree.day) && v.level !== 'PROVINCE' && !tree.unit(v.parentId!),
      );
      expect(orphans).toEqual([]);
    }
  });

  it('leads every succession from a unit that ends to one that begins on its day', () => {
    const ends = new Set(built.versions.map((v) => `${v.unitId} ${v.validTo}`));
    const begins = new Set(built.versions.map((v) => `${v.unitId} ${v.validFrom}`));
    const loose = built.successions.filter(
      (s) => !ends.has(`${s.fromUnitId} ${addDays(s.day, -1)}`) || !begins.has(`${s.toUnitId} ${s.day}`),
    );
    expect(loose).toEqual([]);
  });
});

describe('Phú Yên through its two reorganisations', () => {
  it('keeps code 22018 for another ward: Phường 8, then Phường 2, then nothing', () => {
    expect(eves.map((t) => called(t, '22018'))).toEqual(['Phường 8', 'Phường 2', 'Phường 2', null]);
    expect(idOn(stepOne, '22018')).not.toBe(idOn(before, '22018'));
    expect(idOn(eve, '22018')).toBe(idOn(stepOne, '22018'));
    expect(called(before, '22021')).toBe('Phường 2');
    expect(called(stepOne, '22021')).toBeNull();
  });

  it('splits Phường 9 (22024) in three, and what is left of it in two', () => {
    expect(eves.map((t) => called(t, '22024'))).toEqual(['Phường 9', 'Phường 9', 'Phường 9', null]);
    expect(idOn(stepOne, '22024')).not.toBe(idOn(before, '22024'));
    const targets = (tree: Tree, next: Tree) =>
      successorsOf(idOn(tree, '22024')!, built.successions).map((s) => [
        next.unit(s.toUnitId)!.code,
        s.kind,
        s.suggested,
      ]);
    expect(targets(before, stepOne).sort()).toEqual([
      ['22018', 'PARTIAL', false],
      ['22024', 'PARTIAL', true],
      ['22033', 'PARTIAL', false],
    ]);
    expect(targets(eve, after).sort()).toEqual([
      ['22015', 'SPLIT', true],
      ['22045', 'SPLIT', false],
    ]);
  });

  it('gives 22132 to Xã Tuy An Tây, which is not the Xã An Nghiệp that bore it', () => {
    expect(eves.map((t) => called(t, '22132'))).toEqual([
      'Xã An Nghiệp',
      'Xã An Nghiệp',
      'Xã An Nghiệp',
      'Xã Tuy An Tây',
    ]);
    expect(idOn(before, '22132')).toBe(idOn(eve, '22132'));
    expect(idOn(after, '22132')).not.toBe(idOn(eve, '22132'));
    const from = predecessorsOf(idOn(after, '22132')!, built.successions).map((s) => eve.unit(s.fromUnitId)!.name);
    expect(from.sort()).toEqual(['An Lĩnh', 'An Nghiệp', 'An Xuân']);
  });

  it('lets An Xuân (22141) go whole into it, out of district Tuy An and into Đắk Lắk', () => {
    expect(eves.map((t) => called(t, '22141'))).toEqual(['Xã An Xuân', 'Xã An Xuân', 'Xã An Xuân', null]);
    const [only, ...others] = successorsOf(idOn(eve, '22141')!, built.successions);
    expect(others).toEqual([]);
    expect([only!.toUnitId, only!.kind, only!.day]).toEqual([idOn(after, '22132'), 'MERGE', '2025-07-01']);
    expect(only!.legalBasis).toContain('1660/NQ-UBTVQH15');
    const above = (tree: Tree, code: string) => unitLabel(tree.unit(tree.byCode('COMMUNE', code)!.parentId!)!);
    expect([above(eve, '22141'), above(after, '22132')]).toEqual(['Huyện Tuy An', 'Tỉnh Đắk Lắk']);
  });

  it('knows one unit named Xuân Thành in Phú Yên, a ward until 2025-06-30, and five in the nation of 2023', () => {
    const inPhuYen = (tree: Tree) =>
      tree
        .byName('Xuân Thành')
        .filter((v) => tree.unit(tree.unit(v.parentId!)?.parentId ?? v.parentId!)?.code === '54');
    expect(eves.map((t) => inPhuYen(t).map((v) => `${v.code} ${unitLabel(v)}`))).toEqual([
      ['22053 Phường Xuân Thành'],
      ['22053 Phường Xuân Thành'],
      ['22053 Phường Xuân Thành'],
      [],
    ]);
    expect(before.byName('XUÂN  thành')).toHaveLength(5);
    expect(before.byName('Xuan Thanh')).toEqual([]);
  });

  it('counts the 113 rows that stand in both maps once', () => {
    const own = files.mergeMap.map((r) => `${r.day} ${r.oldCode} ${r.newCode}`);
    const both = files.mergeMapNational.filter((r) => own.includes(`${r.day} ${r.oldCode} ${r.newCode}`));
    expect(both).toHaveLength(113);
    const without = { ...files, mergeMapNational: files.mergeMapNational.filter((r) => !both.includes(r)) };
    expect(buildTerritory(without, hash)).toEqual(built);
  });

  it('has no complaint, and no uncertain date', () => {
    expect(built.findings.filter((f) => f.provinceCode === '54')).toEqual([]);
    const phuYen = before.byCode('PROVINCE', '54')!.unitId;
    const codes = before.children(phuYen).flatMap((d) => before.children(d.unitId).map((c) => c.code));
    expect(codes).toHaveLength(110);
    expect(built.versions.filter((v) => v.level === 'COMMUNE' && codes.includes(v.code) && !v.certain)).toEqual([]);
  });
});

describe('identity', () => {
  const province = (tree: Tree, code: string) => tree.byCode('PROVINCE', code)?.unitId;

  it('goes on through a new kind and a new parent when the area is the same', () => {
    expect([called(eve, '31105'), called(after, '31105')]).toEqual(['Xã Thổ Châu', 'Đặc khu Thổ Châu']);
    expect(idOn(after, '31105')).toBe(idOn(before, '31105'));
    const kept = after
      .children(null)
      .flatMap((p) => after.children(p.unitId))
      .filter((c) => eve.unit(c.unitId));
    expect(kept).toHaveLength(132);
  });

  it('goes on for the eleven provinces that kept their area, and begins anew for the other 23', () => {
    const kept = after.children(null).filter((p) => before.unit(p.unitId));
    expect(kept.map((p) => p.code)).toEqual(['01', '04', '11', '12', '14', '20', '22', '38', '40', '42', '46']);
    expect(province(after, '66')).not.toBe(province(eve, '66'));
    expect([before, eve].map((t) => unitLabel(t.byCode('PROVINCE', '46')!))).toEqual([
      'Tỉnh Thừa Thiên Huế',
      'Thành phố Huế',
    ]);
  });

  it('finds what followed a district or a province through its communes', () => {
    const heirs = (level: 'DISTRICT' | 'PROVINCE', code: string) =>
      successorsThroughCommunes(eve.byCode(level, code)!.unitId, { eve, after, successions: built.successions }).map(
        (u) => u.name,
      );
    expect(heirs('DISTRICT', '559')).toEqual(['Đắk Lắk']);
    expect(heirs('PROVINCE', '54')).toEqual(['Đắk Lắk']);
    expect(heirs('PROVINCE', '01')).toEqual([]);
  });

  it('shows a change without a known day from the eve on, and says on both sides that the date is uncertain', () => {
    const tree = on('2025-06-29');
    const both = [tree, eve].map((t) => t.byCode('COMMUNE', '00541')!);
    expect(both.map((v) => [unitLabel(v), v.certain])).toEqual([
      ['Xã Dương Hà', false],
      ['Xã Thiên Đức', false],
    ]);
    expect(both[0]!.unitId).toBe(both[1]!.unitId);
  });
});

describe('the findings', () => {
  it('are these and no others', () => {
    const counts: Partial<Record<FindingKind, number>> = {};
    for (const f of built.findings) counts[f.kind] = (counts[f.kind] ?? 0) + 1;
    expect(counts).toEqual({
      NO_SUCCESSOR: 562,
      NO_COMMUNE_BEFORE: 5,
      OLD_CODE_UNLISTED: 3,
      TARGET_UNLISTED: 5,
      NEVER_A_TARGET: 1,
      SPLIT_WITHOUT_SUGGESTION: 3,
      NAME_CHANGED_DAY_UNKNOWN: 606,
      DISTRICT_CHANGED_DAY_UNKNOWN: 148,
      UPPER_CHANGED_DAY_UNKNOWN: 12,
      UPPER_AREA_CHANGED_DAY_UNKNOWN: 17,
      UPPER_GONE_DAY_UNKNOWN: 11,
      UPPER_FIRST_SEEN: 2,
      TARGET_NAME_DIFFERS: 1,
      LEVEL_WITHOUT_SUCCESSORS: 2,
    });
  });

  it('name the codes that the data are known to leave open', () => {
    const codes = (kind: FindingKind) =>
      built.findings
        .filter((f) => f.kind === kind)
        .map((f) => f.code)
        .sort();
    expect(codes('NO_COMMUNE_BEFORE')).toEqual(['11948', '19742', '20333', '21548', '26732']);
    expect(codes('OLD_CODE_UNLISTED')).toEqual(['03980', '03983', '03984']);
    expect(codes('TARGET_UNLISTED')).toEqual(['06886', '06970', '06973', '06982', '06988']);
    expect(codes('NEVER_A_TARGET')).toEqual(['06978']);
    expect(codes('SPLIT_WITHOUT_SUGGESTION')).toEqual(['25534', '25798', '30157']);
    expect(codes('UPPER_FIRST_SEEN')).toEqual(['224', '475']);
    expect(codes('TARGET_NAME_DIFFERS')).toEqual(['00745']);
    const inMap = new Set(files.mergeMapNational.map((r) => r.oldCode));
    const retiredInPhuYen = ['22021', '22027', '22039', '22048'];
    const unmapped = files.units2023.filter((u) => u.level === 'COMMUNE' && !inMap.has(u.code)).map((u) => u.code);
    expect(codes('NO_SUCCESSOR')).toEqual(unmapped.filter((c) => !retiredInPhuYen.includes(c)).sort());
  });

  it('tell 717 other ways of writing a name apart: 606 changes, 110 spellings, one act', () => {
    const old = new Map(files.mergeMapNational.map((r) => [r.oldCode, r.oldFullName]));
    const written = files.units2023.filter((u) => {
      const now = u.level === 'COMMUNE' ? old.get(u.code) : undefined;
      return now !== undefined && now !== unitLabel(u);
    });
    expect(written).toHaveLength(717);
    const changed = new Set(built.findings.filter((f) => f.kind === 'NAME_CHANGED_DAY_UNKNOWN').map((f) => f.code));
    const spelled = written.filter((u) => !changed.has(u.code) && u.code !== '22018');
    expect(spelled).toHaveLength(110);
    expect(spelled.map((u) => u.name)).toEqual(expect.arrayContaining(['EaBar', 'Eachà Rang', 'Hoà Vinh']));
  });

  it('are sentences in both languages', () => {
    const one = built.findings.find((f) => f.code === '03980')!;
    expect(findingWords(one, 'vi')).toBe(
      'Phường Mộc Lỵ (03980) có trong bảng sắp xếp nhưng không có trong danh mục năm 2023: chưa rõ lập ngày nào.',
    );
    const sentences = built.findings.flatMap((f) => [findingWords(f, 'vi'), findingWords(f, 'en')]);
    expect(sentences.filter((s) => /[{}]|undefined|\(\)/.test(s) || !s.endsWith('.'))).toEqual([]);
  });
});
