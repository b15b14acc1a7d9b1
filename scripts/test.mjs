// `npm test`: all checks, each counted; the last line is `N passed, N failed`.
// `npm test -- WORDS`: only the test files whose path, or whose tests' names, hold the words.
import './lib/node-version.mjs';
import { ensureInstalled, say, stopChildrenOnSignals } from './lib/house.mjs';
import { runAll, runMatching } from './lib/checks.mjs';

stopChildrenOnSignals();
await ensureInstalled();
const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const { passed, failed, complaints } = words.length > 0 ? await runMatching(words.join(' ')) : await runAll();

for (const complaint of complaints) say(`✗ ${complaint}`);
say(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
