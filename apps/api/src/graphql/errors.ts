import { AsyncLocalStorage } from 'node:async_hooks';
import type { GraphQLFormattedError } from 'graphql';

/**
 * All that an answer of either endpoint may say about an error: a code of this list and its fixed sentence. What the
 * database, a library or the parser said is for the log; a value that was sent never comes back.
 */
export const ERROR_SENTENCES = {
  UNAUTHENTICATED: 'The request carries no valid session or key.',
  FORBIDDEN: 'This is outside what the session or key may do.',
  NOT_FOUND: 'There is nothing here.',
  CONFLICT: 'It was changed in the meantime.',
  BAD_USER_INPUT: 'A variable or an argument has a value that is not allowed.',
  BAD_REQUEST: 'The request is not a GraphQL request: send {"query": …, "variables": …} as application/json.',
  METHOD_NOT_ALLOWED: 'Send the request by POST.',
  PAYLOAD_TOO_LARGE: 'The request is too large.',
  GRAPHQL_PARSE_FAILED: 'The document cannot be read, or is too long.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema, or is over a limit.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds no operation of this name.',
  PERSISTED_QUERY_NOT_FOUND: 'The document is not known.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Send the document itself.',
  UNKNOWN_DOCUMENT: 'The document is not one of this version.',
  RATE_LIMITED: 'Too much at once: wait, then ask again.',
  SERVER_BUSY: 'The server is busy: ask again.',
  INTERNAL: 'Something went wrong here; the request id leads to it.',
} as const;
export type ErrorCode = keyof typeof ERROR_SENTENCES;

/** Names that libraries give to what has a code of ours. */
const SAME_AS = new Map<string, ErrorCode>([
  ['UNAUTHORIZED', 'FORBIDDEN'],
  ['TOO_MANY_REQUESTS', 'RATE_LIMITED'],
]);

const LIMIT_NAMES: readonly unknown[] = ['DEPTH', 'ALIASES', 'FIELDS', 'OPERATIONS', 'PAGE', 'COST'];

const isListed = (code: string): code is ErrorCode => Object.hasOwn(ERROR_SENTENCES, code);
const codeOf = (code: unknown): ErrorCode =>
  typeof code !== 'string' ? 'INTERNAL' : isListed(code) ? code : (SAME_AS.get(code) ?? 'INTERNAL');

/** The id of the request that is being answered, for errors and log lines; set by `http/edge`. */
export const requestIds = new AsyncLocalStorage<string>();

/** Everything known about an error that may leave the house. */
function detailsOf(extensions: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const { limit, retryAfter, scope } = extensions;
  const requestId = requestIds.getStore();
  return {
    ...(LIMIT_NAMES.includes(limit) && { limit: limit as string }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
    ...(typeof scope === 'string' && /^[a-z]+:read$/.test(scope) && { scope }),
    ...(requestId !== undefined && { requestId }),
  };
}

/** The body of an answer that no resolver had a part in. */
export const errorBody = (code: ErrorCode): { errors: GraphQLFormattedError[] } => ({
  errors: [{ message: ERROR_SENTENCES[code], extensions: { code, ...detailsOf({}) } }],
});

/** Apollo's `formatError`: code, sentence, place in the document, request id; nothing else, whatever was thrown. */
export function formatError(formatted: GraphQLFormattedError, _error: unknown): GraphQLFormattedError {
  const code = codeOf(formatted.extensions?.['code']);
  return {
    message: ERROR_SENTENCES[code],
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, ...detailsOf(formatted.extensions ?? {}) },
  };
}
