import type { Act } from './household.documents';

/** One coming to the door, or what was done on a day without a visit: its acts, in the order in which they happened. */
export interface Chapter {
  readonly key: string;
  readonly visit: Act | null;
  readonly acts: readonly Act[];
  readonly first: Act;
}

/** Acts of one visit belong together; so do those of one person and day that name no visit. The newest chapter first. */
export function chaptersOf(acts: readonly Act[]): Chapter[] {
  const chapters = new Map<string, Act[]>();
  for (const act of [...acts].reverse()) {
    const key = act.visitId ?? `${act.day} ${act.author?.givenName ?? ''} ${act.teamName ?? ''}`;
    chapters.set(key, [...(chapters.get(key) ?? []), act]);
  }
  return [...chapters]
    .map(([key, own]) => ({
      ...{ key, visit: own.find((a) => a.kind === 'recordVisit') ?? null, first: own[0]! },
      acts: own.filter((a) => a.kind !== 'recordVisit'),
    }))
    .sort((a, b) => b.first.at - a.first.at);
}
