import type { SyncPause } from '../field/types';
import type { TroubleCode } from '@go-cua/client/graphql';
import { LONGEST_WAIT_MS, waitAfter } from './backoff';
import { nextBatch, nextDue } from './batch';
import { pullAll, readSetUp, sendAll, type ExchangeOptions, type Trouble } from './exchange';

/** One sender per phone, however many tabs: the one that holds the lock. False: another tab is at it. */
export type Lock = (work: () => Promise<void>) => Promise<boolean>;
export const OUTBOX_LOCK = 'go-cua-outbox';

export function webLock(locks: LockManager = navigator.locks): Lock {
  return (work) =>
    locks.request(OUTBOX_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
}

export interface SyncStatus {
  readonly busy: boolean;
  readonly pause: SyncPause | null;
  readonly trouble: TroubleCode | null;
  readonly nextTryAt: number | null;
}
export interface SyncOptions extends ExchangeOptions {
  readonly lock: Lock;
  /** Makes sure that the signed-in person is the author; asks the server when it was not asked lately. */
  readonly session: () => Promise<'in' | 'out' | 'offline'>;
  /** The page is being looked at: then the team's news are asked for, too. */
  readonly seen: () => boolean;
  /** The server said that the session is over. */
  readonly onSessionOver: () => void;
  readonly onStatus: (status: SyncStatus) => void;
  readonly chance?: () => number;
  readonly later?: (work: () => void, ms: number) => () => void;
}

/** How often a phone that lies open asks for the team's news. */
export const PULL_EVERY_MS = 60_000;
/** Until we look whether the tab that was sending took our acts along. */
const OTHER_TAB_MS = 2_000;

const timer = (work: () => void, ms: number): (() => void) => {
  const id = setTimeout(work, ms);
  return () => clearTimeout(id);
};

/**
 * When the phone speaks to the server: at the start, after a save, when the network or the page comes back, each minute
 * while the page is seen; after a failure later and later, up to five minutes apart.
 */
export class Sync {
  private status: SyncStatus = { busy: false, pause: null, trouble: null, nextTryAt: null };
  private failures = 0;
  private running: Promise<void> | null = null;
  private again = false;
  private againSetUp = false;
  private cancel: (() => void) | null = null;
  private stopped = false;

  constructor(private readonly o: SyncOptions) {}

  /** A save asks too: it waits out a back-off, but not the minute of rest. */
  async kick(): Promise<void> {
    const now = this.o.clock();
    // A clock that was put back must not make a wait of minutes one of days.
    const wait = (this.status.nextTryAt ?? 0) - now;
    if (wait > 0 && wait <= LONGEST_WAIT_MS) return;
    if (nextBatch(this.o.keeper.area, now, 1).length > 0) return this.run();
    const due = nextDue(this.o.keeper.area, now);
    if (due !== null && !this.running) this.wake(Math.min(PULL_EVERY_MS, due - now));
  }

  /** «Thử gửi ngay», and the network that came back: whatever the back-off says. */
  now(evenSetUp = false): Promise<void> {
    this.failures = 0;
    return this.run(evenSetUp);
  }

  stop(): void {
    this.stopped = true;
    this.cancel?.();
  }

  private run(evenSetUp = false): Promise<void> {
    if (this.stopped) return Promise.resolve();
    if (this.running) {
      this.again = true;
      this.againSetUp ||= evenSetUp;
      return this.running;
    }
    this.running = this.once(evenSetUp).finally(() => {
      this.running = null;
      if (this.again) {
        const setUp = this.againSetUp;
        this.again = this.againSetUp = false;
        void (setUp ? this.run(true) : this.kick());
      }
    });
    return this.running;
  }

  private async once(evenSetUp: boolean): Promise<void> {
    this.cancel?.();
    this.tell({ busy: true, nextTryAt: null });
    let trouble: Trouble | null = null;
    let own = true;
    try {
      // Another tab is at it: what it writes arrives here by itself.
      own = await this.o.lock(async () => {
        trouble = await this.exchange(evenSetUp);
      });
    } catch {
      // The phone's own store failed; the next save says so. Nothing was lost on the way.
      trouble = { ok: false, why: 'LATER', code: 'UNKNOWN' };
    }
    this.rest(trouble);
    const { area } = this.o.keeper;
    if (!own && (!area.sync.complete || nextBatch(area, this.o.clock(), 1).length > 0)) this.wake(OTHER_TAB_MS);
  }

  private async exchange(evenSetUp: boolean): Promise<Trouble | null> {
    const session = await this.o.session();
    if (session === 'offline') return { ok: false, why: 'LATER', code: 'OFFLINE' };
    if (session === 'out') return { ok: false, why: 'SESSION', code: 'UNAUTHENTICATED' };
    const { round } = this.o.keeper.area.sync;
    const trouble = (await sendAll(this.o)) ?? (await readSetUp(this.o, evenSetUp)) ?? (await pullAll(this.o));
    // The pull met a restored server: its acts of 30 days are offered at once.
    return !trouble && this.o.keeper.area.sync.round !== round ? sendAll(this.o) : trouble;
  }

  private rest(trouble: Trouble | null): void {
    // Closed meanwhile: what the exchange did not finish says nothing about network or session.
    if (this.stopped) return;
    const now = this.o.clock();
    if (!trouble) {
      this.failures = 0;
      this.tell({ busy: false, pause: null, trouble: null, nextTryAt: null });
      const due = nextDue(this.o.keeper.area, now);
      return this.wake(Math.min(PULL_EVERY_MS, due === null ? Infinity : Math.max(0, due - now)));
    }
    if (trouble.why === 'SESSION') {
      this.o.onSessionOver();
      return this.tell({ busy: false, pause: 'SESSION', trouble: trouble.code, nextTryAt: null });
    }
    this.failures += 1;
    const wait = waitAfter(this.failures, (this.o.chance ?? Math.random)());
    const pause = trouble.why === 'LATER' ? 'OFFLINE' : 'SERVER_BUSY';
    this.tell({ busy: false, pause, trouble: trouble.code, nextTryAt: now + wait });
    this.wake(wait);
  }

  private wake(ms: number): void {
    this.cancel?.();
    if (!this.stopped) this.cancel = (this.o.later ?? timer)(() => void this.run(), ms);
  }

  private tell(change: Partial<SyncStatus>): void {
    this.status = { ...this.status, ...change };
    this.o.onStatus(this.status);
  }
}
