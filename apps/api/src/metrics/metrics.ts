import { createHash, timingSafeEqual } from 'node:crypto';
import { Router, type Request, type RequestHandler } from 'express';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Receipt } from '@go-cua/domain/act';
import { errorBody } from '../graphql/errors';
import { readField, type FieldState } from './field-state';

export interface Metrics {
  /** `/metrics` in Prometheus' text format 0.0.4; not there at all without a token. */
  readonly router: Router;
  /** Measures every request; comes before all that answers. */
  readonly watch: RequestHandler;
  receipts(told: readonly Receipt[]): void;
}
export interface MetricsOptions {
  readonly pool: Pool;
  readonly jobsUrl: string;
  readonly token: string | undefined;
  now(): number;
}

/** Seconds; the last is a phone's patience. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 30];

/** Where a request went, in few words: an address as it came would be a label without end, and may hold an id. */
function wayOf(path: string): string {
  if (path.startsWith('/app/graphql')) return 'app_graphql';
  if (path.startsWith('/app/')) return 'sign_in';
  if (path.startsWith('/graphql')) return 'open_graphql';
  if (path === '/livez' || path === '/readyz' || path === '/metrics') return 'health';
  return 'pages';
}

/** What a monitor reads: the process, its requests, and how the field stands. No name, number, place or text is in it. */
export function createMetrics({ pool, jobsUrl, token, now }: MetricsOptions): Metrics {
  const registers = [new Registry()];
  const registry = registers[0]!;
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests by way and status, until the answer was sent.',
    ...{ labelNames: ['way', 'status'], buckets: BUCKETS, registers },
  });
  const receipts = new Counter({
    name: 'go_cua_receipts_total',
    help: 'Answers to acts since this process began, by status and code.',
    ...{ labelNames: ['status', 'code'], registers },
  });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> =>
    new Gauge({ name: `go_cua_${name}`, help, labelNames: [...labelNames], registers });
  const connections = gauge('database_connections', 'Of the pool of this process.', ['state']);
  const inReview = gauge('acts_in_review', 'Acts that wait for a person, by reason.', ['reason']);
  const oldestWaiting = gauge('acts_in_review_oldest_seconds', 'Age of the oldest act that waits for a person.');
  const unsentDevices = gauge('devices_with_unsent', 'Phones that said, when last heard, that they hold unsent acts.');
  const oldestUnsent = gauge(
    'device_oldest_unsent_seconds',
    'Age of the oldest unsent act as a phone last told it; the hundred oldest phones.',
    ['installation'],
  );
  const gaps = gauge('seq_gaps', 'Acts that phones numbered and that did not arrive within ten minutes.');
  const gapDevices = gauge('devices_with_seq_gaps', 'Phones that such acts are missing of.');

  let asking: Promise<FieldState> | undefined;
  /** Whoever asks while an answer is on its way gets the same. */
  const field = (): Promise<FieldState> => (asking ??= readField(jobsUrl, now()).finally(() => (asking = undefined)));
  function show(state: FieldState): void {
    inReview.reset();
    for (const { reason, acts } of state.inReview) inReview.set({ reason }, acts);
    oldestWaiting.set(state.oldestWaitingSeconds);
    unsentDevices.set(state.unsentDevices);
    oldestUnsent.reset();
    for (const { installation, seconds } of state.oldestUnsent) oldestUnsent.set({ installation }, seconds);
    gaps.set(state.gaps);
    gapDevices.set(state.gapDevices);
    connections.set({ state: 'open' }, pool.totalCount);
    connections.set({ state: 'idle' }, pool.idleCount);
    connections.set({ state: 'waited_for' }, pool.waitingCount);
  }

  const router = Router();
  router.get('/metrics', async (req, res) => {
    if (token === undefined) return void res.status(404).json(errorBody('NOT_FOUND'));
    if (!bears(req, token))
      return void res.status(401).set('www-authenticate', 'Bearer').json(errorBody('UNAUTHENTICATED'));
    show(await field());
    res.set('content-type', registry.contentType).send(await registry.metrics());
  });
  return {
    router,
    watch: (req, res, next) => {
      const stop = requests.startTimer({ way: wayOf(req.path) });
      res.once('finish', () => void stop({ status: String(res.statusCode) }));
      next();
    },
    receipts: (told) => {
      for (const { status, code } of told) receipts.inc({ status, code: code ?? '' });
    },
  };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared by hash, so that neither length nor beginning shows in the time that it takes. */
function bears(req: Request, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(req.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(sha256(given), sha256(token));
}
