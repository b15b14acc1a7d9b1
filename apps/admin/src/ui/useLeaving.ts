import { onBeforeUnmount, onMounted, ref, toValue, type MaybeRefOrGetter } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

/** Asks before unsaved work is left: by a dialog inside the app, by the browser's own when the page is closed. */
export function useLeaving(dirty: MaybeRefOrGetter<boolean>) {
  const asking = ref(false);
  let answer: ((leave: boolean) => void) | undefined;
  onBeforeRouteLeave(() => {
    if (!toValue(dirty)) return true;
    asking.value = true;
    return new Promise<boolean>((done) => (answer = done));
  });
  const close = (leave: boolean): void => {
    asking.value = false;
    answer?.(leave);
    answer = undefined;
  };
  const hold = (event: BeforeUnloadEvent): void => {
    if (toValue(dirty)) event.preventDefault();
  };
  onMounted(() => addEventListener('beforeunload', hold));
  onBeforeUnmount(() => removeEventListener('beforeunload', hold));
  return { asking, leave: () => close(true), stay: () => close(false) };
}
