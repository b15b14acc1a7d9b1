import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useRead } from '../../graphql';
import { useQueryText } from '../../ui/useQueryText';
import { everyPage } from '../../ui/table/everyPage';
import { PEOPLE_SORTS, PeopleQuery, type PeopleSort } from './person.documents';

const PAGE = 50;
const TYPING_MS = 250;

/** The list as the address says: words (`q`), order (`sort`). What is typed gets there after a breath. */
export function usePeople() {
  const route = useRoute();
  const router = useRouter();
  const order = useQueryText('sort');
  const sort = computed<PeopleSort>(() => PEOPLE_SORTS.find((s) => s === order.value) ?? 'NAME');
  const search = ref(typeof route.query.q === 'string' ? route.query.q : '');
  const settled = ref(search.value);
  let pause: ReturnType<typeof setTimeout> | undefined;
  watch(search, (text) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      settled.value = text.trim();
      const { q: _q, ...rest } = route.query;
      void router.replace({ query: { ...rest, ...(settled.value && { q: settled.value }) } });
    }, TYPING_MS);
  });
  /** Cursors of the pages before this one; the last is where this page begins. */
  const gone = ref<string[]>([]);
  const asked = computed(() => ({ search: settled.value || null, sort: sort.value }));
  watch([settled, sort], () => (gone.value = []));
  const reading = useRead(PeopleQuery, () => ({ ...asked.value, first: PAGE, after: gone.value.at(-1) ?? null }));

  /** When somebody was last seen is asked both ways; a name and a place one way. */
  const sorted = (by: 'NAME' | 'PLACE' | 'SEEN'): 'asc' | 'desc' | false => {
    if (by === 'SEEN') return sort.value === 'SEEN' ? 'desc' : sort.value === 'UNSEEN' && 'asc';
    return sort.value === by && 'asc';
  };
  function sortBy(by: 'NAME' | 'PLACE' | 'SEEN'): void {
    const next: PeopleSort = by === 'SEEN' && sort.value === 'SEEN' ? 'UNSEEN' : by;
    order.value = next === 'NAME' ? '' : next;
  }
  return {
    ...{ search, settled, reading, sorted, sortBy },
    everybody: () =>
      everyPage(PeopleQuery, { ...asked.value, first: 100 }, ({ people: { people: rows, next } }) => ({
        ...{ rows, next: next ?? null },
      })),
    paging: {
      before: computed(() => gone.value.length * PAGE),
      previous: () => void (gone.value = gone.value.slice(0, -1)),
      next: (cursor: string) => void (gone.value = [...gone.value, cursor]),
    },
  };
}
