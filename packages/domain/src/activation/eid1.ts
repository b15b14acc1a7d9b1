import { accept, refuse, type Result } from '../core/result';
import { blockersAt, BLOCKERS, type BlockerCode } from './blocker';
import {
  EID1_EXITS,
  EID1_FORWARD,
  EID1_STATES,
  EID1_TABLE,
  type Eid1Actor,
  type Eid1Event,
  type Eid1Exit,
  type Eid1Row,
  type Eid1State,
} from './eid1-table';

export type ActivationHow = 'HELPED' | 'FOUND_ACTIVE';

export function isEid1State(text: unknown): text is Eid1State {
  return (EID1_STATES as readonly unknown[]).includes(text);
}

export function isExit(state: Eid1State): state is Eid1Exit {
  return (EID1_EXITS as readonly Eid1State[]).includes(state);
}

/** What a state says has been passed: its place on the forward chain, for an exit the place of the step it leaves. */
export function rankOf(state: Eid1State): number {
  if (!isExit(state)) return EID1_FORWARD.indexOf(state);
  const RANKS: Record<Eid1Exit, number> = { REJECTED: 3, EXPIRED_7_DAYS: 4, REFERRED_TO_POLICE: 0, LOCKED: 5 };
  return RANKS[state];
}

/** Both on the forward chain, b further than a. */
export function isForward(a: Eid1State, b: Eid1State): boolean {
  return !isExit(a) && !isExit(b) && rankOf(b) > rankOf(a);
}

/** The figure "activated": at or past activated and not locked (product.md, "What the figures mean"). */
export function isActivated(state: Eid1State): boolean {
  return state === 'ACTIVATED' || state === 'VERIFIED_LOGIN';
}

/**
 * The shortest way by rows of the table. Only states of the forward chain may lie between: an exit is said by who saw
 * it, never implied. So a sent-back application may end active, but an active account is never "still registered".
 */
function pathOf(from: Eid1State, to: Eid1State): readonly Eid1Row[] | null {
  let ways: Eid1Row[][] = EID1_TABLE.filter((row) => row.from === from).map((row) => [row]);
  const been = new Set<Eid1State>([from]);
  while (ways.length > 0) {
    const next: Eid1Row[][] = [];
    for (const way of ways) {
      const last = way[way.length - 1]!;
      if (last.to === to) return way;
      if (been.has(last.to) || isExit(last.to)) continue;
      been.add(last.to);
      // After the first row only steps that may be passed unseen, and at the very end an exit that was seen.
      for (const row of EID1_TABLE)
        if (row.from === last.to && (row.jump === 'IMPLIED' || row.to === to)) next.push([...way, row]);
    }
    ways = next;
  }
  return null;
}

const PATHS = new Map<string, readonly Eid1Row[] | null>(
  EID1_STATES.flatMap((from) => EID1_STATES.map((to) => [`${from}>${to}`, from === to ? [] : pathOf(from, to)])),
);
const path = (from: Eid1State, to: Eid1State) => PATHS.get(`${from}>${to}`) ?? null;

/** Whether the table leads from one state to another, jumps included. A state reaches itself. */
export function reachable(from: Eid1State, to: Eid1State): boolean {
  return path(from, to) !== null;
}

export type AdvanceRefusal = 'NOT_REACHABLE' | 'NOT_FOR_ROLE';

/**
 * Whether somebody may report `to` of a resident seen at `from`; `implied` are the states passed without being
 * witnessed. From a state to itself is allowed and implies nothing (a blocker or a no is reported so).
 */
export function canAdvance(
  from: Eid1State,
  to: Eid1State,
  by?: Eid1Actor,
): Result<{ implied: Eid1State[] }, AdvanceRefusal> {
  const rows = path(from, to);
  if (!rows) return refuse('NOT_REACHABLE', 'to');
  if (by && rows.length > 0 && !rows.every((row, i) => row.who.includes(by) || (i > 0 && row.jump === 'IMPLIED')))
    return refuse('NOT_FOR_ROLE');
  return accept({ implied: rows.slice(0, -1).map((row) => row.to) });
}

export interface AdvanceSaid {
  readonly from: Eid1State;
  readonly to: Eid1State;
  readonly how?: ActivationHow;
  readonly blocker?: BlockerCode;
  readonly declined?: true;
}

export type AdvanceSaidRefusal = AdvanceRefusal | 'NOTHING_SAID' | 'HOW_MISSING' | 'HOW_NOT_HERE' | 'BLOCKER_NOT_HERE';

/**
 * The rule for one report, the same on phone and server: it leads somewhere by the table or says a blocker or a no,
 * an activation says how, a blocker fits the state it is met at.
 */
export function checkAdvance(said: AdvanceSaid, by?: Eid1Actor): Result<{ implied: Eid1State[] }, AdvanceSaidRefusal> {
  const { from, to, how, blocker, declined } = said;
  const way = canAdvance(from, to, by);
  if (!way.ok) return way;
  if (from === to && !blocker && !declined) return refuse('NOTHING_SAID', 'to');
  // A locked account was active once, but who finds it locked need not know by whose hand.
  const activates = isActivated(to) && (path(from, to) ?? []).some((row) => row.guard === 'HOW_SAID');
  if (activates && !how) return refuse('HOW_MISSING', 'how');
  if (how && !activates) return refuse('HOW_NOT_HERE', 'how');
  if (blocker && !BLOCKERS[blocker].at.includes(to)) return refuse('BLOCKER_NOT_HERE', 'blocker');
  return way;
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
