import { AsyncLocalStorage } from 'node:async_hooks';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

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

/** Which limit of ours a value or a document is over; each has a sentence of its own. */
const LIMIT_SENTENCES = {
  DEPTH: ERROR_SENTENCES.GRAPHQL_VALIDATION_FAILED,
  ALIASES: ERROR_SENTENCES.GRAPHQL_VALIDATION_FAILED,
  FIELDS: ERROR_SENTENCES.GRAPHQL_VALIDATION_FAILED,
  OPERATIONS: ERROR_SENTENCES.GRAPHQL_VALIDATION_FAILED,
  PAGE: 'A page has at least one row, and no more than the schema says: change `first`.',
  COST: 'The request costs more points than one request may: ask for smaller pages.',
  CURSOR: 'This place belongs to another list, or is not known: begin at the first page, without `after`.',
  PERIOD_REVERSED: 'The period ends before it begins.',
  PERIOD_BEFORE_DATA: 'The period lies before all data.',
} as const;
type LimitName = keyof typeof LIMIT_SENTENCES;

/** What was asked is well written and cannot be answered: `limit` says why. */
export const badInput = (limit: LimitName): GraphQLError =>
  new GraphQLError(limit, { extensions: { code: 'BAD_USER_INPUT', limit, http: { status: 400 } } });

const isListed = (code: string): code is ErrorCode => Object.hasOwn(ERROR_SENTENCES, code);
const codeOf = (code: unknown): ErrorCode =>
  typeof code !== 'string' ? 'INTERNAL' : isListed(code) ? code : (SAME_AS.get(code) ?? 'INTERNAL');

/** The id of the request that is being answered, for errors and log lines; set by `http/edge`. */
export const requestIds = new AsyncLocalStorage<string>();

/** Named, or seen in what the validation of arguments found: the size of a page is the one that has a limit. */
function limitOf({ limit, validationErrors }: Readonly<Record<string, unknown>>): LimitName | undefined {
  if (typeof limit === 'string' && Object.hasOwn(LIMIT_SENTENCES, limit)) return limit as LimitName;
  const wrong = Array.isArray(validationErrors) ? (validationErrors as { property?: unknown }[]) : [];
  return wrong.some(({ property }) => property === 'first') ? 'PAGE' : undefined;
}

/** Everything known about an error that may leave the house. */
function detailsOf(extensions: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const { retryAfter, scope } = extensions;
  const limit = limitOf(extensions);
  const requestId = requestIds.getStore();
  return {
    ...(limit && { limit }),
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
  const limit = limitOf(formatted.extensions ?? {});
  return {
    message: limit ? LIMIT_SENTENCES[limit] : ERROR_SENTENCES[code],
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, ...detailsOf(formatted.extensions ?? {}) },
  };
}
