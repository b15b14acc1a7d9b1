import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './env';

/**
 * One JSON line per event, on standard output. No line holds a name, a number, a text of a form or a variable of a
 * query: callers log codes, ids and durations alone.
 * @param to another place for the lines
 */
export function createLog(level: LogLevel, to: DestinationStream = pino.destination(1)): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, to);
}
export type { Logger };
