import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../test/kit';
import { printed } from '../graphql/app-schema';
import { buildOpenSchema } from './open-schema';

let schema: GraphQLSchema;
beforeAll(async () => void (schema = await buildOpenSchema()));

/** `Type.field`, `Type.field(argument)` and enum values: all that a document can name. */
function names(of: GraphQLSchema): string[] {
  return Object.values(of.getTypeMap())
    .filter((t) => !t.name.startsWith('__'))
    .flatMap((t) => {
      const named = (f: { name: string; type: GraphQLType }) => `${f.name}: ${getNamedType(f.type).name}`;
      if (isInputObjectType(t)) return Object.values(t.getFields()).map((f) => `${t.name}.${named(f)}`);
      if (isObjectType(t))
        return Object.values(t.getFields()).flatMap((f) => [
          `${t.name}.${named(f)}`,
          ...f.args.map((a) => `${t.name}.${f.name}(${named(a)})`),
        ]);
      return isEnumType(t) ? t.getValues().map((v) => `${t.name}.${v.name}`) : [t.name];
    });
}

describe('the schema of third parties', () => {
  it('is the one that is committed (npm run schema writes it)', () => {
    expect(readFileSync(join(ROOT, 'apps/api/open-schema.graphql'), 'utf8')).toBe(printed(schema));
  });
  it('changes nothing and follows nothing live', () => {
    expect(schema.getMutationType()).toBeFalsy();
    expect(schema.getSubscriptionType()).toBeFalsy();
  });
  it('knows units, editions, campaigns and figures, and no other thing', () => {
    const objects = Object.values(schema.getTypeMap()).filter((t) => isObjectType(t) && !t.name.startsWith('__'));
    const things = objects.map((t) => t.name).filter((n) => !/(Connection|Edge)$/.test(n));
    expect(things.sort()).toEqual(['Campaign', 'Edition', 'Figure', 'PageInfo', 'Query', 'Unit']);
  });
  it('has no word for a person, a household, a hamlet, a team or a refusal', () => {
    const foreign =
      /resident(?!s)|household(?!s)|hamlet|person(?!_turns)|phone|birth|gender|address|lane|visit|team|volunteer|declin|refus|outing|act[^i]/i;
    // Measures that count households are the one place where the word stands.
    const found = names(schema).filter((n) => foreign.test(n.replace('Measure.HOUSEHOLDS', '')));
    expect(found).toEqual([]);
  });
  it('says in words what each measure and each hidden value means', () => {
    for (const name of ['Measure', 'SuppressionReason']) {
      const type = schema.getType(name);
      if (!isEnumType(type)) throw new Error(`${name} is no enum`);
      expect(type.getValues().filter((v) => !v.description)).toEqual([]);
    }
  });
});
