import { computed, ref, watch } from 'vue';

/** Rows that are done one after the other by one word; more than that is no handful any more. */
export const MOST_PICKED = 100;

/** Rows of a table that were picked; what goes out of sight is picked no longer. @param rows ids of the rows, as shown */
export function useSelection(rows: () => readonly string[]) {
  const picked = ref<ReadonlySet<string>>(new Set());
  /** Where a range begins. */
  let from: string | null = null;
  watch(rows, (now) => {
    const rest = now.filter((id) => picked.value.has(id));
    if (rest.length < picked.value.size) picked.value = new Set(rest);
  });
  const set = (ids: readonly string[], on: boolean): void => {
    const next = new Set(picked.value);
    for (const id of ids)
      if (!on) next.delete(id);
      else if (next.size < MOST_PICKED) next.add(id);
    picked.value = next;
  };
  /** @param range all rows from the one before to this one become as this one */
  function toggle(id: string, range = false): void {
    const all = rows();
    const [a, b] = [all.indexOf(from ?? ''), all.indexOf(id)].sort((x, y) => x - y) as [number, number];
    const on = !picked.value.has(id);
    set(range && a >= 0 ? all.slice(a, b + 1) : [id], on);
    from = id;
  }
  const ids = computed(() => rows().filter((id) => picked.value.has(id)));
  return {
    ...{ ids, toggle },
    has: (id: string): boolean => picked.value.has(id),
    count: computed(() => ids.value.length),
    all: computed(() => ids.value.length > 0 && ids.value.length === Math.min(rows().length, MOST_PICKED)),
    setAll: (on: boolean): void => set(rows(), on),
    keep: (only: readonly string[]): void => void (picked.value = new Set(only)),
    clear: (): void => void (picked.value = new Set()),
  };
}
export type Selection = ReturnType<typeof useSelection>;
