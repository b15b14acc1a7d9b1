import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

it('the documentation says the limits that hold', () => {
  const text = readFileSync(join(ROOT, 'docs/api/README.md'), 'utf8').replace(/\s+/g, ' ');
  const n = (value: number) => value.toLocaleString('en-GB');
  for (const said of [
    `${OPEN_BODY_LIMIT / 1000} kB, ${n(LIMITS.TOKENS)} tokens, ${LIMITS.DEPTH} levels, ${LIMITS.ALIASES} aliases, ${n(LIMITS.FIELDS)} fields`,
    `pages of 1 to ${MAX_PAGE} rows, ${n(POINTS_PER_REQUEST)} points`,
    `One key: ${n(POINTS_PER_HOUR)} points an hour`,
  ])
    expect(text).toContain(said);
});
