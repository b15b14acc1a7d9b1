import { computed } from 'vue';
import { useQueryText } from '../useQueryText';

/** The order of a table, as the address says (`?sort=size-desc`); the first of the orders, upwards, says nothing. */
export function useSort<S extends string>(orders: readonly S[]) {
  const text = useQueryText('sort');
  const by = computed<S>(() => orders.find((s) => s === text.value.split('-')[0]) ?? orders[0]!);
  const way = computed<'asc' | 'desc'>(() => (text.value === `${by.value}-desc` ? 'desc' : 'asc'));
  const sorted = (order: S): 'asc' | 'desc' | false => by.value === order && way.value;
  /** The other way round where it is in that order already. */
  function press(order: S): void {
    const next = sorted(order) === 'asc' ? 'desc' : 'asc';
    text.value = order === orders[0] && next === 'asc' ? '' : `${order}-${next}`;
  }
  /** A whole list in that order; those that are alike keep the order in which they came. */
  function inOrder<Row>(rows: readonly Row[], compare: Readonly<Record<S, (a: Row, b: Row) => number>>): Row[] {
    const than = compare[by.value];
    return rows.toSorted((a, b) => (way.value === 'asc' ? than(a, b) : than(b, a)));
  }
  return { sorted, press, inOrder };
}
export type Sort<S extends string> = ReturnType<typeof useSort<S>>;
