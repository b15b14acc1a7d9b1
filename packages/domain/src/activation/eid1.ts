import type { Result } from '../core/result';
import { blockersAt, type BlockerCode } from './blocker';
import {
  EID1_EXITS,
  EID1_FORWARD,
  EID1_STATES,
  EID1_TABLE,
  type Eid1Event,
  type Eid1Exit,
  type Eid1State,
} from './eid1-table';
import type { Actor } from './row';
import { canStep, checkStep, leads, type AdvanceRefusal, type AdvanceSaidRefusal, type StepSaid } from './step';
import { EID1 } from './workflow';

export function isEid1State(text: unknown): text is Eid1State {
  return (EID1_STATES as readonly unknown[]).includes(text);
}

export function isExit(state: Eid1State): state is Eid1Exit {
  return EID1.isExit(state);
}

export const rankOf = (state: Eid1State): number => EID1.rankOf(state);

/** Both on the forward chain, b further than a. */
export function isForward(a: Eid1State, b: Eid1State): boolean {
  return !isExit(a) && !isExit(b) && rankOf(b) > rankOf(a);
}

export const reachable = (from: Eid1State, to: Eid1State): boolean => leads('EID_LEVEL_1', from, to);

/** `canStep` of level 1. */
export function canAdvance(
  from: Eid1State,
  to: Eid1State,
  by?: Actor,
): Result<{ implied: Eid1State[] }, AdvanceRefusal> {
  return canStep('EID_LEVEL_1', from, to, by);
}

/** `checkStep` of level 1. */
export function checkAdvance(
  said: StepSaid<Eid1State>,
  by?: Actor,
): Result<{ implied: Eid1State[] }, AdvanceSaidRefusal> {
  return checkStep('EID_LEVEL_1', said, by);
}

export interface NextStep {
  readonly to: Eid1State;
  readonly event: Eid1Event;
}
export interface NextSteps {
  /** The one big button; null where the work is done. */
  readonly main: NextStep | null;
  /** Further states that may be reported at once, nearest first. */
  readonly jumps: readonly Eid1State[];
  readonly exits: readonly Eid1State[];
  readonly blockers: readonly BlockerCode[];
}

/** The way back that the portal offers first; police mostly hand back an account that works. */
const WAY_BACK: Record<Eid1Exit, Eid1State> = {
  REJECTED: 'REGISTERED',
  EXPIRED_7_DAYS: 'ACTIVATED',
  REFERRED_TO_POLICE: 'ACTIVATED',
  LOCKED: 'ACTIVATED',
};

/** What the portal offers to a resident who stands at `state`. */
export function nextSteps(state: Eid1State): NextSteps {
  const mainTo = isExit(state) ? WAY_BACK[state] : EID1_FORWARD[rankOf(state) + 1];
  const row = mainTo && EID1_TABLE.find((r) => r.from === state && r.to === mainTo);
  return {
    main: row ? { to: row.to, event: row.event } : null,
    jumps: EID1_FORWARD.filter((to) => to !== mainTo && to !== state && to !== 'NOT_STARTED' && reachable(state, to)),
    exits: EID1_EXITS.filter((to) => to !== state && reachable(state, to)),
    blockers: blockersAt(state),
  };
}
