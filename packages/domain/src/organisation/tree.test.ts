import { expect, it } from 'vitest';
import { inTreeOrder } from './tree';

it('an organisation stands right before those under it; none is lost', () => {
  const one = (id: string, parentId: string | null = null) => ({ id, parentId });
  const read = (all: { id: string; parentId: string | null }[]) =>
    inTreeOrder(all).map(({ one: { id }, level }) => `${'.'.repeat(level - 1)}${id}`);
  expect(
    read([one('chi đoàn', 'xã đoàn'), one('tỉnh đoàn'), one('xã đoàn', 'tỉnh đoàn'), one('công an', 'ở nơi khác')]),
  ).toEqual(['tỉnh đoàn', '.xã đoàn', '..chi đoàn', 'công an']);
  expect(read([one('a', 'b'), one('b', 'a')])).toEqual(['a', '.b']);
});
