import { readFileSync } from 'node:fs';
import { buildSchema, Kind, type DocumentNode, validate } from 'graphql';
import { describe, expect, it, vi } from 'vitest';

// The client behind the documents opens its socket beside the page's own address.
vi.stubGlobal('location', { protocol: 'http:', host: 'localhost' });
vi.stubGlobal('WebSocket', Object.assign(class {}, { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 }));

const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));
const files = import.meta.glob<Record<string, unknown>>(['../features/**/*.documents.ts', '../session/viewer.ts']);
const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' &&
  value !== null &&
  (value as { kind?: unknown }).kind === Kind.DOCUMENT &&
  (value as DocumentNode).definitions.some((d) => d.kind === Kind.OPERATION_DEFINITION);

describe('what the console asks of the server', () => {
  it('is understood by the committed schema, every document of every feature', async () => {
    let seen = 0;
    for (const [file, load] of Object.entries(files))
      for (const [name, value] of Object.entries(await load())) {
        if (!isDocument(value)) continue;
        seen += 1;
        expect([file, name, validate(schema, value).map((e) => e.message)]).toEqual([file, name, []]);
      }
    expect(seen).toBeGreaterThan(30);
  });
});
