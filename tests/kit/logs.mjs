// Looks through every log line that the servers of a run have written, for what no log may hold.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const { names, places } = JSON.parse(readFileSync(new URL('./marked.json', import.meta.url), 'utf8'));
const MARKED = [...names, ...places];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const PHONE = /(?<!\d)(?:0|\+?84)[35789](?:[ .-]?\d){8}(?!\d)/;
const TWELVE_DIGITS = /(?<!\d)\d{12}(?!\d)/;
/** The start of a sample tells the person at the terminal its accounts: that is no log, and they are nobody's. */
const SAMPLE_ACCOUNT = /^ {2}[\p{L} ,]+ \((?:console|portal)\) +095000000\d$/u;

/** What a line holds that it may not: `a name`, `a phone`, `12 digits`; null for nothing. */
export function personalIn(line) {
  if (SAMPLE_ACCOUNT.test(line)) return null;
  const text = line.normalize('NFC').replace(UUID, '');
  if (MARKED.some((word) => text.includes(word))) return 'a name';
  if (PHONE.test(text)) return 'a phone';
  return TWELVE_DIGITS.test(text) ? '12 digits' : null;
}

/**
 * All log files of some folders, counted as one check: failed for each line that holds what it may not, and when there
 * is no line at all. A complaint says where a line is, never what stands in it.
 */
export function checkLogs(folders, { mayBeEmpty = false } = {}) {
  const complaints = [];
  let lines = 0;
  for (const folder of folders.filter((f) => existsSync(f)))
    for (const file of readdirSync(folder).filter((f) => f.endsWith('.log')))
      for (const [i, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
        if (line === '') continue;
        lines += 1;
        const found = personalIn(line);
        if (found) complaints.push(`${join(folder, file)}:${i + 1}: the log holds ${found}`);
      }
  if (lines === 0 && mayBeEmpty) return { lines, passed: 0, failed: 0, complaints: [] };
  if (lines === 0) complaints.push('no server of the run has left a line of its log');
  return { lines, passed: complaints.length === 0 ? 1 : 0, failed: complaints.length, complaints };
}
