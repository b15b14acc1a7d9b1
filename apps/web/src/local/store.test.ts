import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { HouseholdId, PersonId } from '@go-cua/domain/core';
import { EMPTY_DOOR } from '@go-cua/domain/household';
import { readSeqCookie, writeSeqCookie } from './cookie';
import { FieldDb } from './db';
import { blockedBy } from './blocked';
import { defineShape, SHAPES, upgrade, type Shapes, type StoredDoor } from './shapes';
import { openStore } from './store';
import { asStorageTrouble } from './trouble';
import {
  device,
  household,
  id,
  newHousehold,
  newResident,
  openTab,
  resident,
  visit,
  world,
} from '../outbox/testing/phone';

let stores: { close(): void }[] = [];
const opened = <T extends { close(): void }>(store: T): T => {
  stores.push(store);
  return store;
};
afterEach(() => {
  for (const s of stores) s.close();
  stores = [];
});

/** Every byte of every row, as text: what somebody reads who copies the profile off a lost phone. */
async function rawTextOf(name: string): Promise<string> {
  const db = opened(new FieldDb(name));
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof ArrayBuffer) walk(new Uint8Array(value));
    else if (ArrayBuffer.isView(value)) texts.push(new TextDecoder('utf-8').decode(value as Uint8Array));
    else if (value instanceof CryptoKey) expect(value.extractable).toBe(false);
    else if (typeof value === 'object' && value !== null)
      [Object.keys(value), Object.values(value)].flat().forEach(walk);
    else texts.push(String(value));
  };
  await db.open();
  for (const table of db.tables) await table.each(walk);
  return texts.join('\n');
}

describe('what lies on the phone', () => {
  it('holds no name, number, address or note in clear: not the residents’, not the volunteer’s', async () => {
    const w = world();
    const d = device();
    const tab = opened(await openTab(w, d));
    await tab.sync.now();
    const home = newHousehold(w);
    await tab.save([household(w, home), ...resident(home, newResident()), visit(home, 'MET', 'Chó dữ, gọi trước')]);
    await tab.person.drafts.keep(`visit:${home}`, { givenName: 'Phượng' }, w.clock.now);
    await tab.sync.now();

    const raw = await rawTextOf(d.name);
    expect(raw).toContain(home);
    for (const secret of ['Phượng', 'Nguyễn', '0952318604', 'Hẻm 3', 'Chó dữ', 'Linh', 'Trần', 'Xuân Thành'])
      expect(raw, secret).not.toContain(secret);
  });

  it('cannot be moved from one row to another', async () => {
    const w = world();
    const d = device();
    const tab = await openTab(w, d);
    await tab.sync.now();
    const [a, b] = [newHousehold(w), newHousehold(w)];
    await tab.save([household(w, a, '1'), household(w, b, '2')]);
    tab.close();
    const db = new FieldDb(d.name);
    const row = (await db.doors.toArray()).find((r) => r.id === a)!;
    await db.doors.put({ ...row, id: b });
    db.close();
    await expect(openTab(w, d)).rejects.toMatchObject({ code: 'STORAGE_BROKEN' });
  });

  it('knows at the next start whose work it holds', async () => {
    const w = world();
    const d = device();
    (await openTab(w, d)).close();
    const store = opened(await openStore({ name: d.name, jar: d.jar }));
    expect(await store.remembered()).toEqual({ id: w.ids.people[0], name: 'Trần Thị Linh' });
    await store.forget(w.ids.people[0]!);
    expect(await store.remembered()).toBeNull();
  });
});

describe('a stored shape', () => {
  interface DoorV1 {
    readonly door: StoredDoor['base'];
  }
  interface DoorV2 {
    readonly seenByServer: StoredDoor['base'];
  }
  const v1 = defineShape<DoorV1>() as unknown as Shapes['door'];
  const v3 = defineShape<StoredDoor>(
    (old: DoorV1): DoorV2 => ({ seenByServer: old.door }),
    (old: DoorV2): StoredDoor => ({ base: old.seenByServer, hamletId: null, round: 1, view: null }),
  );

  it('of an older version walks through every upgrade when it is opened, and is stored in the new one when it changes', async () => {
    const jar = { cookie: '' };
    const name = `shapes-${Math.random()}`;
    const person = { id: id<PersonId>(), name: 'Linh' };
    const home = id<HouseholdId>();
    Dexie.dependencies.indexedDB = new IDBFactory();

    const before = await openStore({ name, jar, shapes: { ...SHAPES, door: v1 } });
    const old = await before.open(person);
    await old.area.update(() => ({ doors: new Map([[home, { door: EMPTY_DOOR } as unknown as StoredDoor]]) }));
    before.close();

    const after = opened(await openStore({ name, jar, shapes: { ...SHAPES, door: v3 } }));
    const { area } = await after.open(person);
    const door = area.area.doors.get(home)!;
    expect(door).toEqual({ base: EMPTY_DOOR, hamletId: null, round: 1, view: null });
    await area.update(() => ({ doors: new Map([[home, door]]) }));
    const db = opened(new FieldDb(name));
    expect((await db.doors.toArray()).map((r) => r.v)).toEqual([3]);
  });

  it('of a newer version, written by another tab after an update, is left alone and says so', async () => {
    const jar = { cookie: '' };
    const name = `newer-${Math.random()}`;
    const person = { id: id<PersonId>(), name: 'Linh' };
    Dexie.dependencies.indexedDB = new IDBFactory();
    const newer = opened(await openStore({ name, jar, shapes: { ...SHAPES, door: v3 } }));
    const { area } = await newer.open(person);
    await area.update(() => ({
      doors: new Map([[id<HouseholdId>(), { base: EMPTY_DOOR, hamletId: null, round: 1, view: null }]]),
    }));
    const older = opened(await openStore({ name, jar }));
    await expect(older.open(person)).rejects.toMatchObject({ code: 'UPDATE_NEEDED' });
    expect(() => upgrade(SHAPES.door, 2, {})).toThrow('known are 1');
  });
});

describe('a store that the browser erased', () => {
  it('is missed at the next start: the cookie knows how far it had counted', async () => {
    const w = world();
    const d = device();
    const tab = await openTab(w, d);
    const { installationId } = tab.store;
    writeSeqCookie(d.jar, installationId, 214, true);
    tab.close();
    expect(d.jar.cookie).toContain('secure');

    const jar = { cookie: `theme=dark; gc_seq=${installationId}.214` };
    Dexie.dependencies.indexedDB = new IDBFactory();
    const first = await openStore({ name: d.name, jar });
    expect(first.erased).toEqual({ installationId, lastSeq: 214 });
    expect(first.installationId).not.toBe(installationId);
    first.close();
    const second = opened(await openStore({ name: d.name, jar }));
    expect(second.erased?.lastSeq).toBe(214);
    await second.acknowledgeErased();
    expect(second.erased).toBeNull();
  });
  it('is not missed where there never was one, and a torn cookie is none', () => {
    expect(readSeqCookie({ cookie: '' })).toBeNull();
    expect(readSeqCookie({ cookie: 'gc_seq=abc.7' })).toBeNull();
  });
});

describe('a phone that cannot write', () => {
  it('says that it is full, also where the abort hides it', () => {
    const full = Object.assign(new Error(), { name: 'AbortError', inner: { name: 'QuotaExceededError' } });
    expect(asStorageTrouble(full).code).toBe('STORAGE_FULL');
    expect(asStorageTrouble(new Error('x')).code).toBe('STORAGE_BROKEN');
  });
  it('keeps what it had: a failed save changes neither outbox nor door', async () => {
    const w = world();
    const d = device();
    const tab = opened(await openTab(w, d));
    await tab.sync.now();
    const home = newHousehold(w);
    await tab.save([household(w, home)]);
    const full = () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    const db = (tab.person.area as unknown as { db: FieldDb }).db;
    db.acts.hook('creating', full);
    await expect(tab.save([visit(home)])).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    db.acts.hook('creating').unsubscribe(full);
    expect(tab.person.area.area.doors.get(home)!.view!.facts).toHaveLength(1);
    await tab.save([visit(home)]);
    expect([...tab.person.area.area.acts.values()].map((a) => a.envelope.seq)).toEqual([1, 2]);
  });
});

describe('a page that takes no acts', () => {
  const chrome = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36';
  it.each([
    [chrome, true, null],
    [chrome, false, 'INSECURE'],
    [`${chrome} Zalo android/24110`, true, 'IN_APP'],
    [`${chrome} [FBAN/EMA;FBAV/440.0;]`, true, 'IN_APP'],
    ['Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Version/4.0 Chrome/131.0 Mobile', true, 'IN_APP'],
  ])('%s, secure %s: %s', (userAgent, isSecureContext, expected) => {
    expect(blockedBy({ userAgent, isSecureContext })).toBe(expected);
  });
});
