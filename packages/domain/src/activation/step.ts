import { accept, refuse, type Result } from '../core/result';
import { BLOCKERS, type BlockerCode } from './blocker';
import type { Actor } from './row';
import type { ServiceCode } from './service';
import { workflowOf, type ServiceState } from './workflow';

export type ActivationHow = 'HELPED' | 'FOUND_ACTIVE';

/**
 * The figure "activated": at or past activated and not locked (product.md, "What the figures mean"); for the services
 * beside level 1: done.
 */
export function isActivated(state: ServiceState): boolean {
  return state === 'ACTIVATED' || state === 'VERIFIED_LOGIN' || state === 'DONE';
}

/** Whether the service's table leads from one state to another, jumps included. A state reaches itself. */
export function leads(service: ServiceCode, from: ServiceState, to: ServiceState): boolean {
  return (workflowOf(service)?.way(from, to) ?? null) !== null;
}

export type AdvanceRefusal = 'NOT_REACHABLE' | 'NOT_FOR_ROLE';

/**
 * Whether somebody may report `to` of a resident seen at `from`; `implied` are the states passed without being
 * witnessed. From a state to itself is allowed and implies nothing (a blocker or a no is reported so).
 */
export function canStep<S extends ServiceState>(
  service: ServiceCode,
  from: S,
  to: S,
  by?: Actor,
): Result<{ implied: S[] }, AdvanceRefusal> {
  const rows = workflowOf(service)?.way(from, to);
  if (!rows) return refuse('NOT_REACHABLE', 'to');
  if (by && rows.length > 0 && !rows.every((row, i) => row.who.includes(by) || (i > 0 && row.jump === 'IMPLIED')))
    return refuse('NOT_FOR_ROLE');
  return accept({ implied: rows.slice(0, -1).map((row) => row.to as S) });
}

export interface StepSaid<S extends ServiceState = ServiceState> {
  readonly from: S;
  readonly to: S;
  readonly how?: ActivationHow;
  readonly blocker?: BlockerCode;
  readonly declined?: true;
}

export type AdvanceSaidRefusal = AdvanceRefusal | 'NOTHING_SAID' | 'HOW_MISSING' | 'HOW_NOT_HERE' | 'BLOCKER_NOT_HERE';

/**
 * The rule for one report, the same on phone and server: it leads somewhere by the service's table or says a blocker or
 * a no, what is done says how, a blocker fits the state it is met at. Blockers are those of level 1; what stops another
 * service is sent on to who can finish it.
 */
export function checkStep<S extends ServiceState>(
  service: ServiceCode,
  said: StepSaid<S>,
  by?: Actor,
): Result<{ implied: S[] }, AdvanceSaidRefusal> {
  const { from, to, how, blocker, declined } = said;
  const way = canStep(service, from, to, by);
  if (!way.ok) return way;
  if (from === to && !blocker && !declined) return refuse('NOTHING_SAID', 'to');
  // A locked account was active once, but who finds it locked need not know by whose hand.
  const rows = workflowOf(service)?.way(from, to) ?? [];
  const activates = isActivated(to) && rows.some((row) => row.guard === 'HOW_SAID');
  if (activates && !how) return refuse('HOW_MISSING', 'how');
  if (how && !activates) return refuse('HOW_NOT_HERE', 'how');
  const here: readonly ServiceState[] = blocker && service === 'EID_LEVEL_1' ? BLOCKERS[blocker].at : [];
  if (blocker && !here.includes(to)) return refuse('BLOCKER_NOT_HERE', 'blocker');
  return way;
}
