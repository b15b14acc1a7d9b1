import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { day, type Day, type HamletId, type UnitId } from '../core';
import {
  createHamlet,
  followUnits,
  hamletLabel,
  moveHamlet,
  parseMergeMap,
  parseUnits,
  partInScope,
  renameHamlet,
  treeOn,
  unitLabel,
  type CsvTable,
  type HamletVersion,
  type Succession,
  type UnitVersion,
} from './index';

const hash = (text: string) => createHash('sha256').update(text).digest();
const JUNE = day('2025-06-30');
const JULY = day('2025-07-01');

function csv(text: string): CsvTable {
  const [header, ...rows] = text.trim().split('\n');
  return {
    file: 'test.csv',
    header: header!.split(','),
    rows: rows.map((r, i) => ({ line: i + 2, cells: r.split(',') })),
  };
}
const told = (parsed: ReturnType<typeof parseUnits> | ReturnType<typeof parseMergeMap>) =>
  parsed.ok ? 'ok' : parsed.errors.map((e) => `${e.line} ${e.column} ${e.code} ${e.value}`);

describe('a malformed list', () => {
  const head = 'level,code,name,full_name,unit_type,parent_code';
  it('stops everything, with every error and its line', () => {
    const list = csv(`${head}
province,54,Phú Yên,Tỉnh Phú Yên,province,
province,5,Phú Yên,Tỉnh Phú Yên,province,
hamlet,1,Xuân Thành,Thôn Xuân Thành,thon,54
district,559,,Huyện Tuy An,district,54
district,560,Sơn Hòa,Huyện Sơn Hà,village,54
commune,22141,An Xuân,Xã An Xuân,commune
province,56,Khánh Hòa,Tỉnh Khánh Hòa,province,54`);
    expect(told(parseUnits(list))).toEqual([
      '3 code BAD_CODE 5',
      '4 level UNKNOWN_WORD hamlet',
      '5 name EMPTY ',
      '5 full_name NAME_MISMATCH Huyện Tuy An',
      '6 unit_type UNKNOWN_WORD village',
      '7 null CELL_COUNT 5',
      '8 parent_code BAD_CODE 54',
    ]);
  });
  it('may not name a unit twice, nor a parent that it does not have', () => {
    const list = csv(`${head}
province,54,Phú Yên,Tỉnh Phú Yên,province,
district,559,Tuy An,Huyện Tuy An,district,54
district,559,Tuy An,Huyện Tuy An,district,54
commune,22141,An Xuân,Xã An Xuân,commune,555`);
    expect(told(parseUnits(list))).toEqual(['4 code DUPLICATE 559', '5 parent_code PARENT_UNKNOWN 555']);
  });
  it('needs its columns and at least one row', () => {
    expect(told(parseUnits(csv('level,code,name\nprovince,54,Phú Yên')))).toEqual([
      '1 full_name COLUMN_MISSING ',
      '1 unit_type COLUMN_MISSING ',
      '1 parent_code COLUMN_MISSING ',
    ]);
    expect(told(parseUnits(csv(head)))).toEqual(['1 null NO_ROWS ']);
  });
  it('is refused as a merge map too', () => {
    const columns =
      'old_code,old_full_name,old_district_code,old_district,old_province_code,old_province,new_code,new_full_name,new_province_code,change_kind,is_default_target,effective_date';
    const good = '22141,Xã An Xuân,559,Huyện Tuy An,54,Tỉnh Phú Yên,22132,Xã Tuy An Tây,66,merge,true,2025-07-01';
    expect(told(parseMergeMap(csv(`${columns}\n${good}`)))).toBe('ok');
    const bad = [
      good.replace('22132', '2132'),
      good.replace('2025-07-01', '2025-06-31'),
      good.replace('merge', 'eaten'),
      good.replace('true', 'maybe'),
      good.replace('Huyện Tuy An', 'Tuy An'),
    ];
    expect(told(parseMergeMap(csv([columns, ...bad].join('\n'))))).toEqual([
      '2 new_code BAD_CODE 2132',
      '3 effective_date BAD_DAY 2025-06-31',
      '4 change_kind UNKNOWN_WORD eaten',
      '5 is_default_target UNKNOWN_WORD maybe',
      '6 old_district NAME_MISMATCH Tuy An',
    ]);
    expect(told(parseMergeMap(csv([columns, good, good].join('\n'))))).toEqual(['3 old_code DUPLICATE 22141']);
  });
});

describe('labels', () => {
  it('write the kind large in a label, small inside a sentence, and large before a number', () => {
    const commune = { type: 'COMMUNE', name: 'Tuy An Tây' } as const;
    expect([unitLabel(commune), unitLabel(commune, 'vi', 'sentence')]).toEqual(['Xã Tuy An Tây', 'xã Tuy An Tây']);
    const ward = { type: 'WARD', name: '2' } as const;
    expect([unitLabel(ward), unitLabel(ward, 'vi', 'sentence')]).toEqual(['Phường 2', 'Phường 2']);
    expect(unitLabel({ type: 'SPECIAL_ZONE', name: 'Côn Đảo' }, 'vi', 'sentence')).toBe('đặc khu Côn Đảo');
    expect([unitLabel(commune, 'en'), unitLabel(ward, 'en')]).toEqual(['Tuy An Tây commune', 'Ward 2']);
    expect(hamletLabel({ kind: 'THON', name: 'Xuân Thành' }, 'vi', 'sentence')).toBe('thôn Xuân Thành');
  });
});

/** An Xuân went whole into Tuy An Tây; Phường 9 was split; Bình Ngọc vanished between two lists. */
const units = ['an-xuan', 'phuong-9', 'binh-ngoc', 'tuy-an-tay', 'tuy-hoa', 'binh-kien'] as unknown as UnitId[];
const [anXuan, phuong9, binhNgoc, tuyAnTay, tuyHoa, binhKien] = units as [
  UnitId,
  UnitId,
  UnitId,
  UnitId,
  UnitId,
  UnitId,
];
function commune(unitId: UnitId, code: string, span: { from?: Day; to?: Day; certain?: boolean }): UnitVersion {
  const { from = null, to = null, certain = true } = span;
  const id = `${unitId}-v` as UnitVersion['id'];
  const named = { name: unitId, type: 'COMMUNE', parentId: null, level: 'COMMUNE', source: 'test' } as const;
  return { ...named, id, unitId, code, validFrom: from, validTo: to, certain };
}
const versions = [
  commune(anXuan, '22141', { to: JUNE }),
  commune(phuong9, '22024', { to: JUNE }),
  commune(binhNgoc, '22048', { to: day('2025-06-29'), certain: false }),
  commune(tuyAnTay, '22132', { from: JULY }),
  commune(tuyHoa, '22015', { from: JULY }),
  commune(binhKien, '22045', { from: JULY }),
];
const went = (fromUnitId: UnitId, toUnitId: UnitId, suggested: boolean): Succession => {
  const id = `${fromUnitId}-${toUnitId}` as Succession['id'];
  return { id, fromUnitId, toUnitId, day: JULY, kind: 'MERGE', suggested, legalBasis: null, source: 'test' };
};
const successions = [went(anXuan, tuyAnTay, true), went(phuong9, tuyHoa, true), went(phuong9, binhKien, false)];
const history = { versions, successions };
const hamlet = (id: string, unitId: UnitId | null, name = id): HamletVersion => {
  const span = { validFrom: null, validTo: null, certain: true };
  return { id: `${id}-v` as HamletVersion['id'], hamletId: id as HamletId, kind: 'THON', name, unitId, ...span };
};
const story = (rows: readonly HamletVersion[]) =>
  rows.map((h) => [h.validFrom, h.validTo, h.name, h.unitId, h.certain]);

describe('a hamlet', () => {
  it('follows a sole successor on its day, and stays put when asked again', () => {
    const followed = followUnits([hamlet('Xuân Thành', anXuan)], history, hash);
    expect(story(followed)).toEqual([
      [null, JUNE, 'Xuân Thành', anXuan, true],
      [JULY, null, 'Xuân Thành', tuyAnTay, true],
    ]);
    expect(followUnits(followed, history, hash)).toEqual(followed);
  });
  it('of a split unit is undecided until a person decides, whatever the data suggest', () => {
    const followed = followUnits([hamlet('Liên Trì', phuong9)], history, hash);
    expect(story(followed)[1]).toEqual([JULY, null, 'Liên Trì', null, true]);
    const tree = treeOn({ versions, hamlets: followed }, JULY);
    expect(tree.undecided().map((h) => h.name)).toEqual(['Liên Trì']);
    expect(tree.ancestors('Liên Trì' as HamletId)).toEqual([]);
    const decided = moveHamlet(followed, { unitId: binhKien, day: JULY }, tree, hash);
    expect(decided.ok && story(decided.value)[1]).toEqual([JULY, null, 'Liên Trì', binhKien, true]);
    expect(decided.ok && followUnits(decided.value, history, hash)).toEqual(decided.ok && decided.value);
  });
  it('of a unit that went nobody knows where is undecided from an uncertain day', () => {
    expect(story(followUnits([hamlet('Ngọc Phước', binhNgoc)], history, hash))[1]).toEqual([
      '2025-06-30',
      null,
      'Ngọc Phước',
      null,
      false,
    ]);
  });
  it('has the ancestors of the day that is asked', () => {
    const hamlets = followUnits([hamlet('Xuân Thành', anXuan)], history, hash);
    const above = (d: string) => treeOn({ versions, hamlets }, day(d)).ancestors('Xuân Thành' as HamletId);
    expect(above('2025-06-30').map((u) => u.code)).toEqual(['22141']);
    expect(above('2025-07-01').map((u) => u.code)).toEqual(['22132']);
  });
  it('is named once in its commune, however the name is written', () => {
    const tree = treeOn({ versions, hamlets: [hamlet('x', anXuan, 'Phú Hòa')] }, day('2024-01-01'));
    const make = (name: string, kind: 'THON' | 'BUON' = 'THON', unitId = anXuan) =>
      createHamlet({ hamletId: 'n' as HamletId, kind, name, unitId, validFrom: null }, tree, hash);
    expect(make('thôn  Phú Hoà')).toMatchObject({ ok: false, code: 'HAMLET_NAME_TAKEN', field: 'name' });
    expect(make('  ')).toMatchObject({ ok: false, code: 'HAMLET_NAME_EMPTY' });
    expect(make('x'.repeat(61))).toMatchObject({ ok: false, code: 'HAMLET_NAME_TOO_LONG' });
    expect(make('Phú Hòa', 'BUON').ok).toBe(true);
    expect(make('Thôn  Phú Sơn')).toMatchObject({ ok: true, value: { name: 'Phú Sơn', kind: 'THON' } });
    expect(make('Phú Sơn', 'THON', tuyAnTay)).toMatchObject({ ok: false, code: 'HAMLET_UNIT_NOT_STANDING' });
  });
  it('renamed before a merger keeps the new name after it', () => {
    const hamlets = followUnits([hamlet('h', anXuan, 'Thôn 1')], history, hash);
    const change = { name: 'Phú Xuân', day: day('2024-05-01') };
    const renamed = renameHamlet(hamlets, change, treeOn({ versions, hamlets }, change.day), hash);
    expect(renamed.ok && story(renamed.value)).toEqual([
      [null, '2024-04-30', 'Thôn 1', anXuan, true],
      ['2024-05-01', JUNE, 'Phú Xuân', anXuan, true],
      [JULY, null, 'Phú Xuân', tuyAnTay, true],
    ]);
  });
  it('is not moved under the feet of a later change', () => {
    const hamlets = followUnits([hamlet('h', anXuan)], history, hash);
    const moved = moveHamlet(
      hamlets,
      { unitId: phuong9, day: day('2024-01-01') },
      treeOn({ versions, hamlets }, day('2024-01-01')),
      hash,
    );
    expect(moved).toMatchObject({ ok: false, code: 'HAMLET_CHANGED_LATER' });
  });
  it('counts inside a scope', () => {
    const tree = treeOn({ versions, hamlets: ['a', 'b', 'c'].map((id) => hamlet(id, anXuan)) }, day('2024-01-01'));
    expect(partInScope(tree, anXuan, new Set(['a' as HamletId]))).toEqual({ inside: 1, of: 3 });
  });
});
