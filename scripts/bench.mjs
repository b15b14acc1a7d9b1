// `npm run bench -- main [--json FILE] [--only WORDS]`: the numbers that the product promises, measured here and now.
import './lib/node-version.mjs';
import { ensureBuilt, ensureInstalled, giveUp, stopChildrenOnSignals } from './lib/house.mjs';
import { runTool } from './lib/tool.mjs';

const [suite = ''] = process.argv.slice(2);
if (suite !== 'main') giveUp('Say which numbers: npm run bench -- main [--json FILE] [--only WORDS].');
const release = stopChildrenOnSignals();
await ensureInstalled();
await ensureBuilt();
release();
await runTool(`tests/bench/${suite}.ts`, `bench-${suite}`);
