import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import { GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { APP_RESOLVERS } from './app-resolvers';
import { AuthChecker } from './auth-checker';

/** The schema of the own apps' API, as it runs and as `schema.graphql` shows it. */
export function buildAppSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: APP_RESOLVERS,
    authChecker: AuthChecker,
    // The library asks for one; our subscriptions bring their own stream, from the database (live/).
    pubSub: createPubSub(),
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
}

export const printed = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
