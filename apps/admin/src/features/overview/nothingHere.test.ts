import { expect, it } from 'vitest';
import { nothingHere } from './nothingHere';

it('tells a new commune to add hamlets, and whoever opens a foreign one that it is not theirs', () => {
  const none = { hamlets: 0, ofHamlets: 0 };
  expect(nothingHere(none, 'home', 'home')).toBe('noHamlets');
  expect(nothingHere(none, null, 'home')).toBe('noHamlets');
  expect(nothingHere(none, 'foreign', 'home')).toBe('outside');
  expect(nothingHere({ hamlets: 0, ofHamlets: 8 }, 'foreign', 'home')).toBe('outside');
  expect(nothingHere({ hamlets: 3, ofHamlets: 8 }, 'old', 'home')).toBeNull();
});
