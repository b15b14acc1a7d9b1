import { graphql } from 'graphql';
import type { PersonId } from '@go-cua/domain/core';
import { buildAppSchema } from '../../src/graphql/app-schema';
import type { Village } from './village';

export interface Answered {
  /** One field's answer, for the query of one field. */
  readonly data: Record<string, unknown> | null;
  /** Codes of errors. */
  readonly codes: readonly string[];
}

/** Asks as a person, through the schema, with the rights and the walls that the server has. */
export function askVia(
  village: Village,
): (person: PersonId, query: string, variables?: Record<string, unknown>) => Promise<Answered> {
  const schema = buildAppSchema();
  return async (person, source, variableValues) => {
    const result = await graphql({
      schema: await schema,
      source,
      variableValues,
      contextValue: village.contextOf(person),
    });
    const bugs = result.errors?.filter((e) => e.originalError && !('extensions' in e.originalError));
    if (bugs?.length) throw bugs[0]!.originalError!;
    return {
      data: result.data ? (JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>) : null,
      codes: (result.errors ?? []).map((e) => String(e.extensions['code'] ?? e.message)),
    };
  };
}
