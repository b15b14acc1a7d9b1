// `npm run documents`: writes what the portal asks today behind all that it ever asked. A phone sends its unsent acts with
// the document of the version that it runs, so nothing is ever taken out of the list.
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/house.mjs';
import { runTool } from './lib/tool.mjs';

await ensureInstalled();
await runTool('scripts/lib/write-documents.ts', 'documents');
