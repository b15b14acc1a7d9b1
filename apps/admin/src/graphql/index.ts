export { client } from './client';
export { graphql, type ResultOf, type TadaDocumentNode, type VariablesOf } from './graphql';
export { useChange, type RefusedChange } from './useChange';
export { useRead, type Reading } from './useRead';
