import type { Act } from './household.documents';

/** One coming to the door, or what was done on a day without a visit: its acts, in the order in which they happened. */
export interface Chapter {
  readonly key: string;
  readonly visit: Act | null;
  readonly acts: readonly Act[];
  readonly first: Act;
}

/** A word on other acts: it takes one back, or decides what waited. */
export const isAboutActs = (a: Act): boolean => a.kind === 'withdrawAct' || a.kind === 'decideReview';
const CORRECTIONS = ['correctResident', 'correctHousehold', 'changeHead', 'moveOut', 'death'];
/** It says of who lives here something else than was written. */
export const isCorrection = (a: Act): boolean => CORRECTIONS.includes(a.kind);
/** Neither taken back nor decided against. */
export const stands = (a: Act): boolean => a.became !== 'WITHDRAWN' && a.became !== 'NOT_COUNTED';

/** What was said and done about one resident, and the words on these acts; visits at which they were met are among them. */
export function actsAbout(acts: readonly Act[], residentId: string): Act[] {
  const own = new Set(
    acts
      .filter((a) => a.subjectId === residentId || a.headResidentId === residentId || a.met?.includes(residentId))
      .map((a) => a.id),
  );
  const speaksOfThem = (a: Act) => own.has(a.of ?? '') || (a.decided ?? []).some((id) => own.has(id));
  return acts.filter((a) => own.has(a.id) || (isAboutActs(a) && speaksOfThem(a)));
}

const hand = (a: Act): string => [a.day, a.author?.familyName, a.author?.givenName, a.teamName].join(' ');

/**
 * Acts of one visit belong together, and with them what the same person wrote on that day without naming a visit. The
 * newest chapter first; a word on other acts is a chapter of its own.
 */
export function chaptersOf(acts: readonly Act[]): Chapter[] {
  const visits = new Map<string, string>();
  for (const a of acts) if (a.kind === 'recordVisit' && a.visitId) visits.set(hand(a), a.visitId);
  const chapters = new Map<string, Act[]>();
  for (const act of [...acts].reverse()) {
    const key = isAboutActs(act) ? act.id : (act.visitId ?? visits.get(hand(act)) ?? hand(act));
    chapters.set(key, [...(chapters.get(key) ?? []), act]);
  }
  return [...chapters]
    .map(([key, own]) => ({
      ...{ key, visit: own.find((a) => a.kind === 'recordVisit') ?? null, first: own[0]! },
      acts: own.filter((a) => a.kind !== 'recordVisit'),
    }))
    .sort((a, b) => b.first.at - a.first.at);
}
