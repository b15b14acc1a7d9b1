import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { badInput } from '../graphql/errors';
import { MAX_PAGE } from '../graphql/limits';
import { costOf } from './cost';
import { unauthenticated, type OpenContext } from './open-context';

/** Points of one key in one hour, and of one request. */
export const POINTS_PER_HOUR = 5000;
export const POINTS_PER_REQUEST = 1000;

const HOUR_S = 3600;

const onlyQueries = (): GraphQLError =>
  new GraphQLError('only queries', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });

/** Too much in this hour: when to come back stands in the header and in the answer, in seconds. */
export const rateLimited = (msBeforeNext: number): GraphQLError => {
  const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000));
  const headers = new HeaderMap([['retry-after', String(retryAfter)]]);
  return new GraphQLError('too much', {
    extensions: { code: 'RATE_LIMITED', retryAfter, http: { status: 429, headers } },
  });
};

const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
  );

/** What one request of a key came to: its points, or none where it was refused. */
export interface Use {
  readonly points: number;
  readonly refused: boolean;
}

/** A document that asks for more than the schema needs a key, and the key pays before anything runs. */
export function budget(used: (keyId: string, use: Use) => void): ApolloServerPlugin<OpenContext> {
  const hour = new RateLimiterMemory({ points: POINTS_PER_HOUR, duration: HOUR_S });
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        const { key } = contextValue;
        // Execution itself refuses what names no operation.
        if (!operation) return;
        if (operation.operation !== 'query') throw onlyQueries();
        if (!key) {
          if (asksForData(operation.selectionSet.selections, fragmentsOf(document))) throw unauthenticated();
          return;
        }
        const count = (points: number, refused = false) => used(key.keyId, { points, refused });
        const refuse = (why: GraphQLError): GraphQLError => {
          count(0, true);
          return why;
        };
        const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        if (coerced.errors) return count(0, true);
        const { points, largestPage } = costOf(schema, operation, fragmentsOf(document), coerced.coerced);
        if (largestPage > MAX_PAGE) throw refuse(badInput('PAGE'));
        if (points > POINTS_PER_REQUEST) throw refuse(badInput('COST'));
        const left = await hour.consume(key.keyId, points).catch((e: RateLimiterRes | Error) => e);
        if (left instanceof Error) throw left;
        if (left.consumedPoints > POINTS_PER_HOUR) throw refuse(rateLimited(left.msBeforeNext));
        count(points);
        const resetsIn = Math.ceil(left.msBeforeNext / 1000);
        contextValue.cost = { requested: points, remaining: left.remainingPoints, limit: POINTS_PER_HOUR, resetsIn };
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || !contextValue.cost) return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost: contextValue.cost };
      },
    }),
  };
}

/** Whether a root field is anything but `__typename`, `__schema` or `__type`. */
function asksForData(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return selections.some((s) => {
    if (s.kind === Kind.FIELD) return !s.name.value.startsWith('__');
    const set = s.kind === Kind.INLINE_FRAGMENT ? s.selectionSet : fragments.get(s.name.value)?.selectionSet;
    return set !== undefined && asksForData(set.selections, fragments);
  });
}
