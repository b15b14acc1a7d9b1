import 'reflect-metadata';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { buildSchema, type AuthCheckerInterface, type ResolverData } from 'type-graphql';
import type { ApiScope } from '@go-cua/domain/edition';
import { unauthenticated, type OpenContext } from './open-context';
import { PublishedResolver } from './published.resolver';

/** `@Authorized('units:read')`: the key has the scope; `@Authorized()`: any key. */
class KeyChecker implements AuthCheckerInterface<OpenContext, ApiScope> {
  check({ context }: ResolverData<OpenContext>, scopes: ApiScope[]): boolean {
    if (!context.key) throw unauthenticated();
    const missing = scopes.find((s) => !context.key?.scopes.includes(s));
    if (missing === undefined) return true;
    throw new GraphQLError('missing scope', {
      extensions: { code: 'FORBIDDEN', scope: missing, http: { status: 403 } },
    });
  }
}

/** The schema of third parties, as it runs and as `open-schema.graphql` shows it. */
export const buildOpenSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [PublishedResolver],
    authChecker: KeyChecker,
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
