import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLog, type Logger } from '../../src/log';
import { ROOT } from './cluster';

const FOLDER = join(ROOT, 'apps/api/.results/logs');

/**
 * The log of a server in a test, as it is in life. At the end of a run all of its lines are looked through for personal
 * data (tests/kit/logs.mjs).
 * @param also hears every line
 */
export function testLog(also: (line: string) => void = () => undefined): Logger {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${process.pid}.log`);
  return createLog('debug', {
    write: (line: string) => {
      appendFileSync(file, line);
      also(line);
    },
  });
}
