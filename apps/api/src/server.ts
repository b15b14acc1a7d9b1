import type { Server } from 'node:http';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response } from 'express';
import { createAuth } from './auth';
import { businessClock } from './clock';
import { openAppPool } from './database/app-pool';
import type { OpenDatabase } from './database/open';
import { publicOrigin as publicOriginOf, type Env } from './env';
import { docs } from './docs/docs';
import { appApi } from './graphql/app-api';
import { anyDocument, trustedDocuments } from './graphql/documents';
import { errorBody } from './graphql/errors';
import { health } from './http/health';
import { securityHeaders } from './http/headers';
import { BUILT_APPS, pages } from './http/pages';
import { createLive } from './live';
import type { Logger } from './log';
import { createMetrics } from './metrics/metrics';
import { keyUse } from './modules/api-client/api-client.service';
import { startEditions } from './modules/edition/edition.schedule';
import { openApi } from './open/open-api';

export interface Assembled {
  readonly app: express.Express;
  /** Takes WebSocket upgrades. */
  attach(server: Server): void;
  /** Readiness off: a proxy sends nobody here any more. */
  drain(): void;
  stop(): Promise<void>;
}
export interface AssembleOptions {
  readonly env: Env;
  readonly db: OpenDatabase;
  readonly root: string;
  readonly log: Logger;
  readonly demo: boolean;
}

/** Everything that answers on the one origin, on a database that is ready. */
export async function assemble({ env, db, root, log, demo }: AssembleOptions): Promise<Assembled> {
  const pool = await openAppPool(db.urls.appUrl, { max: 10 });
  const now = businessClock(demo ? env.businessClock : undefined);
  const publicOrigin = publicOriginOf(env);
  const live = await createLive({ appUrl: db.urls.appUrl, log });
  const auth = await createAuth({
    authUrl: db.urls.authUrl,
    appPool: pool,
    keys: db.keys,
    now,
    publicOrigin,
    demo,
    demoPublic: env.demoPublic,
  });
  const built = BUILT_APPS.map((folder) => join(root, folder));
  const inProduction = env.nodeEnv === 'production';
  if (!inProduction) log.warn({ nodeEnv: env.nodeEnv }, 'not in production: any document is answered, and the schema');
  const metrics = createMetrics({ pool, jobsUrl: db.urls.jobsUrl, token: env.metricsToken, now });
  const api = await appApi({
    services: { pool, keys: db.keys, live, demo, now, receipts: metrics.receipts },
    log,
    viewerOf: (req) => auth.viewerOf(req),
    origins: [publicOrigin],
    documents: inProduction ? trustedDocuments(built) : anyDocument(built),
    introspection: !inProduction,
  });
  const keyUses = keyUse(pool);
  const open = await openApi({ publicReadUrl: db.urls.publicReadUrl, now, log, used: keyUses.used });
  const editions = startEditions({ jobsUrl: db.urls.jobsUrl, now, log });
  const state = health(pool);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', [...env.trustedProxies]);
  app.use(metrics.watch, securityHeaders(publicOrigin));
  app.use(state.router, metrics.router, auth.router, api.router);
  app.use('/graphql', open.router);
  app.use(docs(root), pages(root));
  app.use((_req: Request, res: Response) => void res.status(404).json(errorBody('NOT_FOUND')));
  app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
    log.error({ name: error.name, code: (error as { code?: string }).code }, 'request failed');
    res.status(500).json(errorBody('INTERNAL'));
  });
  return {
    app,
    attach: (server) => api.attach(server),
    drain: () => state.drain(),
    stop: async () => {
      await editions.stop();
      await open.stop();
      await keyUses.stop();
      await api.stop();
      await auth.stop();
      await live.stop();
      await pool.end();
    },
  };
}
