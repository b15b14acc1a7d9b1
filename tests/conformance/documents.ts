import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { documentId } from '@go-cua/api/src/graphql/documents';
import { limitRules } from '@go-cua/api/src/graphql/limits';
import type { Known } from '../../scripts/lib/trusted-documents';

/** A line of `apps/api/trusted-documents.json`. */
export interface Written {
  readonly id: string;
  readonly name: string;
  readonly after: string | null;
  readonly text: string;
}

/** What is wrong with the list of all that phones were ever sent: something changed, or was taken out. */
export function wrongWith(list: readonly Written[]): string[] {
  return list.flatMap(({ id, name, after, text }, at) => [
    ...(documentId(text) === id ? [] : [`${name}: its text was changed`]),
    ...(after === (list[at - 1]?.id ?? null) ? [] : [`${name}: what stood before it was taken out`]),
  ]);
}

/** Documents of today's portal that the list does not have yet. */
export const missingIn = (list: readonly Written[], today: ReadonlyMap<string, Known>): string[] =>
  [...today].filter(([, { id }]) => !list.some((line) => line.id === id)).map(([name]) => name);

/** Documents that the schema of today answers no more, or that are over a limit. */
export function notAnswered(schema: GraphQLSchema | string, documents: Iterable<{ readonly text: string }>): string[] {
  const known = typeof schema === 'string' ? buildSchema(schema) : schema;
  return [...documents].flatMap(({ text }) => {
    const document = parse(text);
    return [...validate(known, document), ...validate(known, document, limitRules)].map(({ message }) => message);
  });
}
