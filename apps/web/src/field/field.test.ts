import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick } from 'vue';
import type { GestureId } from '@go-cua/domain/core';
import { household, resident, visit, world, type World } from '../outbox/testing/phone';
import { createField, type FieldOptions, type StartedField } from './createField';
import { setField } from './current';
import { useDraft } from './useDraft';

let started: StartedField[] = [];
let w: World;
let online: boolean;
let jar: { cookie: string };
let storeName: string;

/** The browser's way to the server: sign-in and GraphQL, or nothing at all. */
function network(): typeof fetch {
  const names = new Map(w.server.people.map((p) => [p.id as string, `${p.familyName} ${p.middleName} ${p.givenName}`]));
  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  return async (input, init) => {
    const url = String(input);
    if (!online) throw new TypeError('Failed to fetch');
    if (url.endsWith('/get-session'))
      return json(w.server.signedIn && { person: { id: w.server.signedIn, name: names.get(w.server.signedIn) } });
    if (url.endsWith('/sign-in')) {
      w.server.signedIn = w.ids.people[0]!;
      return json({});
    }
    if (url.endsWith('/sign-out')) {
      w.server.signedIn = null;
      return json({});
    }
    return w.server.fetch(input, init);
  };
}

/** Held by one at a time, as in a browser. */
function locks(): LockManager {
  let held = false;
  const request = async (_: string, __: LockOptions, work: (lock: Lock | null) => Promise<unknown>) => {
    if (held) return work(null);
    held = true;
    try {
      return await work({ name: 'x', mode: 'exclusive' });
    } finally {
      held = false;
    }
  };
  return { request } as unknown as LockManager;
}
let lockManager: LockManager;

async function open(over: Partial<FieldOptions> = {}): Promise<StartedField> {
  const s = createField({
    storeName,
    page: { isSecureContext: true, userAgent: 'Chrome/131.0 Mobile' },
    jar,
    mayHoldWork: async () => true,
    locks: lockManager,
    storage: { persist: async () => true, persisted: async () => false },
    clock: () => w.clock.now,
    ...over,
  });
  started.push(s);
  setField(s.field, s.session);
  await s.opened;
  return s;
}
const until = (what: () => unknown) => vi.waitFor(() => expect(what()).toBeTruthy(), { timeout: 3000, interval: 5 });
const signedIn = async (): Promise<StartedField> => {
  w.server.signedIn = null;
  const s = await open();
  await s.session.signIn('0952318604', 'mưa rào tháng mười');
  await until(() => s.field.state.value === 'READY').catch((e: unknown) => {
    console.log(
      'DBG',
      s.field.state.value,
      s.session.state.value,
      s.field.sync.pause.value,
      s.field.trouble.value,
      s.field.sync.busy.value,
      s.field.sync.nextTryAt.value,
      w.server.requests,
      s.field.setup.value !== null,
      w.server.signedIn,
    );
    throw e;
  });
  return s;
};

beforeEach(() => {
  w = world();
  online = true;
  jar = { cookie: '' };
  storeName = `go-cua-${Math.random()}`;
  lockManager = locks();
  Dexie.dependencies.indexedDB = new IDBFactory();
  vi.stubGlobal('fetch', network());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});
afterEach(async () => {
  for (const s of started) s.stop();
  started = [];
  await new Promise((done) => setTimeout(done, 10));
  vi.unstubAllGlobals();
});

describe('an evening on the phone', () => {
  it('signs in once with network, then works with the browser closed and opened again without any', async () => {
    const first = await signedIn();
    expect(first.field.me.value?.givenName).toBe('Linh');
    expect(first.field.outing.value?.id).toBe(w.ids.outing);
    const home = first.field.newHouseholdId(w.ids.hamlet);
    const phuong = first.field.newResidentId(home);
    expect(await first.field.saveAll([household(w, home), ...resident(home, phuong)])).toMatchObject({ ok: true });
    await until(() => first.field.sync.unsent.value === 0);
    first.stop();

    online = false;
    const again = await open();
    expect(again.field.state.value).toBe('READY');
    expect(again.session.person.value?.name).toBe('Trần Thị Linh');
    expect(again.field.door(home)?.residents[0]?.givenName).toBe('Phượng');
    expect(again.field.find('phuong ng')[0]).toMatchObject({ householdId: home, residentId: phuong });
    expect(again.field.round.value.open.map((e) => e.householdId)).toEqual([home]);
    expect(await again.field.checkIn(w.ids.outing)).toMatchObject({ ok: true });
    expect(again.field.attendance.value.checkedInAt).toBe(w.clock.now);
    await again.field.saveAll([visit(home, 'MET')]);
    expect(again.field.sync.counts.value).toMatchObject({ waiting: 2, sent: 3 });
    await until(() => again.field.sync.pause.value === 'OFFLINE');

    online = true;
    w.clock.now += 5000;
    await again.field.sync.now();
    await until(() => again.field.sync.unsent.value === 0);
    expect(w.server.log.acts.size).toBe(5);
    expect(jar.cookie).toContain(`gc_seq=`);
    expect(jar.cookie).toContain('.5;');
  });

  it('goes on when the session is over, says that sending waits for the sign-in, and sends after it', async () => {
    const s = await signedIn();
    w.server.signedIn = null;
    const home = s.field.newHouseholdId(w.ids.hamlet);
    await s.field.saveAll([household(w, home)]);
    await until(() => s.field.sync.pause.value === 'SESSION');
    expect(s.session.state.value).toBe('expired');
    expect(await s.field.saveAll([visit(home)])).toMatchObject({ ok: true });
    expect(s.field.sync.unsent.value).toBe(2);

    w.clock.now += 5000;
    expect(await s.session.signIn('0952318604', 'mưa rào tháng mười')).toEqual({ ok: true });
    await until(() => s.field.sync.unsent.value === 0);
    await until(() => s.field.sync.pause.value === null);
  });

  it('takes nobody away from unsent work: sign-out is refused until all is sent, then the area leaves the phone', async () => {
    const s = await signedIn();
    online = false;
    const home = s.field.newHouseholdId(w.ids.hamlet);
    await s.field.saveAll([household(w, home)]);
    expect(await s.session.signOut()).toEqual({ ok: false, code: 'UNSENT', unsent: 1 });
    online = true;
    await s.field.sync.now();
    await until(() => s.field.sync.unsent.value === 0);
    expect(await s.session.signOut()).toEqual({ ok: true });
    expect(s.field.state.value).toBe('SIGNED_OUT');
    s.stop();
    expect((await open()).field.state.value).toBe('SIGNED_OUT');
  });

  it('shows in one tab what the other saved', async () => {
    const s = await signedIn();
    const other = await open();
    await until(() => other.field.state.value === 'READY');
    const home = s.field.newHouseholdId(w.ids.hamlet);
    await s.field.saveAll([household(w, home)]);
    await until(() => other.field.door(home));
    expect(other.field.sync.acts.value).toHaveLength(1);
  });

  it('undoes a wrong tap, says so, and gives its number back', async () => {
    const s = await signedIn();
    const home = s.field.newHouseholdId(w.ids.hamlet);
    await s.field.saveAll([household(w, home)]);
    const gestureId: GestureId = s.field.newGestureId();
    await s.field.save('recordVisit', visit(home).payload as never, { gestureId });
    expect(s.field.undoable(gestureId)).toBe(true);
    expect(await s.field.undo(gestureId)).toBe(true);
    expect(s.field.round.value.visited).toEqual([]);
    expect(jar.cookie).toContain('.1;');
  });

  it('knows whose account stands open on this phone until it is signed out', async () => {
    const s = await signedIn();
    const home = s.field.newHouseholdId(w.ids.hamlet);
    const subjectId = s.field.newResidentId(home);
    await s.field.saveAll([household(w, home), ...resident(home, subjectId)]);
    const base = { householdId: home, subjectId };
    const opened = await s.field.save('recordCustody', (custodyId) => ({
      ...{ ...base, event: 'OPENED' as const, custodyId, reason: 'NO_SMARTPHONE' as const },
    }));
    expect(opened.ok).toBe(true);
    expect(s.field.custodies.value).toMatchObject([{ householdId: home, residentId: subjectId, mine: true }]);
    expect(s.field.round.value.next).toBe(home);
    const { custodyId } = s.field.custodies.value[0]!;
    await s.field.save('recordCustody', { ...base, event: 'SIGNED_OUT', custodyId, seenByResident: true });
    expect(s.field.custodies.value).toEqual([]);
  });
});

describe('a phone that has never held work', () => {
  it('shows the way in without opening a store, and opens it for who signs in', async () => {
    w.server.signedIn = null;
    const s = await open({ mayHoldWork: async () => false });
    expect(s.field.state.value).toBe('SIGNED_OUT');
    expect(await Dexie.dependencies.indexedDB.databases()).toEqual([]);
    await s.session.signIn('0952318604', 'mưa rào tháng mười');
    await until(() => s.field.state.value === 'READY');
  });
  it('whose store cannot be opened says so', async () => {
    const blocked = {
      open: () => {
        throw new DOMException('', 'SecurityError');
      },
    } as unknown as IDBFactory;
    Dexie.dependencies.indexedDB = blocked;
    expect((await open()).field.state.value).toBe('BROKEN');
  });
});

describe('where no acts are taken', () => {
  it('opened inside a chat app, or without a secure context', async () => {
    const s = await open({ page: { isSecureContext: true, userAgent: 'Chrome/131.0 Zalo android/24110' } });
    expect(s.field.blocked).toBe('IN_APP');
    expect(await s.field.checkIn(w.ids.outing)).toEqual({ ok: false, code: 'BLOCKED', at: 0 });
  });
  it('without a secure context, where nothing could be sealed and so nothing is stored', async () => {
    const s = await open({ page: { isSecureContext: false, userAgent: 'Chrome/131.0 Mobile' } });
    await s.session.signIn('0952318604', 'mưa rào tháng mười');
    expect([s.field.blocked, s.field.state.value]).toEqual(['INSECURE', 'SIGNED_OUT']);
    expect(await Dexie.dependencies.indexedDB.databases()).toEqual([]);
  });
  it('before the set-up is on the phone', async () => {
    online = false;
    const s = await open();
    expect(s.field.state.value).toBe('SIGNED_OUT');
    expect(await s.field.checkIn(w.ids.outing)).toEqual({ ok: false, code: 'NOT_LOADED', at: 0 });
  });
});

describe('a form', () => {
  it('is kept each second while it changes, comes back after the browser was closed, and goes with its act', async () => {
    const s = await signedIn();
    const scope = effectScope();
    const form = scope.run(() => useDraft('register', () => ({ lane: '', number: '' })))!;
    form.value.value.lane = 'Hẻm 3';
    await nextTick();
    await until(() => form.savedAt.value !== null);
    expect(s.field.sync.counts.value.drafts).toBe(1);
    scope.stop();
    s.stop();

    const again = await open();
    const scope2 = effectScope();
    const found = scope2.run(() => useDraft('register', () => ({ lane: '', number: '' })))!;
    expect(found.restored.value).toBe(true);
    expect(found.value.value.lane).toBe('Hẻm 3');
    found.value.value.number = '12';
    await nextTick();
    const home = again.field.newHouseholdId(w.ids.hamlet);
    await again.field.saveAll([household(w, home)], { draftKey: 'register' });
    await until(() => again.field.sync.counts.value.drafts === 0);
    scope2.stop();
    await new Promise((done) => setTimeout(done, 30));
    expect(again.field.sync.drafts.value).toEqual([]);
  });

  it('does not come back when its last second falls into the save that takes it along', async () => {
    const s = await signedIn();
    for (let moment = 0; moment < 12; moment += 1) {
      const scope = effectScope();
      const form = scope.run(() => useDraft('register', () => ({ number: '' })))!;
      form.value.value.number = '12';
      await nextTick();
      const saved = s.field.saveAll([household(w, s.field.newHouseholdId(w.ids.hamlet))], { draftKey: 'register' });
      // The page is put away while the act is being written: the form is kept at once.
      for (let turn = 0; turn < moment; turn += 1) await Promise.resolve();
      Object.assign(document, { visibilityState: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      await saved;
      scope.stop();
      await new Promise((done) => setTimeout(done, 20));
      // On a busy machine it may still be on its way out; one that came back stays.
      await until(() => s.field.sync.drafts.value.length === 0);
      expect([moment, s.field.sync.drafts.value]).toEqual([moment, []]);
    }
  });

  it('keeps no secret that somebody typed into a note, not even half filled', async () => {
    const s = await signedIn();
    await s.field.keepDraft('visit', {
      note: 'mật khẩu là Phuong1961',
      met: [{ note: 'mã OTP 482913' }],
      lane: 'Hẻm 3',
    });
    const kept = JSON.stringify(s.field.sync.drafts.value);
    expect(kept).toContain('Hẻm 3');
    expect(kept).not.toMatch(/Phuong1961|482913/);
  });
});
