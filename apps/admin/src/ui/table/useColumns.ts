import { computed } from 'vue';
import { useQueryText } from '../useQueryText';

/** Which columns of a table are shown; those put away stand in the address (`?hide=last.blocked`). */
export function useColumns<C extends string>(all: readonly C[]) {
  const text = useQueryText('hide');
  const hidden = computed(() => new Set(text.value.split('.').filter((c) => (all as readonly string[]).includes(c))));
  const has = (column: C): boolean => all.includes(column) && !hidden.value.has(column);
  function show(column: C, on: boolean): void {
    const next = all.filter((c) => (c === column ? !on : !has(c)));
    text.value = next.join('.');
  }
  return { all, has, show, showAll: () => void (text.value = ''), shown: computed(() => all.filter(has)) };
}
export type Columns<C extends string> = ReturnType<typeof useColumns<C>>;
