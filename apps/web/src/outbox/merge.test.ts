import { describe, expect, it } from 'vitest';
import type { HamletId, HouseholdId, InstallationId, PersonId } from '@go-cua/domain/core';
import { EMPTY_DOOR, type Door } from '@go-cua/domain/household';
import { afterChange, type Area } from '../local/area';
import { NEVER_SYNCED } from '../local/shapes';
import { afterRestore } from './batch';
import { completePull, mergePull, type PulledDoor } from './merge';
import { id } from './testing/phone';

const [xuanThanh, suoiMau] = [id<HamletId>(), id<HamletId>()];
const home = id<HouseholdId>();
const doorIn = (hamletId: HamletId): Door => ({
  ...EMPTY_DOOR,
  household: { id: home, hamletId, lane: 'Hẻm 3', number: '12', peopleStated: 4, availability: [] },
});
const empty: Area = {
  ...{ owner: id<PersonId>(), installationId: id<InstallationId>(), rev: 0, nextSeq: 1 },
  ...{ doors: new Map(), acts: new Map(), setup: null, sync: { ...NEVER_SYNCED, serverEpoch: 'e' } },
};
const pulled = (area: Area, ...doors: PulledDoor[]): Area => {
  const checkpoints = doors.map((d) => ({ hamletId: d.hamletId, bucket: 5, seq: d.seq }));
  const page = { serverEpoch: 'e', serverNow: 0, more: false, receipts: [], checkpoints, doors, erased: [] };
  return afterChange(area, mergePull(area, page, 0));
};
const there = (hamletId: HamletId, seq: number): PulledDoor => ({
  ...{ householdId: home, hamletId, seq, gone: false, door: doorIn(hamletId) },
});
const gone = (hamletId: HamletId, seq: number): PulledDoor => ({
  ...{ householdId: home, hamletId, seq, gone: true, door: null },
});
const where = (area: Area) => area.doors.get(home)?.base?.household?.hamletId ?? null;

describe('a household that moves between two hamlets of mine', () => {
  const before = pulled(empty, there(xuanThanh, 1));
  it('stays on the phone, whichever feed comes first', () => {
    expect(where(pulled(before, gone(xuanThanh, 2), there(suoiMau, 1)))).toBe(suoiMau);
    expect(where(pulled(before, there(suoiMau, 1), gone(xuanThanh, 2)))).toBe(suoiMau);
    expect(where(pulled(pulled(before, there(suoiMau, 1)), gone(xuanThanh, 2)))).toBe(suoiMau);
  });
  it('leaves it with the tombstone when the other hamlet is not mine', () => {
    const after = pulled(before, gone(xuanThanh, 2));
    expect(after.doors.has(home)).toBe(false);
  });
});

describe('reading on', () => {
  it('keeps one checkpoint for each hamlet and bucket', () => {
    const area = pulled(pulled(empty, there(xuanThanh, 1)), there(xuanThanh, 7), gone(suoiMau, 3));
    expect(area.sync.checkpoints).toEqual([
      { hamletId: xuanThanh, bucket: 5, seq: 7 },
      { hamletId: suoiMau, bucket: 5, seq: 3 },
    ]);
  });
  it('from the start again, after a restore, keeps the doors in use until it is complete, then drops what it did not bring', () => {
    const known = pulled(empty, there(xuanThanh, 1));
    const again = afterChange(known, afterRestore(known, 'another', 0)!);
    expect(again.sync).toMatchObject({ checkpoints: [], complete: false, serverEpoch: 'another' });
    expect(where(again)).toBe(xuanThanh);
    expect(where(afterChange(again, completePull(again, 0, 0)))).toBeNull();
    const brought = pulled(again, there(xuanThanh, 1));
    expect(where(afterChange(brought, completePull(brought, 0, 0)))).toBe(xuanThanh);
  });
});
