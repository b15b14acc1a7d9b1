import type { Place, Target } from './target.documents';

/** A place of the tree; the top one has its figures only when what lies below was read. */
export type TargetPlace = Omit<Place, 'tiles'> & { readonly tiles: Place['tiles'] | null };

export interface TargetActs {
  set: [place: TargetPlace, target: Target | undefined];
  lock: [place: TargetPlace, target: Target];
  share: [place: TargetPlace, target: Target];
}
