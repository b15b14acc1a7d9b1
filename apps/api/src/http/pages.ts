import { join } from 'node:path';
import express, { Router, type Response } from 'express';

/** Named by their content: a browser may keep them for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

function serveApp(folder: string): Router {
  const router = Router();
  router.use(
    express.static(folder, {
      index: 'index.html',
      setHeaders: (res: Response, path: string) =>
        void res.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(path) ? FOR_GOOD : 'no-cache'),
    }),
  );
  // A page of the app's own router; a file that is missing stays missing.
  router.get(
    /^[^.]*$/,
    (_req, res) => void res.sendFile(join(folder, 'index.html'), { headers: { 'Cache-Control': 'no-cache' } }),
  );
  return router;
}

/** Where the builds of portal and console are, below the clone. */
export const BUILT_APPS = ['apps/web/dist', 'apps/admin/dist'] as const;

/** Portal at `/`, console at `/admin/`, from their built folders. */
export function pages(root: string): Router {
  const router = Router();
  router.use('/admin', serveApp(join(root, BUILT_APPS[1])));
  router.use('/', serveApp(join(root, BUILT_APPS[0])));
  return router;
}
