import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsOf, textsOf } from './trusted-documents';

/** One line of the list that only grows; `after` is the id of the line before, so that a missing one is seen. */
interface Written {
  readonly id: string;
  readonly name: string;
  readonly after: string | null;
  readonly text: string;
}
const root = process.cwd();
const file = join(root, 'apps/api/trusted-documents.json');
const written = JSON.parse(readFileSync(file, 'utf8')) as Written[];
for (const [name, { id, text }] of documentsOf(await textsOf.web(root)))
  if (!written.some((line) => line.id === id)) written.push({ id, name, after: written.at(-1)?.id ?? null, text });
writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
