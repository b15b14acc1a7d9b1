import { onBeforeUnmount, ref, watch, type Ref } from 'vue';

const STEP = 30;

/** A long list is drawn a piece at a time: `shown` grows when the mark at its end comes into sight. */
export function useMore(restart: () => unknown): { shown: Ref<number>; mark: (el: unknown) => void } {
  const shown = ref(STEP);
  watch(restart, () => (shown.value = STEP));
  const watcher = new IntersectionObserver(
    (seen) => {
      if (seen.some((s) => s.isIntersecting)) shown.value += STEP;
    },
    { rootMargin: '600px' },
  );
  let marked: Element | null = null;
  onBeforeUnmount(() => watcher.disconnect());
  return {
    shown,
    mark(el) {
      if (el === marked) return;
      if (marked) watcher.unobserve(marked);
      marked = el instanceof Element ? el : null;
      if (marked) watcher.observe(marked);
    },
  };
}
