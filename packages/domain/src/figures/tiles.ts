import { activated, denominator, reachedAndAnswered, remaining, type Sums } from './measures';

/** What a screen shows of one place, service and period; every number is a sum of the ledger's entries. */
export interface Tiles {
  readonly eligible: number;
  readonly notKnownYet: number;
  /** 100 % is this. */
  readonly denominator: number;
  readonly activated: number;
  readonly activatedHelped: number;
  readonly foundActive: number;
  readonly blocked: number;
  readonly declinedFinal: number;
  readonly reachedAndAnswered: number;
  readonly remaining: number;
  readonly personTurns: number;
  readonly serviceTurns: number;
  /** Residents whose first turn in the campaign lies in the period. */
  readonly firstTurns: number;
  readonly anonymousTurns: number;
  readonly visits: number;
  readonly households: number;
  readonly registered: number;
}

/** @param service sums of one service; @param all sums that belong to no service */
export function tilesOf(service: Sums, all: Sums): Tiles {
  return {
    eligible: service.ELIGIBLE ?? 0,
    notKnownYet: service.NOT_KNOWN_YET ?? 0,
    denominator: denominator(service),
    activated: activated(service),
    activatedHelped: service.ACTIVATED_HELPED ?? 0,
    foundActive: service.FOUND_ACTIVE ?? 0,
    blocked: service.BLOCKED ?? 0,
    declinedFinal: service.DECLINED_FINAL ?? 0,
    reachedAndAnswered: reachedAndAnswered(service),
    remaining: remaining(service),
    personTurns: all.PERSON_TURNS ?? 0,
    serviceTurns: service.SERVICE_TURNS ?? 0,
    firstTurns: all.FIRST_TURNS ?? 0,
    anonymousTurns: all.ANONYMOUS_TURNS ?? 0,
    visits: all.VISITS ?? 0,
    households: all.HOUSEHOLDS ?? 0,
    registered: all.REGISTERED ?? 0,
  };
}

/** Figures behind which a list of residents stands: counted, the list equals the figure. */
export const LISTED_FIGURES = [
  'DENOMINATOR',
  'ELIGIBLE',
  'NOT_KNOWN_YET',
  'ACTIVATED',
  'ACTIVATED_HELPED',
  'FOUND_ACTIVE',
  'BLOCKED',
  'DECLINED_FINAL',
  'REACHED_AND_ANSWERED',
  'REMAINING',
  'PERSON_TURNS',
  'DISTINCT_RESIDENTS',
] as const;
export type ListedFigure = (typeof LISTED_FIGURES)[number];

/** Why somebody remains, the most telling first. */
export const REMAINING_REASONS = [
  'NO_FURTHER_VISIT',
  'PROMISED_RETURN',
  'IN_PROGRESS',
  'NOT_KNOWN_YET',
  'NOBODY_HOME',
  'MET_WITHOUT_ANSWER',
  'NEVER_KNOCKED',
] as const;
export type RemainingReason = (typeof REMAINING_REASONS)[number];

/** What is known of a resident who has no answer yet, and of the door. */
export interface RemainingFacts {
  readonly closed: boolean;
  readonly status: 'ELIGIBLE' | 'NOT_KNOWN_YET';
  readonly started: boolean;
  readonly promised: boolean;
  readonly lastOutcome: string | null;
}
export function remainingReason(f: RemainingFacts): RemainingReason {
  if (f.closed) return 'NO_FURTHER_VISIT';
  if (f.promised) return 'PROMISED_RETURN';
  if (f.started) return 'IN_PROGRESS';
  if (f.status === 'NOT_KNOWN_YET') return 'NOT_KNOWN_YET';
  if (f.lastOutcome === null) return 'NEVER_KNOCKED';
  return f.lastOutcome === 'MET' ? 'MET_WITHOUT_ANSWER' : 'NOBODY_HOME';
}
