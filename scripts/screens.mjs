// `npm run screens [-- WORDS]`: renders every screen (whose name holds the words) from a real server with the demo into
// .screens/, which git ignores: phone and desktop, light and dark, in Vietnamese.
import './lib/node-version.mjs';
import { ensureBuilt, ensureInstalled, stopChildrenOnSignals } from './lib/house.mjs';
import { runTool } from './lib/tool.mjs';

const release = stopChildrenOnSignals();
await ensureInstalled();
await ensureBuilt();
release();
await runTool('tests/screens/main.ts', 'screens');
