import type { InjectionKey } from 'vue';
import type { Place, Target } from './target.documents';
import type { TargetDrafts } from './useTargetDrafts';

/** A place of the tree; the top one has its figures only when what lies below was read. */
export type TargetPlace = Omit<Place, 'tiles'> & { readonly tiles: Place['tiles'] | null };

export interface TargetActs {
  set: [place: TargetPlace, target: Target | undefined];
  lock: [place: TargetPlace, target: Target];
  share: [place: TargetPlace, target: Target];
}

/** What is typed into the tree, shared by all its rows. */
export const DRAFTS: InjectionKey<TargetDrafts> = Symbol('target drafts');
