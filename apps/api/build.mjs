// Bundles the server and its commands into dist/. Workspace packages are bundled as source; npm packages stay outside.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

function entries() {
  const cli = join(here, 'src/cli');
  const commands = existsSync(cli)
    ? readdirSync(cli).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('_'))
    : [];
  const found = {};
  if (existsSync(join(here, 'src/main.ts'))) found.main = join(here, 'src/main.ts');
  for (const name of commands) found[`cli/${name.slice(0, -3)}`] = join(cli, name);
  return found;
}

/** Everything that is not a file of ours: `packages: 'external'` would leave the workspaces outside as well. */
const npmPackagesOutside = {
  name: 'npm-packages-outside',
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@go-cua/') ? undefined : { path, external: true },
    );
  },
};

/** @returns {import('esbuild').BuildOptions} */
export const options = () => ({
  absWorkingDir: here,
  entryPoints: entries(),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  keepNames: true,
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
  plugins: [npmPackagesOutside],
  define: {
    'process.env.GO_CUA_VERSION': JSON.stringify(JSON.parse(readFileSync(join(here, 'package.json'))).version),
  },
});

/** For `npm run dev`: builds at every change and calls back when a build is done. */
export async function watch(onBuilt) {
  const tell = { name: 'tell', setup: (builder) => builder.onEnd(({ errors }) => onBuilt(errors.length === 0)) };
  const given = options();
  const watching = await context({ ...given, plugins: [...given.plugins, tell] });
  await watching.watch();
  return watching;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(here, 'dist'), { recursive: true, force: true });
  await build(options());
}
