import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { AppContext, Viewer } from './context';
import type { Documents } from './documents';
import { formatError } from './errors';
import { limitRules } from './limits';

export interface AppSocketsOptions {
  readonly schema: GraphQLSchema;
  readonly path: string;
  readonly documents: Documents;
  /** Origins that may open a WebSocket, beside the host's own. */
  readonly origins: readonly string[];
  viewerOf(req: IncomingMessage): Promise<Viewer | null>;
  contextOf(viewer: Viewer | null): AppContext;
  /** How often an open socket is asked whether its session still stands. */
  readonly lookAgainMs: number;
}
export interface AppSockets {
  /** Takes WebSocket upgrades of the server on the path. */
  attach(server: Server): void;
  stop(): Promise<void>;
}
type Kept = { looking?: NodeJS.Timeout };

/** Subscriptions of the own apps: known documents, limits and errors as by POST, and no longer than the session stands. */
export function appSockets(options: AppSocketsOptions): AppSockets {
  const { schema, path, documents, origins, viewerOf, contextOf, lookAgainMs } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });

  /** A cookie is looked at when the socket opens; who signs out, or whose sessions end, must not go on listening. */
  async function lookAgain({ request, socket }: Extra): Promise<void> {
    // While sign-in cannot be asked nothing is known, and nothing ends.
    const viewer = await viewerOf(request).catch(() => undefined);
    if (viewer === null) socket.close(CloseCode.Forbidden, 'The session has ended.');
  }
  const closing = useServer<Record<string, never>, Kept>(
    {
      schema,
      context: async ({ extra }) => contextOf(await viewerOf(extra.request)),
      onConnect: async ({ extra }) => {
        if ((await viewerOf(extra.request)) === null) return false;
        extra.looking = setInterval(() => void lookAgain(extra), lookAgainMs);
        return true;
      },
      onClose: ({ extra }) => clearInterval(extra.looking),
      onSubscribe: (_ctx, _id, payload) => {
        const text = documents.textOf({ documentId: payload.extensions?.['documentId'], query: payload.query });
        if (text === null) return [new GraphQLError('unknown', { extensions: { code: 'UNKNOWN_DOCUMENT' } })];
        // From here on the library does as if the text had come.
        Object.assign(payload, { query: text });
      },
      validate: (schema, document, rules) => validate(schema, document, [...(rules ?? specifiedRules), ...limitRules]),
      onError: (_ctx, _id, _payload, errors) => errors.map((e) => formatError('toJSON' in e ? e.toJSON() : e, e)),
      onNext: (_ctx, _id, _payload, _args, result) =>
        result.errors && {
          ...result,
          errors: result.errors.map((e) => formatError(e.toJSON(), e) as unknown as GraphQLError),
        },
      isProd: true,
    },
    sockets,
  );
  return {
    attach: (server) =>
      void server.on('upgrade', (req, socket, head) => {
        if (new URL(req.url ?? '/', 'http://host').pathname !== path || !isOwnOrigin(req, origins))
          return void socket.destroy();
        sockets.handleUpgrade(req, socket, head, (ws) => sockets.emit('connection', ws, req));
      }),
    stop: async () => {
      await closing.dispose();
    },
  };
}

/** A browser always says where a page came from; a foreign page may not use the session. */
function isOwnOrigin(req: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = req.headers;
  if (!origin) return false;
  return origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
