// The documents of an app: collected when it is built, so that its pages send ids and the server knows the texts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, Kind, parse, print, visit } from 'graphql';

/** One operation with all its fragments. `id`: SHA-256 of the text, hex; `text`: as GraphQL prints it. */
export interface Known {
  readonly id: string;
  readonly text: string;
}

/** Texts between back-ticks after `graphql(`, in every source below a folder but the tests. */
export function writtenIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|vue)$/.test(file) && !/\.(test|d)\.ts$/.test(file))
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^[^*/\n]*\bgraphql\(\s*`([^`]*)`/gm)].map(
        (m) => m[1] ?? '',
      ),
    );
}

/** Texts that a module without imports exports. */
export async function exportedBy(file: string): Promise<string[]> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({ entryPoints: [file], write: false, format: 'esm', logLevel: 'silent' });
  const module = (await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`
  )) as object;
  return Object.values(module).filter((value) => typeof value === 'string');
}

/** By name, each operation with the fragments that it uses. Names must be unique: the pages find their ids by them. */
export function documentsOf(texts: readonly string[]): Map<string, Known> {
  const definitions = texts.flatMap((text) => parse(text, { noLocation: true }).definitions);
  const fragments = new Map<string, DefinitionNode>();
  for (const d of definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) once(fragments, d.name.value, d);
  const found = new Map<string, Known>();
  for (const d of definitions) {
    if (d.kind !== Kind.OPERATION_DEFINITION) continue;
    if (!d.name) throw new Error(`A document has no name: ${print(d).slice(0, 80)}`);
    const used = new Map<string, DefinitionNode>();
    collect(d, fragments, used);
    const text = print({ kind: Kind.DOCUMENT, definitions: [d, ...used.values()] });
    once(found, d.name.value, { id: createHash('sha256').update(text).digest('hex'), text });
  }
  return found;
}

function collect(within: DefinitionNode, all: ReadonlyMap<string, DefinitionNode>, used: Map<string, DefinitionNode>) {
  visit(within, {
    FragmentSpread({ name: { value } }) {
      const fragment = all.get(value);
      if (!fragment) throw new Error(`No document has the fragment ${value}.`);
      if (used.has(value)) return;
      used.set(value, fragment);
      collect(fragment, all, used);
    },
  });
}

function once<T>(map: Map<string, T>, name: string, value: T): void {
  if (map.has(name)) throw new Error(`Two documents are called ${name}: give one another name.`);
  map.set(name, value);
}

/** Where the apps keep theirs, below the clone. */
export const textsOf = {
  web: (root: string): Promise<string[]> => exportedBy(join(root, 'apps/web/src/outbox/documents.ts')),
  admin: async (root: string): Promise<string[]> => writtenIn(join(root, 'apps/admin/src')),
} as const;

/**
 * For Vite: a production build gets its ids as `globalThis.__GO_CUA_DOCUMENTS__`, and its folder the file from which the
 * server learns their texts. While one develops the texts travel, and there is nothing to know.
 */
export function trustedDocuments(app: keyof typeof textsOf, root: string) {
  let known = new Map<string, Known>();
  return {
    name: 'trusted-documents',
    apply: 'build' as const,
    async config() {
      known = documentsOf(await textsOf[app](root));
      const ids = Object.fromEntries([...known].map(([name, { id }]) => [name, id]));
      return { define: { 'globalThis.__GO_CUA_DOCUMENTS__': JSON.stringify(ids) } };
    },
    generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown }) {
      const texts = Object.fromEntries([...known.values()].map(({ id, text }) => [id, text]));
      this.emitFile({ type: 'asset', fileName: '.trusted-documents.json', source: JSON.stringify(texts) });
    },
  };
}
