import { getCurrentScope, onScopeDispose, ref, watch, type Ref } from 'vue';
import { useField } from './current';
import type { FormDraft } from './types';

/** The form is kept this long after a change at the latest. */
const EVERY_MS = 1000;

/**
 * A form that survives the phone: `const { value, restored } = useDraft('visit:' + id, () => ({ note: '' }))`. Kept every
 * second while it changes, and when the page is hidden; `save(…, { draftKey })` removes it with the act.
 */
export function useDraft<T>(key: string, initial: () => T): FormDraft<T> {
  const { drafts } = useField().sync;
  const { keepDraft, dropDraft, draftTaken } = useField();
  const found = drafts.value.find((d) => d.key === key);
  const value = ref(found ? (structuredClone(found.value) as T) : initial()) as Ref<T>;
  const savedAt = ref<number | null>(found?.savedAt ?? null);
  const restored = ref(found !== undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let taken = 0;

  async function keep(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const before = taken;
    const at = await keepDraft(key, value.value);
    // Written while the save was on its way, which took the form along: it must not come back.
    if (taken !== before) return dropDraft(key);
    savedAt.value = at;
  }
  const stop = watch(value, () => (timer ??= setTimeout(() => void keep(), EVERY_MS)), { deep: true });
  const onHidden = () => {
    if (timer && document.visibilityState === 'hidden') void keep();
  };
  document.addEventListener('visibilitychange', onHidden);
  // A form that was saved took its draft with it: what is left of the timer must not bring it back.
  const stopTaken = watch(
    draftTaken,
    (gone) => {
      if (gone?.key !== key) return;
      taken += 1;
      clearTimeout(timer);
      timer = undefined;
      savedAt.value = null;
    },
    { flush: 'sync' },
  );

  async function discard(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    await dropDraft(key);
    stop.pause();
    value.value = initial();
    stop.resume();
    savedAt.value = null;
    restored.value = false;
  }
  if (getCurrentScope())
    onScopeDispose(() => {
      if (timer) void keep();
      stop();
      stopTaken();
      document.removeEventListener('visibilitychange', onHidden);
    });
  return { value, savedAt, restored, discard };
}
