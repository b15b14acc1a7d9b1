import { useSubscription } from '@urql/vue';
import { ref, watch, type Ref } from 'vue';
import { FiguresMovedSubscription } from './queries';

/** Tells when something in the own scope was counted; when the live line stands again, too. Unix milliseconds. */
export function useMoves(then: () => void, pause = false): Ref<number | null> {
  const movedAt = ref<number | null>(null);
  const moved = useSubscription({ query: FiguresMovedSubscription, pause });
  watch(
    () => moved.data.value?.figuresMoved.at,
    (at) => {
      if (at === undefined) return;
      movedAt.value = at;
      then();
    },
  );
  return movedAt;
}
