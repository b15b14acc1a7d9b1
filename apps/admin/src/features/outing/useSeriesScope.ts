import type { Day, OutingId } from '@go-cua/domain/core';
import { reachOf, type SeriesOuting, type SeriesReach, type SeriesScope } from '@go-cua/domain/series';
import { computed, ref } from 'vue';
import { useRead } from '../../graphql';
import { viewer } from '../../session';
import { OutingSeriesQuery, type Outing } from './outing.documents';

/** Which outings of a series a change is for, and how many each choice would reach: by the rule that the server goes by. */
export function useSeriesScope(outing: () => Outing | null, what: 'CHANGE' | 'CANCEL') {
  const scope = ref<SeriesScope | null>('THIS');
  const read = useRead(OutingSeriesQuery, () => ({ outingId: outing()?.id ?? '' }), {
    pause: () => !outing()?.series,
  });
  const reach = (of: Exclude<SeriesScope, 'THIS'>): SeriesReach | null => {
    const [series, o] = [read.data?.outingSeries, outing()];
    if (!series || !o) return null;
    const outings = series.outings.map((x): SeriesOuting => ({
      ...{ ...x, id: x.id as OutingId, day: x.day as Day, originalDay: x.originalDay as Day },
    }));
    return reachOf(outings, o.id as OutingId, of, what, viewer.today.value);
  };
  const later = computed(() => reach('LATER'));
  const all = computed(() => reach('ALL'));
  /** How many outings will change; null while it is not known. */
  const many = computed(() =>
    scope.value === 'THIS' ? 1 : ((scope.value === 'ALL' ? all : later).value?.reached.length ?? null),
  );
  return { scope, later, all, many };
}
