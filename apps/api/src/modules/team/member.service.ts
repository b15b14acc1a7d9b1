import type { PoolClient } from 'pg';
import { refuse, type Day, type PersonId, type TeamId } from '@go-cua/domain/core';
import * as rules from '@go-cua/domain/team';
import type { MembershipId, Team, TeamPlace } from '@go-cua/domain/team';
import type { Actor } from '../../database/scope';
import { coordinates, newSetUpId, ok, type Answer } from '../organisation/reach';
import * as repository from './team.repository';

export interface AddTeamMember {
  readonly id?: MembershipId | null;
  readonly personId: PersonId;
  readonly place: TeamPlace;
  /** Without it: today, or the team's first day when that is later. */
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
}

/** A place in a team: a dated grant of volunteer or leader. */
export async function addTeamMember(
  sql: PoolClient,
  actor: Actor,
  input: AddTeamMember & { readonly teamId: TeamId },
): Promise<Answer<TeamId>> {
  const held = await holdOwnTeam(sql, actor, input.teamId, 'teamId');
  return held.ok ? addToTeam(sql, actor, held.value, input) : held;
}

/** The same for a team that is held already. */
export async function addToTeam(
  sql: PoolClient,
  actor: Actor,
  team: Team,
  input: AddTeamMember,
): Promise<Answer<TeamId>> {
  const members = await repository.memberships(sql, team.id);
  if (input.id && members.some((m) => m.id === input.id)) return ok(team.id);
  if (input.id && (await repository.teamOfMembership(sql, input.id))) return refuse('ID_TAKEN', 'id');
  const person = await repository.personState(sql, input.personId);
  if (!person) return refuse('PERSON_UNKNOWN', 'personId');
  if (person.paused) return refuse('PERSON_PAUSED', 'personId');
  const validFrom = input.validFrom ?? (team.validFrom > actor.today ? team.validFrom : actor.today);
  const { personId, place, validTo = null } = input;
  const wanted = { id: input.id ?? newSetUpId<MembershipId>(), personId, place, validFrom, validTo };
  const added = rules.addMember(wanted, { span: team, members });
  if (!added.ok) return added;
  await repository.saveMembership(sql, team.id, added.value, actor.personId);
  return ok(team.id);
}

/** The last day in the team. */
export async function endTeamMember(
  sql: PoolClient,
  actor: Actor,
  input: { id: MembershipId; lastDay?: Day | null },
): Promise<Answer<TeamId>> {
  const found = await find(sql, actor, input.id);
  if (!found.ok) return found;
  const { member, team } = found.value;
  const ended = rules.endMember(member, input.lastDay ?? actor.today);
  if (!ended.ok) return ended;
  await repository.saveMembership(sql, team.id, ended.value, actor.personId);
  return ok(team.id);
}

/** Another place in the same team, from a day on: how a member becomes leader. */
export async function setTeamPlace(
  sql: PoolClient,
  actor: Actor,
  input: { id: MembershipId; place: TeamPlace; day?: Day | null },
): Promise<Answer<TeamId>> {
  const found = await find(sql, actor, input.id);
  if (!found.ok) return found;
  const { member, team, members } = found.value;
  if (member.place === input.place) return ok(team.id);
  const day = input.day ?? (member.validFrom > actor.today ? member.validFrom : actor.today);
  const changed = rules.changePlace(
    member,
    { newId: newSetUpId<MembershipId>(), place: input.place, day },
    { span: team, members },
  );
  if (!changed.ok) return changed;
  for (const m of changed.value) await repository.saveMembership(sql, team.id, m, actor.personId);
  return ok(team.id);
}

async function find(sql: PoolClient, actor: Actor, id: MembershipId) {
  const teamId = await repository.teamOfMembership(sql, id);
  if (!teamId) return refuse('UNKNOWN', 'id');
  const held = await holdOwnTeam(sql, actor, teamId, 'id');
  if (!held.ok) return held;
  const members = await repository.memberships(sql, teamId);
  const member = members.find((m) => m.id === id);
  return member ? ok({ team: held.value, member, members }) : refuse('UNKNOWN', 'id');
}

/** A team that the actor may change, held for it: two changes of one team follow each other. */
export async function holdOwnTeam(
  sql: PoolClient,
  actor: Actor,
  id: TeamId,
  field: string,
): Promise<Answer<repository.StoredTeam>> {
  const known = await repository.teamById(sql, id);
  if (!known) return refuse('UNKNOWN', field);
  if (!(await coordinates(sql, actor, known.unitId))) return refuse('OUT_OF_SCOPE', field);
  const held = await repository.holdTeam(sql, id);
  return held ? ok(held) : refuse('OUT_OF_SCOPE', field);
}
