import { pino, type Logger } from 'pino';
import type { LogLevel } from './env';

/**
 * One JSON line per event, on standard output. No line holds a name, a number, a text of a form or a variable of a
 * query: callers log codes, ids and durations alone.
 */
export function createLog(level: LogLevel): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
export type { Logger };
