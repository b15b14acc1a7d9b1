import { createField } from './createField';
import { setField } from './current';

/** The clock of the screens. */
const TICK_MS = 30_000;

/** Once, before the app is mounted: the screens find the field at once, and it fills when the store is open. */
export function startField(): void {
  const started = createField({
    page: { isSecureContext: window.isSecureContext, userAgent: navigator.userAgent },
    jar: document,
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
