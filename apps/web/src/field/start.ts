import { readSeqCookie, STORE_NAME } from '../local/cookie';
import { createField } from './createField';
import { setField } from './current';

/** The clock of the screens. */
const TICK_MS = 30_000;

/**
 * A worker that serves this page (the portal was here before), a cookie of an earlier store, or a database of ours; where
 * a browser cannot list them, it is opened to see. The two first are known at once: the store is fetched while the first
 * face is drawn.
 */
function mayHoldWork(): boolean | Promise<boolean> {
  if (navigator.serviceWorker?.controller || readSeqCookie(document)) return true;
  return (async () => {
    const all = await indexedDB.databases?.().catch(() => undefined);
    return all?.some((db) => db.name === STORE_NAME) ?? true;
  })();
}

/** Once, before the app is mounted: the screens find the field at once, and it fills when the store is open. */
export function startField(): void {
  const started = createField({
    page: { isSecureContext: window.isSecureContext, userAgent: navigator.userAgent },
    jar: document,
    mayHoldWork,
    locks: navigator.locks,
    storage: navigator.storage,
    seen: () => document.visibilityState === 'visible',
  });
  setField(started.field, started.session);
  window.addEventListener('online', started.wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    started.tick();
    started.wake();
  });
  setInterval(started.tick, TICK_MS);
}
