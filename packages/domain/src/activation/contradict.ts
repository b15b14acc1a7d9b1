import { byText, saidLater, sameAuthor, type AdvanceFact } from './facts';
import { isActivated, leads } from './step';
import { workflowOf, type ServiceState } from './workflow';

const isExit = (f: AdvanceFact, state: ServiceState): boolean => workflowOf(f.service)?.isExit(state) ?? false;

/**
 * Whether `later` can be true after `earlier` was. The `from` of the later one is not asked, it may be a stale screen;
 * except where it names an exit: nobody sees "sent back" or "locked" by an old screen of somebody else's step forward.
 */
export function follows(earlier: AdvanceFact, later: AdvanceFact): boolean {
  const { service, to } = later;
  if (leads(service, earlier.to, to)) return true;
  // Who has signed in again has an active account: seeing it active afterwards is agreement.
  if (isActivated(earlier.to) && to === 'ACTIVATED') return true;
  return isExit(later, later.from) && leads(service, earlier.to, later.from) && leads(service, later.from, to);
}

/** `b` starts from the very exit that `a` reports on the same day, so the two have an order after all. */
export const leavesExitOf = (a: AdvanceFact, b: AdvanceFact): boolean =>
  isExit(a, a.to) && b.from === a.to && b.to !== a.to;

/** Says that the team brought it about; unlocking, or a step after activation, says no such thing. */
export const saysHelped = (f: AdvanceFact): boolean =>
  f.how === 'HELPED' && isActivated(f.to) && !isActivated(f.from) && f.from !== 'LOCKED';

const saysFound = (f: AdvanceFact): boolean => f.how === 'FOUND_ACTIVE' && isActivated(f.to);

function sameDay(a: AdvanceFact, b: AdvanceFact): boolean {
  if (a.to === b.to) return false;
  if (a.blocker || b.blocker) return true;
  if (!isExit(a, a.to) && !isExit(b, b.to)) return false;
  return leavesExitOf(a, b) === leavesExitOf(b, a);
}

/**
 * Whether two facts cannot both hold. Symmetric, and a matter of these two alone, so that no order of arrival changes
 * which acts wait for a person. One author on one phone corrects, and never contradicts, what was said before.
 */
export function contradicts(a: AdvanceFact, b: AdvanceFact): boolean {
  if (a.residentId !== b.residentId || a.service !== b.service) return false;
  if (sameAuthor(a, b) || a.declined || b.declined) return false;
  if (a.day === b.day) return sameDay(a, b);
  const [earlier, later] = a.day < b.day ? [a, b] : [b, a];
  // Nobody brings to life what was alive on an earlier day.
  return !follows(earlier, later) || (saysFound(earlier) && saysHelped(later));
}

/**
 * What each author still stands by: a later word of the same author that cannot follow an earlier one takes it back
 * (a slip of the thumb put right). What merely goes on from it leaves it standing.
 */
export function withoutTakenBack(facts: readonly AdvanceFact[]): AdvanceFact[] {
  const chains = new Map<string, AdvanceFact[]>();
  const sorted = [...facts].sort((a, b) => a.seq - b.seq || byText(a.actId, b.actId));
  for (const fact of sorted) {
    const key = `${fact.installationId} ${fact.authorId}`;
    const chain = chains.get(key) ?? [];
    while (chain.length > 0 && !follows(chain[chain.length - 1]!, fact)) chain.pop();
    chain.push(fact);
    chains.set(key, chain);
  }
  return [...chains.values()].flat();
}

export interface Settled {
  /** What counts. */
  readonly counted: readonly AdvanceFact[];
  /** What stands in a contradiction and counts for nothing until a leader decides. */
  readonly review: readonly AdvanceFact[];
}

/**
 * Parts what counts from what waits. An author's newest word by the other's day speaks for the author: a blocker that
 * the same volunteer solved an hour later contradicts nobody. When that newest word goes to review, the one before it
 * speaks, and is looked at in turn; what its author took back stays taken back.
 */
export function settle(facts: readonly AdvanceFact[]): Settled {
  const review: AdvanceFact[] = [];
  let left = withoutTakenBack(facts);
  for (;;) {
    const standing = left;
    const speaks = (f: AdvanceFact, to: AdvanceFact) => !standing.some((g) => saidLater(f, g) && g.day <= to.day);
    const found = standing.filter((a) => standing.some((b) => contradicts(a, b) && speaks(a, b) && speaks(b, a)));
    if (found.length === 0) return { counted: standing, review };
    review.push(...found);
    left = withoutTakenBack(standing.filter((f) => !found.includes(f)));
  }
}
