import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import schemaText from '../../../api/schema.graphql?raw';
import { FIELD_WORK, INVITE_MEMBER, PULL, SUBMIT_ACTS } from './documents';

describe('what the portal asks', () => {
  const schema = buildSchema(schemaText);
  it.each([
    ['submitActs', SUBMIT_ACTS],
    ['pull', PULL],
    ['fieldWork', FIELD_WORK],
    ['inviteMember', INVITE_MEMBER],
  ])('%s fits the schema that the API has committed', (_, document) => {
    expect(validate(schema, parse(document)).map((e) => e.message)).toEqual([]);
  });
});
