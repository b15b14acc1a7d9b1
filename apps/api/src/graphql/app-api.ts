import type { IncomingMessage, Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Router } from 'express';
import { specifiedRules, validate, type GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { edge } from '../http/edge';
import type { Logger } from '../log';
import { appContext, type AppServices } from './app-context';
import { buildAppSchema } from './app-schema';
import type { AppContext, Viewer } from './context';
import { formatError } from './errors';
import { apolloLimits, limitRules } from './limits';

export const APP_PATH = '/app/graphql';

/** A batch of 50 acts is well below; one act of a megabyte still gets its own receipt. */
const BODY_LIMIT = 2_000_000;

export interface AppApiOptions {
  readonly services: AppServices;
  readonly log: Logger;
  viewerOf(req: IncomingMessage): Promise<Viewer | null>;
  /** Origins that may open a WebSocket, beside the host's own. */
  readonly origins: readonly string[];
  /** The schema may be asked for; off in production, where the apps send documents that are known. */
  readonly introspection: boolean;
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
export async function appApi({ services, log, viewerOf, origins, introspection }: AppApiOptions): Promise<AppApi> {
  const schema = await buildAppSchema();
  const apollo = new ApolloServer<AppContext>({
    schema,
    ...apolloLimits,
    formatError,
    introspection,
    plugins: [logRequests(log)],
  });
  await apollo.start();
  const router = Router();
  router.use(
    APP_PATH,
    ...edge(BODY_LIMIT),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => appContext(services, await viewerOf(req), res.locals['requestId'] as string),
    }),
  );

  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const closing = useServer(
    {
      schema,
      context: async ({ extra }) => appContext(services, await viewerOf(extra.request)),
      onConnect: async ({ extra }) => (await viewerOf(extra.request)) !== null,
      validate: (schema, document, rules) => validate(schema, document, [...(rules ?? specifiedRules), ...limitRules]),
      onError: (_ctx, _id, _payload, errors) => errors.map((e) => formatError('toJSON' in e ? e.toJSON() : e, e)),
      onNext: (_ctx, _id, _payload, _args, result) =>
        result.errors && {
          ...result,
          errors: result.errors.map((e) => formatError(e.toJSON(), e) as unknown as GraphQLError),
        },
    },
    sockets,
  );
  return {
    router,
    attach: (server) =>
      void server.on('upgrade', (req, socket, head) => {
        if (new URL(req.url ?? '/', 'http://host').pathname !== APP_PATH || !isOwnOrigin(req, origins))
          return void socket.destroy();
        sockets.handleUpgrade(req, socket, head, (ws) => sockets.emit('connection', ws, req));
      }),
    stop: async () => {
      await closing.dispose();
      await apollo.stop();
    },
  };
}

/** A browser always says where a page came from; a foreign page may not use the session. */
function isOwnOrigin(req: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = req.headers;
  if (!origin) return false;
  return origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
