// `npm run screens [-- WORDS]`: renders every screen in its four faces, from a real server with the demo and one where nothing
// was written yet, into .screens/, which git ignores: phone and desktop, light and dark, in Vietnamese. With words, only the
// pictures whose name, face, device and theme hold them all.
import './lib/node-version.mjs';
import { ensureBuilt, ensureInstalled, stopChildrenOnSignals } from './lib/house.mjs';
import { runTool } from './lib/tool.mjs';

const release = stopChildrenOnSignals();
await ensureInstalled();
await ensureBuilt();
release();
await runTool('tests/screens/main.ts', 'screens');
