import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { errorBody, requestIds, type ErrorCode } from '../graphql/errors';

/**
 * What stands before a GraphQL endpoint: a request id, POST with JSON and nothing else, a bound on the body. Whatever is
 * refused is answered as JSON by a code and a fixed sentence.
 * @param bodyLimit bytes
 */
export function edge(bodyLimit: number): (RequestHandler | ErrorRequestHandler)[] {
  const identify: RequestHandler = (_req, res, next) => {
    const id = randomUUID();
    res.locals['requestId'] = id;
    res.set({ 'x-request-id': id, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    requestIds.run(id, next);
  };
  const onlyJsonByPost: RequestHandler = (req, res, next) => {
    if (req.method !== 'POST') return void res.status(405).set('allow', 'POST').json(errorBody('METHOD_NOT_ALLOWED'));
    if (!req.is('application/json')) return void res.status(400).json(errorBody('BAD_REQUEST'));
    next();
  };
  // Reading a body may lose the request's place in time.
  const again: RequestHandler = (_req, res, next) => requestIds.run(res.locals['requestId'] as string, next);
  return [identify, onlyJsonByPost, express.json({ limit: bodyLimit }), again, unreadable];
}

const CODES: Readonly<Record<number, ErrorCode>> = { 413: 'PAYLOAD_TOO_LARGE', 415: 'BAD_REQUEST', 400: 'BAD_REQUEST' };

/** A body that cannot be read is the sender's; anything else goes on to the server's last handler. */
const unreadable: ErrorRequestHandler = (error: { status?: number }, _req, res, next) => {
  const code = CODES[error.status ?? 0];
  if (!code) return next(error);
  requestIds.run(res.locals['requestId'] as string, () => res.status(error.status ?? 400).json(errorBody(code)));
};
