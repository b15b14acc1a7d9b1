import type { IncomingMessage } from 'node:http';
import { APPS, type App } from '@go-cua/domain/access';

/** Which app asks: by the header of our own requests; a WebSocket cannot send one and says it in its address. */
export function appOf(req: IncomingMessage): App | null {
  const said = req.headers['x-go-cua-app'] ?? new URL(req.url ?? '/', 'http://host').searchParams.get('app');
  return APPS.find((a) => a === said) ?? null;
}
