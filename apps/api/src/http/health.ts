import { Router } from 'express';
import type { Pool } from 'pg';

export interface Health {
  readonly router: Router;
  /** Readiness off: a proxy sends nobody here any more. */
  drain(): void;
}

/** `/livez`: the process answers. `/readyz`: the database answers too, and the server is not on its way out. */
export function health(pool: Pool): Health {
  let draining = false;
  const router = Router();
  router.get('/livez', (_req, res) => void res.json({ live: true }));
  router.get('/readyz', async (_req, res) => {
    const ready =
      !draining &&
      (await pool.query('select 1').then(
        () => true,
        () => false,
      ));
    res.status(ready ? 200 : 503).json({ ready });
  });
  return { router, drain: () => void (draining = true) };
}
