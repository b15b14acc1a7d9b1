import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PUBLISHED_MEASURES } from '@go-cua/domain/edition';
import { build } from 'esbuild';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, TODAY } from '../../test/kit';
import { anOpenServer, type OpenServer } from '../../test/kit/open-server';
import { LIMITS, MAX_PAGE, OPEN_BODY_LIMIT } from '../graphql/limits';
import { POINTS_PER_HOUR, POINTS_PER_REQUEST } from './budget';

const folder = join(ROOT, 'docs/api/examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

let o: OpenServer;
let secret: string;
beforeAll(async () => {
  o = await anOpenServer();
  ({ secret } = await o.aKey());
});
afterAll(() => o.end());

/** A value for every variable that an example declares. */
function variablesOf(document: string): Record<string, unknown> {
  const { v } = o;
  const known: Record<string, unknown> = {
    ...{ day: '2024-11-01', under: v.province, id: v.commune, after: null },
    ...{ campaignId: v.campaign, unitId: v.commune, edition: TODAY },
  };
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('An example is one operation.');
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable: { name } }) => {
      if (!(name.value in known)) throw new Error(`No value for $${name.value}.`);
      return [name.value, known[name.value]];
    }),
  );
}

describe('the examples of the documentation', () => {
  it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(6));
  for (const name of examples)
    it(`${name} runs and finds something`, async () => {
      const document = readFileSync(join(folder, name), 'utf8');
      const data = await o.read<Record<string, { edges?: unknown[] } | null>>(document, variablesOf(document), secret);
      for (const found of Object.values(data)) {
        expect(found).not.toBeNull();
        if (found?.edges) expect(found.edges.length).toBeGreaterThan(0);
      }
    });
});

describe('whole programs among the examples', () => {
  const env = () => ({ ...process.env, GO_CUA_HOST: o.origin, GO_CUA_KEY: secret });
  it('campaigns.sh prints the campaigns', async () => {
    const { stdout } = await promisify(execFile)('bash', [join(folder, 'campaigns.sh')], { env: env() });
    const { data } = JSON.parse(stdout) as { data: { campaigns: { edges: unknown[] } } };
    expect(data.campaigns.edges.length).toBeGreaterThan(0);
  });
  it('progress.ts prints a table with hidden cells named', async () => {
    const program = await build({
      entryPoints: [join(folder, 'progress.ts')],
      write: false,
      format: 'esm',
      platform: 'node',
    });
    const at = mkdtempSync(join(tmpdir(), 'go-cua-example-'));
    writeFileSync(join(at, 'progress.mjs'), program.outputFiles[0]!.contents);
    const { stdout } = await promisify(execFile)(process.execPath, [join(at, 'progress.mjs')], { env: env() });
    rmSync(at, { recursive: true });
    const rows = stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    expect(rows.length).toBeGreaterThan(0);
    for (const [code, , measure, value] of rows) {
      expect(code).toMatch(/^\d{5}$/);
      expect(['ELIGIBLE', 'ACTIVATED_HELPED']).toContain(measure);
      expect(value).toMatch(/^(\d+|TOO_FEW)$/);
    }
  });
});

describe.each(['en', 'vi'] as const)('the documentation in %s', (lang) => {
  const page = (name: string) => readFileSync(join(ROOT, 'docs/api', lang, `${name}.md`), 'utf8').replace(/\s+/g, ' ');
  const n = (value: number) => value.toLocaleString(lang === 'en' ? 'en-GB' : 'de-DE');
  it('says the limits that hold', () => {
    for (const said of [
      `${OPEN_BODY_LIMIT / 1000} kB`,
      `${n(LIMITS.TOKENS)} token`,
      ...(lang === 'en' ? [`${LIMITS.DEPTH} levels`, `${LIMITS.ALIASES} aliases`, `${n(LIMITS.FIELDS)} fields`] : []),
      ...(lang === 'vi' ? [`${LIMITS.DEPTH} tầng`, `${LIMITS.ALIASES} bí danh`, `${n(LIMITS.FIELDS)} trường`] : []),
      lang === 'en' ? `pages of 1 to ${MAX_PAGE} rows` : `trang từ 1 đến ${MAX_PAGE} dòng`,
      `${n(POINTS_PER_REQUEST)} ${lang === 'en' ? 'points' : 'điểm'}`,
      `${n(POINTS_PER_HOUR)} ${lang === 'en' ? 'points an hour' : 'điểm mỗi giờ'}`,
    ])
      expect(page('start')).toContain(said);
  });
  it('defines every published measure', () => {
    for (const measure of PUBLISHED_MEASURES) expect(page('definitions')).toContain(`\`${measure}\``);
  });
});
