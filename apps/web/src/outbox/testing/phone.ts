import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import {
  bucketOf,
  newId,
  type GestureId,
  type HamletId,
  type HouseholdId,
  type OutingId,
  type PersonId,
  type ResidentId,
  type VisitId,
} from '@go-cua/domain/core';
import type { ActDraft, ActRoute, NotSaved, Saved } from '../../field/types';
import { openStore, type LocalStore, type PersonStore } from '../../local/store';
import type { Shapes } from '../../local/shapes';
import { doorOf } from '../../local/area';
import { UNDO_MS } from '../batch';
import { draftSpeaksOf } from '../forget';
import { record } from '../record';
import { Sync, type Lock, type SyncStatus } from '../sync';
import { askOver } from '../transport';
import { withdraw } from '../withdraw';
import { ServerModel, smallCommune } from './serverModel';

/** 24 November 2026, 19:00 in Vietnam. */
export const EVENING = Date.parse('2026-11-24T12:00:00Z');
export const random = () => crypto.getRandomValues(new Uint8Array(10));
export const id = <I extends string>(bucket = 5): I =>
  newId(bucket, { now: EVENING, random: random() }) as unknown as I;

export function world() {
  const ids = {
    ...{
      hamlet: id<HamletId>(),
      team: id<never>(),
      campaign: id<never>(),
      outing: id<OutingId>(),
      today: '2026-11-24',
    },
    people: [id<PersonId>(), id<PersonId>()],
  };
  const { setup, people } = smallCommune(ids);
  const clock = { now: EVENING };
  return { ids, clock, server: new ServerModel(setup, people, () => clock.now) };
}
export type World = ReturnType<typeof world>;

/** A browser profile: its IndexedDB, its cookies, its locks. Tabs open on it. */
export function device() {
  let held = false;
  const lock: Lock = async (work) => {
    if (held) return false;
    held = true;
    try {
      await work();
    } finally {
      held = false;
    }
    return true;
  };
  const jar = { cookie: '' };
  return { idb: new IDBFactory(), name: `go-cua-${Math.random()}`, jar, lock };
}
export type Device = ReturnType<typeof device>;

export interface Tab {
  readonly store: LocalStore;
  readonly person: PersonStore;
  readonly sync: Sync;
  readonly status: () => SyncStatus;
  readonly session: { state: 'in' | 'out' | 'offline' };
  /** Milliseconds until it looks again by itself. */
  readonly rests: () => number | null;
  save(drafts: readonly ActDraft[], route?: ActRoute): Promise<Saved | NotSaved>;
  undo(gestureId: GestureId): Promise<boolean>;
  close(): void;
}

/** One tab of a volunteer on a device: store, save, undo, and a sync that runs only when the test says so. */
export async function openTab(w: World, d: Device, personAt = 0, shapes?: Shapes): Promise<Tab> {
  Dexie.dependencies.indexedDB = d.idb;
  const owner = w.ids.people[personAt]!;
  const store = await openStore({ name: d.name, jar: d.jar, ...(shapes && { shapes }) });
  const person = await store.open({ id: owner, name: 'Trần Thị Linh' });
  let status: SyncStatus = { busy: false, pause: null, trouble: null, nextTryAt: null };
  let rests: number | null = null;
  const session: Tab['session'] = { state: 'in' };
  const sync = new Sync({
    keeper: person.area,
    ask: askOver(w.server.fetch, { clock: () => w.clock.now, timeOutMs: 1000 }),
    clock: () => w.clock.now,
    lock: d.lock,
    seen: () => true,
    session: async () => session.state,
    mayGoOn: () => session.state === 'in',
    forget: (people) => person.drafts.dropWhere((key, value) => draftSpeaksOf(key, value, people)),
    onSessionOver: () => void (session.state = 'out'),
    onStatus: (s) => (status = s),
    chance: () => 0.5,
    later: (_, ms) => {
      rests = ms;
      return () => (rests = null);
    },
  });
  store.onOtherTab(() => void person.area.catchUp());
  return {
    ...{ store, person, sync, session, status: () => status, rests: () => rests },
    async save(drafts, route = {}) {
      let answer: Saved | NotSaved | undefined;
      await person.area.update((area) => {
        const r = record(area, drafts, route, { now: w.clock.now, random });
        answer = 'change' in r ? r.answer : r;
        return 'change' in r ? r.change : null;
      });
      return answer!;
    },
    async undo(gestureId) {
      let done = false;
      await person.area.update((area) => {
        const change = withdraw(area, gestureId);
        done = change !== null;
        return change;
      });
      return done;
    },
    close() {
      sync.stop();
      store.close();
    },
  };
}

export const newHousehold = (w: World): HouseholdId => id(bucketOf(w.ids.hamlet));
export const newResident = (): ResidentId => id();

export function household(w: World, householdId: HouseholdId, number = '12', peopleStated = 2): ActDraft {
  return {
    kind: 'registerHousehold',
    payload: { householdId, hamletId: w.ids.hamlet, lane: 'Hẻm 3', number, peopleStated, availability: ['EVENING'] },
  };
}
export function resident(householdId: HouseholdId, subjectId: ResidentId, givenName = 'Phượng'): ActDraft[] {
  return [
    {
      kind: 'recordConsent',
      payload: { householdId, subjectId, purposes: ['RECORD'], textVersion: 1, birthYear: 1961 },
    },
    {
      kind: 'registerResident',
      payload: {
        ...{ householdId, subjectId, familyName: 'Nguyễn', middleName: 'Thị', givenName },
        ...{ birth: { year: 1961 }, phone: '0952318604', phoneKind: 'OWN_SMARTPHONE', card: 'CHIP_CARD' },
        ...{ residence: 'PERMANENT', isHead: true },
      },
    },
  ];
}
export function visit(
  householdId: HouseholdId,
  outcome: 'MET' | 'NOBODY_HOME' = 'NOBODY_HOME',
  note?: string,
): ActDraft {
  return {
    kind: 'recordVisit',
    payload: {
      ...{ householdId, visitId: id<VisitId>(), outcome, met: [], anonymousHelped: 0 },
      ...(note && { note }),
    },
  };
}
export function activate(householdId: HouseholdId, subjectId: ResidentId): ActDraft {
  return {
    kind: 'advanceActivation',
    payload: {
      ...{ householdId, subjectId, service: 'EID_LEVEL_1', from: 'NOT_STARTED', to: 'ACTIVATED', how: 'HELPED' },
    },
  };
}
export const actsOf = (tab: Tab) =>
  [...tab.person.area.area.acts.values()].sort((a, b) => a.envelope.seq - b.envelope.seq);
export const statuses = (tab: Tab) => actsOf(tab).map((a) => a.receipt?.status ?? 'WAITING');
export const seqs = (tab: Tab) => actsOf(tab).map((a) => a.envelope.seq);

export const DAY = 86_400_000;
/** Everything that waits is out of its moment of undoing. */
export const later = (w: World, ms = UNDO_MS + 1) => void (w.clock.now += ms);

/** A volunteer with the set-up on the phone, and one household of her own, not sent yet. */
export async function evening() {
  const w = world();
  const d = device();
  const tab = await openTab(w, d);
  await tab.sync.now();
  const home = newHousehold(w);
  const phuong = newResident();
  await tab.save([household(w, home), ...resident(home, phuong)]);
  return { w, d, tab, home, phuong };
}
export const seenBy = (tab: Tab, home: Parameters<typeof visit>[0]) => doorOf(tab.person.area.area.doors.get(home))!;
