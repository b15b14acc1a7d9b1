import type { ActId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import { deciderOf } from '@go-cua/domain/review';
import type { Team } from '../../field';

/** As what somebody decided on an act, as far as this phone can tell: it knows its own teams, and nobody in the office. */
export type DeciderRole = 'LEADER' | 'DEPUTY' | 'COORDINATOR' | 'SOMEBODY';

export function deciderRole(door: Door | undefined, actId: ActId, teams: readonly Team[]): DeciderRole {
  const by = door && deciderOf(door.facts, actId);
  if (!by) return 'SOMEBODY';
  if (teams.some((team) => team.deputyIds?.includes(by))) return 'DEPUTY';
  if (teams.some((team) => team.leaderIds.includes(by))) return 'LEADER';
  // Who leads no more, or leads the team that has this hamlet now, is not called by an office that they do not hold.
  const ours = teams.some((team) => door.household && team.hamletIds.includes(door.household.hamletId));
  return ours && !teams.some((team) => team.members.some((m) => m.id === by)) ? 'COORDINATOR' : 'SOMEBODY';
}
