import { type Exchange, getOperationName, makeOperation, mapExchange } from '@urql/core';

/**
 * Trusted documents: operation name → id, made at build time (SHA-256 of the printed document, hex). The server knows the
 * texts; a production build sends ids alone, and any other document is refused. In development the texts travel.
 */
export type DocumentManifest = Readonly<Record<string, string>>;

declare global {
  // Put in place by the production build (scripts/lib/trusted-documents.ts).
  var __GO_CUA_DOCUMENTS__: DocumentManifest | undefined;
}
/** The ids of this build's documents; undefined while one develops. */
export const builtDocuments: DocumentManifest | undefined = globalThis.__GO_CUA_DOCUMENTS__;

/** Replaces each known document by its id, just before it leaves; the cache above still sees the whole document. */
export function trustedDocuments(manifest: DocumentManifest): Exchange {
  return mapExchange({
    onOperation(operation) {
      const id = manifest[getOperationName(operation.query) ?? ''];
      if (id === undefined || operation.kind === 'teardown') return operation;
      const query = { kind: 'Document', definitions: [], documentId: id } as unknown as typeof operation.query;
      return makeOperation(operation.kind, { ...operation, query }, operation.context);
    },
  });
}
