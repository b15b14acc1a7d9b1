// Writes docs/workflow-*.md from the workflows' tables. A domain test fails when a file is stale.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('packages/domain/src/activation/diagram.ts', root))],
  bundle: true,
  format: 'esm',
  write: false,
});
const { eid1Document, simpleDocument } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
);
await writeFile(new URL('docs/workflow-eid-level-1.md', root), eid1Document());
await writeFile(new URL('docs/workflow-other-services.md', root), simpleDocument());
