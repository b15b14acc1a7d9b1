import { computed, ref, type Ref } from 'vue';
import { fold } from '@go-cua/domain/text';
import type { ApiClient, ApiKey } from './api-client.documents';

export type SortBy = 'name' | 'lastUsed' | 'until';
/** One line of the table: a key, or a consumer that has none. */
export interface ClientRow {
  readonly client: ApiClient;
  readonly key: ApiKey | null;
}

const live = (key: ApiKey): boolean => key.status === 'LIVE' || key.status === 'ENDS_SOON';
export const liveKeys = (client: ApiClient): ApiKey[] => client.keys.filter(live);

/** The key by which a row is sorted; what is unknown comes last. */
const SORT_KEYS: Readonly<Record<SortBy, (row: ClientRow) => string>> = {
  name: ({ client }) => client.name,
  lastUsed: ({ key }) => (key?.lastUsedAt ? String(key.lastUsedAt) : '￿'),
  until: ({ key }) => key?.lastDay ?? '￿',
};

/** Rows of the table, found by name without accents and sorted by a column. */
export function useClientRows(clients: () => readonly ApiClient[], words: Ref<string>) {
  const by = ref<SortBy>('name');
  const down = ref(false);
  const sortedBy = (column: SortBy) => (by.value !== column ? false : down.value ? 'desc' : 'asc');
  function sort(column: SortBy): void {
    down.value = by.value === column && !down.value;
    by.value = column;
  }
  const rows = computed(() => {
    const wanted = fold(words.value);
    const found = clients().filter((c) => fold(`${c.name} ${c.agreement}`).includes(wanted));
    const all = found.flatMap((client): ClientRow[] =>
      client.keys.length > 0 ? client.keys.map((key) => ({ client, key })) : [{ client, key: null }],
    );
    const key = SORT_KEYS[by.value];
    const sorted = all.toSorted((a, b) => key(a).localeCompare(key(b), 'vi'));
    return down.value ? sorted.reverse() : sorted;
  });
  const keys = computed(() => clients().flatMap((c) => c.keys));
  const counts = computed(() => ({ n: keys.value.length, live: keys.value.filter(live).length }));
  return { rows, counts, sort, sortedBy };
}
