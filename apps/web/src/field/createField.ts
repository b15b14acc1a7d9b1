import { computed, ref, shallowRef } from 'vue';
import type { TroubleCode } from '@go-cua/client/graphql';
import type { PersonId } from '@go-cua/domain/core';
import type { Area } from '../local/area';
import { blockedBy } from '../local/blocked';
import type { CookieJar } from '../local/cookie';
import type { LocalStore, PersonStore } from '../local/store';
import type { Sync, SyncStatus } from '../outbox';
import { undoable } from '../outbox/undoable';
import { asStorageTrouble } from '../local/trouble';
import { createIds } from './ids';
import { createEvening } from './evening';
import { eveningActs } from './eveningActs';
import { createProtection, type PersistentStorage } from './protection';
import { createSyncView } from './syncView';
import { createSaving, outbox } from './saving';
import { createFieldSession } from './session';
import type { Draft, Field, FieldSession, FieldState, StoreErased } from './types';

/** What the field needs of the browser; a test brings its own. */
export interface FieldOptions {
  readonly storeName?: string;
  readonly page: { readonly isSecureContext: boolean; readonly userAgent: string };
  readonly jar: CookieJar;
  /** Whether a store of ours may lie on this phone, or an erased one be missed; asked without opening it. */
  readonly mayHoldWork: () => boolean | Promise<boolean>;
  readonly locks: LockManager;
  readonly storage: PersistentStorage | undefined;
  readonly clock?: () => number;
  /** The page is being looked at. */
  readonly seen?: () => boolean;
}

export interface StartedField {
  readonly field: Field;
  readonly session: FieldSession;
  /** Network or page came back: try now. */
  wake(): void;
  tick(): void;
  stop(): void;
  /** The store is open, and the remembered person's area with it. */
  readonly opened: Promise<void>;
}

export function createField(o: FieldOptions): StartedField {
  const clock = o.clock ?? Date.now;
  const blocked = blockedBy(o.page);
  const area = shallowRef<Area | null>(null);
  const phase = ref<'OPENING' | 'OPEN' | 'BROKEN'>('OPENING');
  const storeErased = shallowRef<StoreErased | null>(null);
  const draftTaken = shallowRef<{ readonly key: string } | null>(null);
  const drafts = shallowRef<readonly Draft[]>([]);
  const status = shallowRef<SyncStatus>({ busy: false, pause: null, trouble: null, nextTryAt: null });
  /** Another tab runs a newer portal and has stored what this one cannot read. */
  const outdated = ref(false);
  const { storageProtected, askWhether, protect } = createProtection(o.storage);
  const unsentOfOthers = ref(0);
  let store: LocalStore | null = null;
  let person: PersonStore | null = null;
  let sender: Sync | null = null;
  let opening: Promise<void> = Promise.resolve();
  let storeOpening: Promise<LocalStore> | null = null;

  const evening = createEvening(area, clock);
  const sync = createSyncView({
    ...{ area, drafts, status, storageProtected, unsentOfOthers },
    signedIn: () => session.face.state.value,
    now: syncNow,
    protect,
  });
  const session = createFieldSession({
    unsent: () => sync.unsent.value,
    onPerson: async (p) => {
      await openPerson(p);
      store?.tellSigned();
      await protect();
      void syncNow();
    },
    onSignedOut: async (owner) => {
      closePerson();
      await store?.forget(owner);
      store?.tellSigned();
    },
  });
  const saving = createSaving({
    blocked,
    person: () => person,
    jar: o.jar,
    secure: o.page.isSecureContext && typeof location !== 'undefined' && location.protocol === 'https:',
    clock,
    kick: () => void sender?.kick(),
    draftsChanged: readDrafts,
    draftTaken: (key) => {
      draftTaken.value = { key };
      drafts.value = drafts.value.filter((d) => d.key !== key);
    },
  });

  const state = computed<FieldState>(() => {
    if (phase.value !== 'OPEN') return phase.value;
    if (!area.value) return 'SIGNED_OUT';
    const { setup, sync: known } = area.value;
    // Read from the start once more after a restore: what was there before stays in use meanwhile.
    return setup && (known.complete || known.round > 1) ? 'READY' : 'LOADING';
  });

  async function readDrafts(): Promise<void> {
    await quietly(async () => {
      drafts.value = (await person?.drafts.all()) ?? [];
    });
  }
  /** Reading in the background: a store that was closed meanwhile is no news, a newer portal in another tab is. */
  async function quietly(read: () => Promise<unknown>): Promise<void> {
    try {
      await read();
    } catch (e) {
      if (asStorageTrouble(e).code === 'UPDATE_NEEDED') outdated.value = true;
    }
  }
  function closePerson(): void {
    sender?.stop();
    [sender, person, area.value, drafts.value] = [null, null, null, []];
  }
  /** One after the other: a sign-in and the question who is signed in may find the same person at once. */
  function openPerson(p: { readonly id: PersonId; readonly name: string }): Promise<void> {
    opening = opening.then(() => openNow(p)).catch(broken);
    return opening;
  }
  async function openNow(p: { readonly id: PersonId; readonly name: string }): Promise<void> {
    // Without a secure context there is no WebCrypto, and nothing is kept in clear.
    if (blocked === 'INSECURE' || area.value?.owner === p.id) return;
    closePerson();
    const device = await ensureStore();
    const opened = await device.open(p);
    person = opened;
    area.value = opened.area.area;
    opened.area.onChange((changed) => {
      if (person === opened) area.value = changed;
    });
    await readDrafts();
    phase.value = 'OPEN';
    unsentOfOthers.value = await device.unsentOfOthers(p.id);
    void startSync(opened, p.id);
  }

  async function syncNow(evenSetUp = false): Promise<void> {
    if (sender) return sender.now(evenSetUp);
    if (person && area.value) await startSync(person, area.value.owner, evenSetUp);
  }
  async function startSync(opened: PersonStore, owner: PersonId, evenSetUp = false): Promise<void> {
    const room = blocked || sender ? null : await outbox().catch(() => null);
    if (sender && evenSetUp) return sender.now(true);
    // Not all of the portal is on the phone yet: the next wake asks again.
    if (!room || person !== opened || sender) return;
    const { Sync, webLock, askOver, draftSpeaksOf } = room;
    sender = new Sync({
      keeper: opened.area,
      ask: askOver(undefined, { clock }),
      clock,
      lock: webLock(o.locks),
      seen: o.seen ?? (() => true),
      session: () => session.check(owner),
      mayGoOn: () => person === opened && session.isIn(owner),
      forget: async (people) => {
        await opened.drafts.dropWhere((key, value) => draftSpeaksOf(key, value, people));
        await readDrafts();
      },
      onSessionOver: () => session.expire(),
      onStatus: (s) => {
        if (person === opened) status.value = s;
      },
    });
    // At once: a tap that falls into the rehearsal would wait for it.
    void saving.warmUp();
    await sender.now(evenSetUp);
  }

  /** Opened when there is something to read or to keep: the way in does without a third of the portal's code. */
  function ensureStore(): Promise<LocalStore> {
    storeOpening ??= import('../local/store').then(async ({ openStore }) => {
      const opened = await openStore({ jar: o.jar, ...(o.storeName && { name: o.storeName }) });
      store = opened;
      storeErased.value = opened.erased;
      opened.onOtherTab((what) => void (what === 'WROTE' ? otherTabWrote() : otherTabSigned()));
      return opened;
    });
    return storeOpening;
  }
  async function open(): Promise<void> {
    try {
      const may = blocked !== 'INSECURE' && o.mayHoldWork();
      // A promise is not waited for where the answer is there: the store is on its way before the first face is drawn.
      const mayRead = typeof may === 'boolean' ? may : await may;
      const remembered = mayRead ? await (await ensureStore()).remembered() : null;
      session.remember(remembered);
      if (remembered) await openPerson(remembered);
      phase.value = 'OPEN';
    } catch (e) {
      broken(e);
      return;
    }
    await askWhether();
    if (!area.value) await session.check(null, true);
  }
  function broken(e: unknown): void {
    outdated.value = asStorageTrouble(e).code === 'UPDATE_NEEDED';
    phase.value = 'BROKEN';
  }
  async function otherTabWrote(): Promise<void> {
    await quietly(async () => person?.area.catchUp());
    await readDrafts();
    void sender?.kick();
  }
  async function otherTabSigned(): Promise<void> {
    const owner = area.value?.owner;
    const remembered = await store?.remembered();
    if (owner && remembered?.id !== owner) closePerson();
    await session.check(area.value?.owner ?? null, true);
  }

  const field: Field = {
    ...evening,
    ...{ state, blocked, storeErased },
    async acknowledgeErased() {
      await store?.acknowledgeErased();
      storeErased.value = null;
    },
    loaded: computed(() => area.value?.doors.size ?? 0),
    trouble: computed<TroubleCode | null>(() => (outdated.value ? 'UPDATE_NEEDED' : status.value.trouble)),
    save: (kind, payload, route) => saving.saveAll([{ kind, payload } as never], route),
    saveAll: saving.saveAll,
    preview: (kind, payload, route) => saving.preview({ kind, payload } as never, route),
    undoable: (gestureId) => area.value !== null && undoable(area.value, gestureId),
    undo: saving.undo,
    ...eveningActs(saving.saveAll, area, evening.outing),
    keepDraft: saving.keepDraft,
    dropDraft: saving.dropDraft,
    draftTaken,
    ...createIds(clock),
    sync,
    refresh: () => syncNow(true),
  };
  return {
    field,
    session: session.face,
    wake: () => void (area.value ? syncNow() : session.check(null, true)),
    tick: evening.tick,
    stop() {
      closePerson();
      store?.close();
    },
    opened: open(),
  };
}
