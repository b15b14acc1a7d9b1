import type { Day } from '../core/day';
import type { ActId } from '../core/id';
import { BLOCKERS, type BlockerCode, type BlockerOwner } from './blocker';
import { leavesExitOf, settle } from './contradict';
import { byText, comesLater, inOrder, saidLater, sameAuthor, type AdvanceFact } from './facts';
import type { ServiceCode } from './service';
import { isSimpleService, REFERRED_TO } from './simple-table';
import { isActivated, type ActivationHow } from './step';
import { EID1, workflowOf, type ServiceState, type Workflow } from './workflow';

/** Where a resident stands in one service. */
export interface ActivationView<S extends ServiceState = ServiceState> {
  readonly state: S;
  /** Only where it is active or done; `FOUND_ACTIVE` where nobody claims to have helped. */
  readonly how?: ActivationHow;
  /** The day the present state was first reached; absent while nothing is known. */
  readonly since?: Day;
  /** States that a fact that counts has seen, in the table's order. */
  readonly witnessed: readonly S[];
  /** Forward states that must have been passed and nobody saw. */
  readonly notWitnessed: readonly S[];
  readonly blocker?: { readonly code: BlockerCode; readonly since: Day; readonly actId: ActId };
  /** The day of the resident's own no. It stands beside the state: what the state says goes first in figures. */
  readonly declined?: Day;
  /** The act that the activation is credited to. */
  readonly activatedBy?: ActId;
  /** Acts that contradict another one and wait for a person, by id. */
  readonly inReview: readonly ActId[];
}

/** What holds somebody up: a blocker of level 1, or that another one has the next step. */
export type HeldBy = BlockerCode | 'REFERRED';
export const heldBy = (view: ActivationView): HeldBy | null =>
  view.blocker?.code ?? (view.state === 'REFERRED' ? 'REFERRED' : null);

/** Who has the next action where somebody is held up. */
export function ownerOf(held: HeldBy, service: ServiceCode): BlockerOwner {
  if (held !== 'REFERRED') return BLOCKERS[held].owner;
  return isSimpleService(service) ? REFERRED_TO[service] : 'COMMUNE_POLICE';
}

const earliest = (facts: readonly AdvanceFact[]): AdvanceFact | undefined => [...facts].sort(inOrder)[0];
const latest = (facts: readonly AdvanceFact[]): AdvanceFact | undefined => [...facts].sort(inOrder).at(-1);

/** The state was left through an exit after this fact. */
const leftByExit = (w: Workflow, f: AdvanceFact, facts: readonly AdvanceFact[]): boolean =>
  facts.some((g) => w.isExit(g.to) && g.to !== f.to && comesLater(f, g));

function stateOf(w: Workflow, facts: readonly AdvanceFact[]): ServiceState {
  const lastWords = facts.filter((f) => !facts.some((g) => saidLater(f, g)));
  const day = latest(lastWords)?.day;
  const said = lastWords.filter((f) => f.day === day);
  // What is left after contradictions went to review: one exit, or states of the forward chain of which the furthest
  // holds. An exit that another report of the same day starts from is over.
  const open = said.filter((f) => !said.some((g) => leavesExitOf(f, g)));
  const exit = open.find((f) => w.isExit(f.to));
  const state = exit?.to ?? w.forward[Math.max(0, ...open.map((f) => w.rankOf(f.to)))]!;
  const signedIn = facts.some((f) => f.to === 'VERIFIED_LOGIN' && !leftByExit(w, f, facts));
  return state === 'ACTIVATED' && signedIn ? 'VERIFIED_LOGIN' : state;
}

function sinceOf(w: Workflow, state: ServiceState, facts: readonly AdvanceFact[]): Day | undefined {
  const there = facts.filter((f) => f.to === state);
  return (earliest(there.filter((f) => !leftByExit(w, f, facts))) ?? latest(there))?.day;
}

/**
 * Who brought the account to life. An author's last word on it counts; a helped activation goes before one found
 * active on the same or a later day (found earlier, it would be a contradiction); a word said while unlocking or
 * after activation only where there is no other.
 */
function creditOf(facts: readonly AdvanceFact[]): { how: ActivationHow; actId: ActId } | undefined {
  const active = facts.filter((f) => isActivated(f.to));
  const first = earliest(active);
  if (!first) return undefined;
  const words = active.filter((f) => f.how && !active.some((g) => g.how && g.how !== f.how && saidLater(f, g)));
  const brings = (f: AdvanceFact) => !isActivated(f.from) && f.from !== 'LOCKED';
  const strong = words.filter(brings);
  const pool = strong.length > 0 ? strong : words;
  const act = earliest(pool.filter((f) => f.how === 'HELPED')) ?? earliest(pool);
  return { how: act?.how ?? 'FOUND_ACTIVE', actId: (act ?? first).actId };
}

/** A blocker holds until its author says anything later, or another one reports another state on a later day. */
function blockerOf(state: ServiceState, facts: readonly AdvanceFact[]): ActivationView['blocker'] {
  const atState = (f: AdvanceFact) => f.to === state || (isActivated(f.to) && isActivated(state));
  const live = facts.filter(
    (f) =>
      f.blocker &&
      atState(f) &&
      !facts.some((g) =>
        sameAuthor(f, g)
          ? saidLater(f, g) && (g.to !== f.to || g.blocker !== f.blocker)
          : comesLater(f, g) && g.to !== f.to,
      ),
  );
  const code = latest(live)?.blocker;
  const first = code && earliest(live.filter((f) => f.blocker === code));
  return first && code ? { code, since: first.day, actId: first.actId } : undefined;
}

/** A no is final for everybody but its author, who may put it right with a later report of the same resident. */
function declinedOn(all: readonly AdvanceFact[]): Day | undefined {
  return earliest(all.filter((f) => f.declined && !all.some((g) => !g.declined && saidLater(f, g))))?.day;
}

function seen(w: Workflow, facts: readonly AdvanceFact[]): Pick<ActivationView, 'witnessed' | 'notWitnessed'> {
  const states = new Set(facts.flatMap((f) => [f.from, f.to]));
  const furthest = Math.max(0, ...facts.map((f) => w.rankOf(f.to)));
  return {
    witnessed: w.states.filter((s) => states.has(s)),
    // An exit is passed through the step that it leaves, a forward state through all before it.
    notWitnessed: w.forward.filter((s) => w.rankOf(s) <= furthest && !states.has(s) && s !== 'NOT_STARTED'),
  };
}

/**
 * What all facts about one resident and one service say together. A function of the *set*: any order, repetition or
 * cut of the facts into batches gives the same view, on the phone and on the server.
 */
export function evaluateActivation(given: readonly AdvanceFact[]): ActivationView {
  const all = [...new Map(given.map((f) => [f.actId, f])).values()].sort((a, b) => byText(a.actId, b.actId));
  const { counted: facts, review } = settle(all.filter((f) => !f.declined));

  const service = all[0]?.service;
  const w: Workflow = (service && workflowOf(service)) ?? (EID1 as unknown as Workflow);
  const state = stateOf(w, facts);
  const since = state === 'NOT_STARTED' ? undefined : sinceOf(w, state, facts);
  const credit = isActivated(state) ? creditOf(facts) : undefined;
  const blocker = blockerOf(state, facts);
  const declined = declinedOn(all);
  return {
    state,
    ...(credit && { how: credit.how, activatedBy: credit.actId }),
    ...(since && { since }),
    ...seen(w, facts),
    ...(blocker && { blocker }),
    ...(declined && { declined }),
    inReview: review.map((f) => f.actId).sort(byText),
  };
}
