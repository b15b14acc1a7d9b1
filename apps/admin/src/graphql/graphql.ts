import { initGraphQLTada } from 'gql.tada';
import type { Day } from '@go-cua/domain/core';
import type { introspection } from './schema.generated.d.ts';

/**
 * Documents of the own apps' API, typed by the committed `apps/api/schema.graphql`:
 * `export const UnitTreeQuery = graphql(`query UnitTree …`)`. Types are made by `npm run types -w @go-cua/admin`.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { LocalDate: Day; UUID: string; JSONObject: Record<string, unknown> };
}>();

export type { ResultOf, VariablesOf, TadaDocumentNode } from 'gql.tada';
