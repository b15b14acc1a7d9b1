import type { ActId } from '../core';
import type { Fact } from '../act/fact';

/** A fact about other acts: it takes one back, or decides what waits. Nothing rests on it, and it rests on nothing. */
export const isAboutActs = (f: Fact): boolean => f.data.kind === 'withdrawAct' || f.data.kind === 'decideReview';

const OF_A_RESIDENT: readonly string[] = [
  'advanceActivation',
  'recordCustody',
  'correctResident',
  'moveOut',
  'death',
] satisfies Fact['data']['kind'][];

/** Whether `f` would hang in the air without `on`: a visit without its household, a step without its resident. */
function needs(f: Fact, on: Fact): boolean {
  const about = f.subjectId !== undefined && f.subjectId === on.subjectId;
  switch (on.data.kind) {
    case 'registerHousehold':
      return f.data.kind !== 'registerHousehold';
    case 'recordConsent':
      return about && f.data.kind === 'registerResident';
    case 'registerResident':
      if (f.data.kind === 'recordVisit') return on.subjectId !== undefined && f.data.met.includes(on.subjectId);
      if (f.data.kind === 'changeHead') return f.data.headResidentId === on.subjectId;
      return about && OF_A_RESIDENT.includes(f.data.kind);
    default:
      return false;
  }
}

/**
 * Those of `facts` that rest on `on`. A second consent of the same person, or a second registration of the same home,
 * carries what the first one carried.
 */
export function restOn(facts: readonly Fact[], on: Fact): Fact[] {
  const carriesToo = facts.some(
    (g) => g.actId !== on.actId && !g.waits && g.data.kind === on.data.kind && g.subjectId === on.subjectId,
  );
  if (carriesToo && (on.data.kind === 'recordConsent' || on.data.kind === 'registerHousehold')) return [];
  return facts.filter((f) => f.actId !== on.actId && !isAboutActs(f) && needs(f, on));
}

/** All that rests on `roots`, and what rests on that. */
export function cascade(facts: readonly Fact[], roots: ReadonlySet<ActId>): Set<ActId> {
  const gone = new Set(roots);
  for (;;) {
    const left = facts.filter((f) => !gone.has(f.actId));
    const next = facts
      .filter((f) => gone.has(f.actId))
      .flatMap((on) => restOn([...left, on], on))
      .filter((f) => !gone.has(f.actId));
    if (next.length === 0) return gone;
    for (const f of next) gone.add(f.actId);
  }
}

/** How many acts go with one that is taken back: those that rest on it, and on these. */
export const goWith = (facts: readonly Fact[], of: ActId): number => cascade(facts, new Set([of])).size - 1;
