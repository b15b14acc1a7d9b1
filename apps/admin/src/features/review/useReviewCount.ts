import { computed, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import { useRoute } from 'vue-router';
import { useRead } from '../../graphql';
import { viewer } from '../../session';
import { useMoves } from '../overview/useMoves';
import { ReviewCountQuery } from './review.documents';

const decided = ref(0);
/** Something was decided here, so fewer doors wait. */
export const countAgain = (): void => void (decided.value += 1);

/** Doors of the own scope with something to decide; asked again when figures move, a page is opened or come back to. */
export function useReviewCount(): Ref<number> {
  const may = viewer.may('review:read');
  const route = useRoute();
  const reading = useRead(ReviewCountQuery, {}, { pause: !may });
  const again = (): void => {
    if (may) reading.again();
  };
  const comeBack = (): void => void (document.visibilityState === 'visible' && again());
  useMoves(again, !may);
  watch([decided, () => route.path], again);
  onMounted(() => document.addEventListener('visibilitychange', comeBack));
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', comeBack));
  return computed(() => (may ? (reading.data?.reviewCount ?? 0) : 0));
}
