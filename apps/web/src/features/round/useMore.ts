import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import { whenIdle } from '../../field/idle';

/** A screen and a half of doors. */
const FIRST = 6;
const STEP = 30;

/**
 * A long list is drawn a piece at a time: what one sees first, then, when the phone has nothing else to do, what a thumb
 * reaches next; `shown` grows when the mark at its end comes into sight.
 */
export function useMore(restart: () => unknown): { shown: Ref<number>; mark: (el: unknown) => void } {
  const shown = ref(FIRST);
  let turn = 0;
  /** What an earlier list had still to draw is not drawn of the one that took its place. */
  const furtherWhenIdle = () => {
    const mine = (turn += 1);
    whenIdle(() => {
      if (mine === turn) shown.value = Math.max(shown.value, STEP);
    });
  };
  watch(restart, () => {
    shown.value = FIRST;
    furtherWhenIdle();
  });
  onMounted(furtherWhenIdle);
  const watcher = new IntersectionObserver(
    (seen) => {
      if (seen.some((s) => s.isIntersecting)) shown.value += STEP;
    },
    { rootMargin: '200px' },
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
