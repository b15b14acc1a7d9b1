import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObjectType } from 'graphql';
import { ROOT } from '../../test/kit';
import { buildAppSchema, printed } from './app-schema';

describe("the own apps' schema", () => {
  it('is committed as it runs; `npm run schema` writes it anew', async () => {
    expect(readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8')).toBe(printed(await buildAppSchema()));
  });

  it('holds no field that nobody named a right for', async () => {
    const schema = await buildAppSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const { getMetadataStorage } = await import('type-graphql');
    const authorised = new Set(getMetadataStorage().authorizedFields.map((f) => f.fieldName));
    const fields = roots.filter(isObjectType).flatMap((t) => Object.keys(t.getFields()));
    expect(fields.filter((f) => !authorised.has(f) && !PUBLIC.includes(f))).toEqual([]);
  });
});

/** Fields that anybody signed in may ask for, each answered from the own session alone. */
const PUBLIC: readonly string[] = ['me'];
