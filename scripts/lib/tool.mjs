// Runs a tool of the folder tests/ that is written in TypeScript: bundled into .cache/tools, npm packages outside.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './house.mjs';

/** @param entry path below the clone, such as `tests/bench/main.ts` @param name of the bundle */
export async function runTool(entry, name) {
  const { build } = await import('esbuild');
  const outfile = join(ROOT, '.cache/tools', `${name}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    tsconfig: 'apps/api/tsconfig.json',
    logLevel: 'warning',
    plugins: [
      {
        name: 'npm-packages-outside',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@go-cua/') ? undefined : { path, external: true },
          ),
      },
    ],
  });
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(outfile).href);
}
