import type { Day, TeamId } from '../core';
import { countedFacts } from '../figures';
import { turnLines } from '../figures/turns';
import type { Door } from '../household/door';

/** Person-turns and unnamed turns of one door on one day, by the ledger's own rule. */
export function helpedOn(door: Door, day: Day, teamId?: TeamId): number {
  if (!door.facts.some((f) => f.day === day)) return 0;
  return turnLines(countedFacts(door.facts))
    .filter((l) => l.day === day && (teamId === undefined || l.teamId === teamId))
    .filter((l) => l.measure === 'PERSON_TURNS' || l.measure === 'ANONYMOUS_TURNS')
    .reduce((n, l) => n + l.amount, 0);
}
