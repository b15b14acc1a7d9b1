import { describe, expect, it } from 'vitest';
import { nextTick, ref } from 'vue';
import { MOST_PICKED, useSelection } from './useSelection';

const rows = ref(['a', 'b', 'c', 'd', 'e']);

describe('rows that are picked', () => {
  it('with Shift are all from the last one on, in either direction, and let go the same way', () => {
    const of = useSelection(() => rows.value);
    of.toggle('d');
    of.toggle('b', true);
    expect(of.ids.value).toEqual(['b', 'c', 'd']);
    of.toggle('c', true);
    expect(of.ids.value).toEqual(['d']);
  });

  it('stand in the order of the table, whatever the order in which they were picked', () => {
    const of = useSelection(() => rows.value);
    for (const id of ['e', 'a', 'c']) of.toggle(id);
    expect(of.ids.value).toEqual(['a', 'c', 'e']);
    of.toggle('c');
    expect([of.count.value, of.has('c'), of.all.value]).toEqual([2, false, false]);
  });

  it('are let go when they are out of sight: what nobody sees is not done with the others', async () => {
    const shown = ref(['a', 'b', 'c']);
    const of = useSelection(() => shown.value);
    of.setAll(true);
    shown.value = ['b', 'c', 'x'];
    await nextTick();
    expect(of.ids.value).toEqual(['b', 'c']);
    shown.value = ['a', 'b', 'c'];
    await nextTick();
    expect(of.has('a')).toBe(false);
  });

  it('are a handful at most', () => {
    const many = Array.from({ length: 130 }, (_, i) => `row ${i}`);
    const of = useSelection(() => many);
    of.setAll(true);
    expect([of.count.value, of.all.value]).toEqual([MOST_PICKED, true]);
    of.toggle('row 120');
    expect(of.has('row 120')).toBe(false);
    of.clear();
    expect(of.count.value).toBe(0);
  });
});
