import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Router, type RequestHandler } from 'express';
import { Pool } from 'pg';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { errorBody, formatError, requestIds } from '../graphql/errors';
import { apolloLimits, OPEN_BODY_LIMIT } from '../graphql/limits';
import { edge } from '../http/edge';
import type { Logger } from '../log';
import { budget, type Use } from './budget';
import { keyOfRequest, type OpenContext, type OpenKey } from './open-context';
import { buildOpenSchema } from './open-schema';

export interface OpenApiOptions {
  /** Connection string of the `public_read` role. */
  readonly publicReadUrl: string;
  /** Unix milliseconds. */
  now(): number;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** Told of every use of a key; must not throw. */
  used?(keyId: string, at: number, use: Use): void;
}
export interface OpenApi {
  /** Mounted at `/graphql`. */
  readonly router: Router;
  stop(): Promise<void>;
}

/** Requests without a valid key that one address may send in a minute; a key is never held up by its neighbours. */
const STRANGER_REQUESTS = 120;
const CONNECTIONS = 5;

/** The API of third parties: a key, free documents within limits and budget, published rows alone. */
export async function openApi({ publicReadUrl, now, log, used }: OpenApiOptions): Promise<OpenApi> {
  const sql = new Pool({ connectionString: publicReadUrl, max: CONNECTIONS });
  sql.on('error', () => undefined);
  const apollo = new ApolloServer<OpenContext>({
    schema: await buildOpenSchema(),
    ...apolloLimits,
    // Whoever builds on this API may ask what it holds.
    introspection: true,
    persistedQueries: false,
    formatError,
    plugins: [budget((keyId, use) => used?.(keyId, now(), use)), logRequests(log)],
  });
  await apollo.start();
  const router = Router();
  router.use(
    ...edge(OPEN_BODY_LIMIT),
    gate((header) => keyOfRequest(sql, header, now())),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const { key, trouble } = res.locals['asked'] as Asked;
        if (trouble) throw trouble;
        return { sql, key };
      },
    }),
  );
  return {
    router,
    stop: async () => {
      await apollo.stop();
      await sql.end();
    },
  };
}

interface Asked {
  readonly key: OpenKey | null;
  /** Why the header that was sent is no key. */
  readonly trouble?: Error;
}

/** Looks the key up, and bounds what an address may send without one, or with one that is none. */
function gate(keyOf: (header: string | undefined) => Promise<OpenKey | null>): RequestHandler {
  const minute = new RateLimiterMemory({ points: STRANGER_REQUESTS, duration: 60 });
  return async (req, res, next) => {
    const asked: Asked = await keyOf(req.headers.authorization).then(
      (key) => ({ key }),
      (trouble: Error) => ({ key: null, trouble }),
    );
    const over = asked.key
      ? null
      : await minute.consume(req.ip ?? '').then(
          () => null,
          (e: RateLimiterRes) => e,
        );
    if (over) {
      res.set('retry-after', String(Math.ceil(over.msBeforeNext / 1000)));
      return void res.status(429).json(errorBody('RATE_LIMITED'));
    }
    res.locals['asked'] = asked;
    next();
  };
}

/** One line per request: which key, how long, what it cost; never a document, a variable or an address. */
const logRequests = (log: OpenApiOptions['log']): ApolloServerPlugin<OpenContext> => ({
  async requestDidStart() {
    const begun = performance.now();
    return {
      async willSendResponse({ contextValue: { key, cost }, errors }) {
        const ms = Math.round(performance.now() - begun);
        const codes = errors?.map((e) => e.extensions['code']);
        const line = { requestId: requestIds.getStore(), keyId: key?.keyId, ms, points: cost?.requested };
        log.info({ ...line, ...(codes && { codes }) }, 'open api');
      },
      async didEncounterErrors({ errors }) {
        for (const { originalError } of errors)
          if (originalError && !('extensions' in originalError)) {
            const { name, code } = originalError as { name: string; code?: string };
            log.error({ requestId: requestIds.getStore(), name, code }, 'bug');
          }
      },
    };
  },
});
