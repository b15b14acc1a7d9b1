import type { Notice } from '../organisation';

/** Volunteers per team: 5 to 6 is best, fewer than 3 or more than 10 is worth a look; the city team has 45 (domain.md 1d). */
export const SIZE_BEST = { from: 5, to: 6 } as const;
export const SIZE_USUAL = { from: 3, to: 10 } as const;

export const SIZE_ADVICE = ['FEW', 'BELOW', 'GOOD', 'ABOVE', 'MANY'] as const;
export type SizeAdvice = (typeof SIZE_ADVICE)[number];

export function sizeAdvice(members: number): SizeAdvice {
  if (members < SIZE_USUAL.from) return 'FEW';
  if (members < SIZE_BEST.from) return 'BELOW';
  if (members <= SIZE_BEST.to) return 'GOOD';
  return members <= SIZE_USUAL.to ? 'ABOVE' : 'MANY';
}

export type SizeNotice = Notice<'TEAM_TOO_FEW' | 'TEAM_MANY'>;

/** A team outside the usual size stands all the same: members join later, and a city's shock team is large on purpose. */
export function sizeNotices(members: number): SizeNotice[] {
  const advice = sizeAdvice(members);
  if (advice === 'FEW') return [{ code: 'TEAM_TOO_FEW', field: 'members' }];
  return advice === 'MANY' ? [{ code: 'TEAM_MANY', field: 'members' }] : [];
}
