import { join } from 'node:path';
import { findingWords, type FileError } from '@go-cua/domain/territory';
import { MalformedFiles } from '../modules/territory/territory.files';
import { importTerritory, type ImportReport } from '../modules/territory/territory.import';
import { listFindings } from '../modules/territory/territory.findings';
import { StartTrouble } from '../trouble';
import { command } from './_command';

const USAGE = `npm run import -- units               reads the unit lists and merge maps of data/
npm run import -- units --from FOLDER  reads them from another folder
npm run import -- findings             what the lists leave open, in words (--en: in English; --kind KIND: one kind)`;

const [what = '', ...rest] = process.argv.slice(2);
const option = (name: string) => (rest.includes(name) ? (rest[rest.indexOf(name) + 1] ?? '') : undefined);

const atLine = (e: FileError) =>
  `${e.file}, line ${e.line}${e.column ? `, ${e.column}` : ''}: ${e.code}${e.value ? ` (${e.value})` : ''}`;

function told({ counts, changes, total }: ImportReport): string {
  const counted = Object.entries(counts).map(([name, n]) => `${n} ${name}`);
  const changed = Object.entries(changes)
    .filter(([, c]) => c.added + c.changed + c.removed > 0)
    .map(([table, c]) => `  ${table}: ${c.added} added, ${c.changed} changed, ${c.removed} removed`);
  return [`Read ${counted.join(', ')}.`, `${total} changes`, ...changed].join('\n');
}

async function importUnits(ownerUrl: string, folder: string): Promise<void> {
  const started = performance.now();
  try {
    const report = await importTerritory(ownerUrl, folder);
    console.log(`${told(report)}\n${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    if (!(error instanceof MalformedFiles)) throw error;
    const sentence = `The unit lists hold ${error.errors.length} errors, and nothing was imported: correct these lines and import again.`;
    throw new StartTrouble(sentence, error.errors.map(atLine));
  }
}

async function printFindings(ownerUrl: string): Promise<void> {
  const findings = await listFindings(ownerUrl, option('--kind') ?? null);
  const lang = rest.includes('--en') ? 'en' : 'vi';
  for (const finding of findings) console.log(`${finding.kind}  ${findingWords(finding, lang)}`);
  console.log(`${findings.length} findings`);
}

if (what !== 'units' && what !== 'findings') {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  await command(async ({ urls }, root) => {
    if (what === 'units') await importUnits(urls.ownerUrl, option('--from') ?? join(root, 'data'));
    else await printFindings(urls.ownerUrl);
  });
}
