import { graphql, type GraphQLSchema } from 'graphql';
import type { PersonId } from '@go-cua/domain/core';
import type { AppPool } from '../database/app-pool';
import { appContext } from '../graphql/app-context';
import type { Keys } from '../keys';

const SILENT = { moved: () => undefined, watch: async function* () {} };

/** The product's own mutations and queries, asked as somebody at some moment. */
export interface Hands {
  /** Runs one mutation or query; a refusal or an error stops the demo, since nothing in it should be refused. */
  ask<T>(person: PersonId, at: number, source: string, variables?: Record<string, unknown>): Promise<T>;
}

export function hands(schema: GraphQLSchema, services: { pool: AppPool; keys: Keys }): Hands {
  return {
    async ask<T>(personId: PersonId, at: number, source: string, variableValues: Record<string, unknown> = {}) {
      const contextValue = appContext(
        { ...services, live: SILENT, demo: true, now: () => at },
        { personId, app: 'console' },
      );
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
      if (errors?.length) throw errors[0]!.originalError ?? errors[0]!;
      const [answer] = Object.values(data ?? {}) as (T & { refusal?: { code: string; field?: string } | null })[];
      if (answer?.refusal)
        throw new Error(
          `the demo was refused: ${answer.refusal.code} ${answer.refusal.field ?? ''} in ${source.slice(0, 60)}`,
        );
      return answer as T;
    },
  };
}
