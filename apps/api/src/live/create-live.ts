import { Client } from 'pg';
import type { HamletId } from '@go-cua/domain/core';
import type { Logger } from '../log';
import type { LiveFigures } from './live';

const CHANNEL = 'figures_moved';
/** Moves of one moment travel together: an evening's end brings many batches at once. */
const GATHER_MS = 250;
const RECONNECT_MS = 1_000;
/** A notice holds at most 8,000 bytes; a longer one is told as "anything may have moved". */
const MOST_IDS = 150;

type Watcher = (hamlets: readonly HamletId[]) => void;

export interface Live extends LiveFigures {
  stop(): Promise<void>;
}

/**
 * Figures that moved, told by the database to every process of the server (LISTEN/NOTIFY): whichever took the act in,
 * each open console hears of it.
 */
export async function createLive({ appUrl, log }: { appUrl: string; log: Pick<Logger, 'warn'> }): Promise<Live> {
  const watchers = new Set<Watcher>();
  let gathered = new Set<HamletId>();
  let timer: NodeJS.Timeout | undefined;
  let client: Client | undefined;
  let stopped = false;

  const hear = (payload: string | undefined): void => {
    const hamlets = payload ? (payload.split(',') as HamletId[]) : [];
    for (const watcher of watchers) watcher(hamlets);
  };
  async function connect(): Promise<void> {
    const fresh = new Client({ connectionString: appUrl });
    fresh.on('notification', (n) => hear(n.payload));
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (stopped) return;
      log.warn({ channel: CHANNEL }, 'live channel lost');
      setTimeout(
        () =>
          void connect().then(
            () => hear(undefined),
            () => undefined,
          ),
        RECONNECT_MS,
      );
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
  }
  await connect();

  function tell(): void {
    timer = undefined;
    const ids = [...gathered];
    gathered = new Set();
    client
      ?.query('select pg_notify($1, $2)', [CHANNEL, ids.length > MOST_IDS ? '' : ids.join(',')])
      .catch(() => undefined);
  }
  return {
    moved(hamlets) {
      for (const h of hamlets) gathered.add(h);
      timer ??= setTimeout(tell, GATHER_MS);
    },
    watch: (signal) => watchOf(watchers, signal),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

/** One reader's view of the moves; those that come while it is busy are read as one. An empty list: anything may have moved. */
function watchOf(watchers: Set<Watcher>, signal?: AbortSignal): AsyncIterableIterator<readonly HamletId[]> {
  let waiting: HamletId[] | null = null;
  let wake: (() => void) | undefined;
  let done = signal?.aborted ?? false;
  const end = (): void => {
    done = true;
    watchers.delete(watcher);
    wake?.();
  };
  const watcher: Watcher = (hamlets) => {
    const anything = hamlets.length === 0 || waiting?.length === 0;
    waiting = anything ? [] : [...new Set([...(waiting ?? []), ...hamlets])];
    wake?.();
  };
  watchers.add(watcher);
  signal?.addEventListener('abort', end, { once: true });
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      while (waiting === null && !done) await new Promise<void>((resume) => (wake = resume));
      if (waiting === null) return { done: true, value: undefined };
      const value = waiting;
      waiting = null;
      return { done: false, value };
    },
    async return() {
      end();
      return { done: true, value: undefined };
    },
  };
}
