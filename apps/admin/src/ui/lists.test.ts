import { expect, it } from 'vitest';
import { backTo, leaveList } from './lists';

it('the way back leads to the list as it was left, in the place that is looked at now', () => {
  leaveList('/teams', { show: 'look', sort: 'size-desc', unit: 'old', on: '2023-06-01' });
  expect(backTo('/teams', { unit: 'new' })).toEqual({ show: 'look', sort: 'size-desc', unit: 'new' });
  expect(backTo('/teams', {})).toEqual({ show: 'look', sort: 'size-desc' });
  expect(backTo('/campaigns', { on: '2026-11-24' })).toEqual({ on: '2026-11-24' });
});
