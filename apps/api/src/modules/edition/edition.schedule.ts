import { minuteOfInstant } from '@go-cua/domain/core';
import { EDITION_MINUTE } from '@go-cua/domain/edition';
import type { Logger } from '../../log';
import { asJobs, makeDueEditions } from './edition.service';

export interface Editions {
  /** Resolves when what was due at the start is made, or could not be made. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

export interface EditionsOptions {
  readonly jobsUrl: string;
  /** Unix milliseconds by the business clock. */
  now(): number;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** A business clock may be set: no longer sleep than this before looking at it again. */
const LONGEST_SLEEP = 60 * MINUTE;
const AFTER_FAILURE = 10 * MINUTE;

/** Milliseconds from an instant to the next ten past midnight in Vietnam. */
export function untilNextEdition(now: number): number {
  const minutes = (EDITION_MINUTE - minuteOfInstant(now) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  return minutes * MINUTE - (now % MINUTE);
}

/**
 * Makes missing editions at once, then yesterday's each night. Several processes may run it: one makes each edition. A
 * failure is told and tried again; whatever was made before it stands.
 */
export function startEditions({ jobsUrl, now, log }: EditionsOptions): Editions {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const run = async (): Promise<void> => {
    let wait = Math.min(untilNextEdition(now()), LONGEST_SLEEP);
    try {
      const days = await asJobs(jobsUrl, (sql) => makeDueEditions(sql, now(), () => stopped));
      if (days.length > 0) log.info({ first: days[0], last: days.at(-1), editions: days.length }, 'editions made');
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      log.error({ name, code }, 'editions not made');
      wait = Math.min(wait, AFTER_FAILURE);
    }
    if (!stopped) timer = setTimeout(again, wait).unref();
  };
  const again = (): void => void (running = run());
  again();
  return {
    ready: running,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
