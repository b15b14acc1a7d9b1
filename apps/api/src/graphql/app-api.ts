import type { IncomingMessage, Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Router, type RequestHandler } from 'express';
import { edge } from '../http/edge';
import type { Logger } from '../log';
import { appContext, type AppServices } from './app-context';
import { buildAppSchema } from './app-schema';
import { appSockets } from './app-sockets';
import type { AppContext, Viewer } from './context';
import type { Documents } from './documents';
import { errorBody, formatError } from './errors';
import { apolloLimits } from './limits';

export const APP_PATH = '/app/graphql';

/** A batch of 50 acts is well below; one act of a megabyte still gets its own receipt. */
const BODY_LIMIT = 2_000_000;
/** The longest that a socket outlives its session. */
const LOOK_AGAIN_MS = 15_000;

export interface AppApiOptions {
  readonly services: AppServices;
  readonly log: Logger;
  viewerOf(req: IncomingMessage): Promise<Viewer | null>;
  /** Origins that may open a WebSocket, beside the host's own. */
  readonly origins: readonly string[];
  /** Which documents are answered. */
  readonly documents: Documents;
  /** The schema may be asked for; off in production. */
  readonly introspection: boolean;
  /** How often an open socket is asked whether its session still stands; {@link LOOK_AGAIN_MS} unless a test waits for it. */
  readonly lookAgainMs?: number;
}
export interface AppApi {
  readonly router: Router;
  /** Takes WebSocket upgrades of the server on the same path. */
  attach(server: Server): void;
  stop(): Promise<void>;
}

/** One line per request: which document, how long, whether it failed; never a variable, never a value. */
const logRequests = (log: Logger): ApolloServerPlugin<AppContext> => ({
  async requestDidStart() {
    const begun = performance.now();
    return {
      async willSendResponse({ operationName, contextValue, errors }) {
        const ms = Math.round(performance.now() - begun);
        const codes = errors?.map((e) => e.extensions['code']);
        log.info(
          { requestId: contextValue.requestId, operation: operationName?.slice(0, 60), ms, ...(codes && { codes }) },
          'graphql',
        );
      },
      async didEncounterErrors({ errors, contextValue }) {
        for (const { originalError } of errors)
          if (originalError && !('extensions' in originalError))
            log.error(
              {
                requestId: contextValue.requestId,
                name: originalError.name,
                code: (originalError as { code?: string }).code,
                at: whereOf(originalError),
              },
              'bug',
            );
      },
    };
  },
});

/** The first frame of ours: where a bug is, without its message, which may quote a value. */
const whereOf = (error: Error): string | undefined =>
  /\(?([^\s(]+:\d+:\d+)\)?$/m.exec(error.stack?.split('\n').slice(1).join('\n') ?? '')?.[1];

/** The own apps' API: GraphQL by POST with the session cookie, subscriptions by WebSocket on the same path. */
export async function appApi(options: AppApiOptions): Promise<AppApi> {
  const { services, log, viewerOf, origins, documents, introspection } = options;
  const schema = await buildAppSchema();
  const apollo = new ApolloServer<AppContext>({
    schema,
    ...apolloLimits,
    // Documents are known before anybody asks; what a stranger sends is not remembered (`documents`).
    persistedQueries: false,
    formatError,
    introspection,
    plugins: [logRequests(log)],
  });
  await apollo.start();
  const router = Router();
  router.use(
    APP_PATH,
    ...edge(BODY_LIMIT),
    onlyKnown(documents),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => appContext(services, await viewerOf(req), res.locals['requestId'] as string),
    }),
  );
  const sockets = appSockets({
    ...{ schema, path: APP_PATH, documents, origins, viewerOf },
    contextOf: (viewer) => appContext(services, viewer),
    lookAgainMs: options.lookAgainMs ?? LOOK_AGAIN_MS,
  });
  return {
    router,
    attach: (server) => sockets.attach(server),
    stop: async () => {
      await sockets.stop();
      await apollo.stop();
    },
  };
}

/** Hands the text of a known document on, and answers any other request itself. */
function onlyKnown(documents: Documents): RequestHandler {
  return (req, res, next) => {
    const { query, documentId, operationName, variables } = (req.body ?? {}) as Readonly<Record<string, unknown>>;
    if (query === undefined && documentId === undefined) return void res.status(400).json(errorBody('BAD_REQUEST'));
    const text = documents.textOf({ query, documentId });
    if (text === null) return void res.status(400).json(errorBody('UNKNOWN_DOCUMENT'));
    req.body = {
      query: text,
      ...(operationName !== undefined && { operationName }),
      ...(variables !== undefined && { variables }),
    };
    next();
  };
}
