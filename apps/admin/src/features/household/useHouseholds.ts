import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { isId } from '@go-cua/domain/core';
import { useRead } from '../../graphql';
import { useScope } from '../../scope';
import { HouseholdsQuery, SORTS, VIEWS, type Sort, type View } from './household.documents';

export const PAGE_SIZE = 50;
const TYPING_MS = 200;

/** The list as the address says: words, hamlet, view, order. What is typed gets there after a breath. */
export function useHouseholds() {
  const route = useRoute();
  const router = useRouter();
  const { unitId, day, query: scope } = useScope();
  const one = <V extends string>(value: unknown, of: readonly V[]): V => of.find((v) => v === value) ?? of[0]!;
  const view = computed<View>(() => one(route.query.view, VIEWS));
  const sort = computed<Sort>(() => one(route.query.sort, SORTS));
  const hamletId = computed(() => (isId(route.query.hamlet) ? String(route.query.hamlet) : null));
  const search = computed(() => (typeof route.query.q === 'string' ? route.query.q.slice(0, 80) : ''));

  function look(to: Partial<Record<'view' | 'sort' | 'hamlet' | 'q', string | null>>): void {
    const query = Object.fromEntries(Object.entries({ ...route.query, ...to }).filter(([, value]) => value));
    void router.replace({ query });
  }
  const typed = ref(search.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(typed, (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => text !== search.value && look({ q: text }), TYPING_MS);
  });
  watch(search, (text) => (typed.value = text));

  /** Cursors of the pages gone through; the last one begins the page that is shown. */
  const gone = ref<string[]>([]);
  const asked = computed(() => ({
    ...{ search: search.value || null, unitId: unitId.value, hamletId: hamletId.value, treeDay: day.value },
    ...{ view: view.value, sort: sort.value, first: PAGE_SIZE },
  }));
  watch(asked, (now, before) => JSON.stringify(now) !== JSON.stringify(before) && (gone.value = []));
  const reading = useRead(HouseholdsQuery, () => ({ ...asked.value, after: gone.value.at(-1) ?? null }));
  return {
    ...{ view, sort, hamletId, search, typed, look, reading, asked, scope },
    paging: {
      hasPrevious: computed(() => gone.value.length > 0),
      previous: () => void (gone.value = gone.value.slice(0, -1)),
      next: (cursor: string) => void (gone.value = [...gone.value, cursor]),
      before: computed(() => gone.value.length * PAGE_SIZE),
    },
  };
}
