import { join } from 'node:path';
import express, { Router } from 'express';
import { addressOf, PAGES, renderPage } from './page';
import type { Lang } from './words';

/** What third parties read about the open API, at `/docs/`: pages of ours alone, nothing of another host. */
export function docs(root: string): Router {
  const router = Router();
  const styles = join(root, 'packages/client/src/styles');
  for (const lang of ['vi', 'en'] as const satisfies readonly Lang[])
    for (const page of PAGES) {
      let html: string | undefined;
      router.get(addressOf(page, lang), (_req, res) => {
        html ??= renderPage(root, page, lang);
        res.set('cache-control', 'no-cache').type('html').send(html);
      });
    }
  router.get(
    '/docs/schema.graphql',
    (_req, res) => void res.type('text/plain').sendFile(join(root, 'apps/api/open-schema.graphql')),
  );
  router.use('/docs/assets', express.static(join(root, 'apps/api/public/docs')), express.static(styles));
  return router;
}
