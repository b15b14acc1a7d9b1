import { bucketOf, newId, type GestureId, type VisitId } from '@go-cua/domain/core';
import type { Receipt } from '@go-cua/domain/act';
import { writeSeqCookie, type CookieJar } from '../local/cookie';
import type { PersonStore } from '../local/store';
import { asStorageTrouble } from '../local/trouble';
import type * as Outbox from '../outbox';
import type { ActDraft, ActRoute, Blocked, NotSaved, Saved } from './types';

/** The outbox is loaded after the first screen is drawn; offline it comes from the precache. */
export const outbox = () =>
  (room ??= import('../outbox').catch((e: unknown) => {
    room = undefined;
    throw e;
  }));
let room: Promise<typeof Outbox> | undefined;

export interface SavingOptions {
  readonly blocked: Blocked | null;
  readonly person: () => PersonStore | null;
  readonly jar: CookieJar;
  readonly secure: boolean;
  readonly clock: () => number;
  /** After a save or an undo: something may want to leave. */
  readonly kick: () => void;
  readonly draftsChanged: () => Promise<void>;
  readonly draftTaken: (key: string) => void;
}

const random = () => crypto.getRandomValues(new Uint8Array(10));
const refused = (code: NotSaved['code']): NotSaved => ({ ok: false, code, at: 0 });

/** Writes: resolved when the disk has them, and then only «Đã lưu trên máy này» is true. */
export function createSaving(o: SavingOptions) {
  function marker(store: PersonStore): void {
    const { installationId, nextSeq } = store.area.area;
    writeSeqCookie(o.jar, installationId, nextSeq - 1, o.secure);
  }
  const ready = (): PersonStore | NotSaved => {
    if (o.blocked) return refused('BLOCKED');
    const store = o.person();
    return store?.area.area.setup ? store : refused('NOT_LOADED');
  };

  async function saveAll(drafts: readonly ActDraft[], route: ActRoute = {}): Promise<Saved | NotSaved> {
    const store = ready();
    if ('ok' in store) return store;
    const room = await outbox().catch(() => null);
    // The first visit broke off before all of the portal was on the phone.
    if (!room) return refused('NOT_LOADED');
    const { record } = room;
    let answer: Saved | NotSaved = refused('NOT_LOADED');
    if (route.draftKey) store.drafts.forget(route.draftKey);
    try {
      await store.area.update((area) => {
        const recorded = record(area, drafts, route, { now: o.clock(), random });
        answer = 'change' in recorded ? recorded.answer : recorded;
        return 'change' in recorded ? recorded.change : null;
      }, route.kept);
    } catch (e) {
      return refused(asStorageTrouble(e).code);
    }
    if ((answer as Saved | NotSaved).ok) {
      marker(store);
      if (route.draftKey) o.draftTaken(route.draftKey);
      o.kick();
    }
    return answer;
  }

  /** The first tap of an evening must not wait while the browser compiles rules and store: one save is rehearsed. */
  async function warmUp(): Promise<void> {
    const store = ready();
    const room = 'ok' in store ? null : await outbox().catch(() => null);
    const householdId = o.person()?.area.area.doors.keys().next().value;
    if ('ok' in store || !room || !householdId) return;
    const visitId = newId<VisitId>(bucketOf(householdId), { now: o.clock(), random: random() });
    const payload = { householdId, visitId, outcome: 'NOBODY_HOME' as const, met: [], anonymousHelped: 0 };
    const visit = [{ kind: 'recordVisit' as const, payload }];
    const rehearsed = store.area.rehearse((area) => {
      const recorded = room.record(area, visit, {}, { now: o.clock(), random });
      return 'change' in recorded ? recorded.change : null;
    });
    // A phone that cannot write says so at the first save, where somebody reads it.
    await rehearsed.catch(() => undefined);
  }

  return {
    saveAll,
    warmUp,
    async preview(draft: ActDraft, route: ActRoute = {}): Promise<Receipt> {
      const none = { actId: '' as Receipt['actId'], status: 'REFUSED' } as const;
      const store = ready();
      if ('ok' in store) return none;
      const { record } = await outbox();
      const answer = record(store.area.area, [draft], route, { now: o.clock(), random });
      if ('change' in answer) return answer.answer.receipts[0]!;
      return {
        ...none,
        code: answer.code as NonNullable<Receipt['code']>,
        ...(answer.field && { field: answer.field }),
        ...(answer.detail && { detail: answer.detail }),
      };
    },
    async undo(gestureId: GestureId): Promise<boolean> {
      const store = o.person();
      if (!store) return false;
      const { withdraw } = await outbox();
      let done = false;
      await store.area.update((area) => {
        const change = withdraw(area, gestureId);
        done = change !== null;
        return change;
      });
      if (done) marker(store);
      return done;
    },
    async keepDraft(key: string, value: unknown): Promise<number | null> {
      const store = o.person();
      const room = await outbox().catch(() => null);
      if (!store || !room) return null;
      const savedAt = o.clock();
      const kept = await store.drafts.keep(key, room.guardDraft(value), savedAt).catch(() => false);
      if (kept) await o.draftsChanged();
      return kept ? savedAt : null;
    },
    async dropDraft(key: string): Promise<void> {
      await o.person()?.drafts.drop(key);
      await o.draftsChanged();
    },
  };
}
