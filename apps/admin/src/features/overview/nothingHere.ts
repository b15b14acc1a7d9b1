import type { Basis } from './queries';

/**
 * Why the overview of a place has nothing to show; null when it has. The own place without hamlets waits for them; any
 * other may as well lie outside of what the viewer reaches, and advice to add hamlets there would lead nowhere.
 */
export function nothingHere(
  basis: Pick<Basis, 'hamlets' | 'ofHamlets'>,
  unit: string | null,
  home: string | null,
): 'noHamlets' | 'outside' | null {
  if (basis.hamlets > 0) return null;
  return basis.ofHamlets === 0 && (unit === null || unit === home) ? 'noHamlets' : 'outside';
}
