import type { PoolClient } from 'pg';
import {
  refuse,
  type Day,
  type HamletId,
  type OrganisationId,
  type PersonId,
  type TeamId,
  type UnitId,
} from '@go-cua/domain/core';
import * as rules from '@go-cua/domain/team';
import type { Team, TeamKind, TeamPlace } from '@go-cua/domain/team';
import type { Actor } from '../../database/scope';
import { badInput } from '../../graphql/errors';
import { organisationKnown } from '../organisation/organisation.service';
import { allOrNothing, coordinates, newSetUpId, ok, stale, type Answer } from '../organisation/reach';
import { addToTeam, holdOwnTeam } from './member.service';
import * as lists from './team.list.repository';
import * as repository from './team.repository';

export interface TeamFields {
  readonly kind: TeamKind;
  readonly name: string;
  readonly leadOrganisationId?: OrganisationId | null;
  readonly foundingDecisionNo?: string | null;
  readonly foundingDecisionDay?: Day | null;
  readonly validFrom: Day;
  readonly validTo?: Day | null;
}
export interface CreateTeam extends TeamFields {
  readonly id?: TeamId | null;
  readonly unitId: UnitId;
  /** Served from the first day on. */
  readonly hamletIds?: readonly HamletId[] | null;
  readonly members?: readonly { readonly personId: PersonId; readonly place: TeamPlace }[] | null;
}
export interface UpdateTeam extends TeamFields {
  readonly id: TeamId;
  readonly version: number;
}

const teamOf = (id: TeamId, unitId: UnitId, f: TeamFields): Team => ({
  ...{ id, unitId, kind: f.kind, name: f.name, leadOrganisationId: f.leadOrganisationId ?? null },
  ...{ foundingDecisionNo: f.foundingDecisionNo ?? null, foundingDecisionDay: f.foundingDecisionDay ?? null },
  ...{ validFrom: f.validFrom, validTo: f.validTo ?? null },
});

export async function teams(
  sql: PoolClient,
  { personId, today }: Actor,
  a: { unitId?: UnitId | null; day?: Day | null; first: number; after?: TeamId | null },
  names: boolean,
) {
  const ask = { me: personId, day: a.day ?? today, names, unitId: a.unitId ?? null, id: null };
  const { teams: shown, total, lost } = await lists.shownTeams(sql, { ...ask, first: a.first, after: a.after ?? null });
  if (lost) throw badInput('CURSOR');
  return { teams: shown.map(noticed), total, next: shown.length === a.first ? (shown.at(-1)?.id ?? null) : null };
}

/** As it stands on a day; null where there is none, or none in reach. */
export async function team(sql: PoolClient, { personId, today }: Actor, id: TeamId, day: Day | null, names: boolean) {
  const ask = { me: personId, day: day ?? today, names, unitId: null, id, first: 1, after: null };
  const [shown] = (await lists.shownTeams(sql, ask)).teams;
  return shown ? noticed(shown) : null;
}

export const teamNames = (sql: PoolClient, { personId }: Actor, day: Day): Promise<lists.TeamNameRow[]> =>
  lists.teamNames(sql, personId, day);

const noticed = (t: lists.ShownTeam) => ({
  ...t,
  sizeAdvice: rules.sizeAdvice(t.memberCount),
  notices: rules.teamNotices(t, { members: t.memberCount, leaders: t.leaderCount, hamlets: t.hamlets.length }),
});

/** A team of a unit of one's own, with its hamlets and people where they are named; all of it or nothing. */
export async function createTeam(sql: PoolClient, actor: Actor, input: CreateTeam): Promise<Answer<TeamId>> {
  const id = input.id ?? newSetUpId<TeamId>();
  const known = await repository.teamById(sql, id);
  if (known) return (await coordinates(sql, actor, known.unitId)) ? ok(id) : refuse('ID_TAKEN', 'id');
  if (!(await coordinates(sql, actor, input.unitId))) return refuse('OUT_OF_SCOPE', 'unitId');
  const wanted = teamOf(id, input.unitId, input);
  const made = rules.checkTeam(wanted, await around(sql, wanted));
  if (!made.ok) return made;
  return allOrNothing(sql, async () => {
    if (!(await repository.insertTeam(sql, made.value))) return ok(id);
    const served = await serve(sql, made.value, input.hamletIds ?? [], input.validFrom);
    if (!served.ok) return served;
    for (const { personId, place } of input.members ?? []) {
      const added = await addToTeam(sql, actor, made.value, { personId, place, validFrom: input.validFrom });
      if (!added.ok) return added;
    }
    return ok(id);
  });
}

const around = async (sql: PoolClient, t: Team) => ({
  organisationKnown: await organisationKnown(sql, t.leadOrganisationId),
});

export async function updateTeam(sql: PoolClient, actor: Actor, input: UpdateTeam): Promise<Answer<TeamId>> {
  const held = await holdOwnTeam(sql, actor, input.id, 'id');
  if (!held.ok) return held;
  const { version, ...before } = held.value;
  const wanted = rules.checkTeam(
    teamOf(input.id, before.unitId, input),
    await around(sql, teamOf(input.id, before.unitId, input)),
  );
  if (!wanted.ok) return wanted;
  const found = stale(sameTeam(before, wanted.value), version, input.version);
  if (found === 'DONE') return ok(input.id);
  if (found) return found;
  await repository.updateTeam(sql, wanted.value);
  return ok(input.id);
}

const sameTeam = (a: Team, b: Team): boolean =>
  (Object.keys(b) as (keyof Team)[]).every((key) => (a[key] ?? null) === (b[key] ?? null));

/** From a day on the team serves exactly these hamlets; what it served before stays written down. */
export async function setTeamHamlets(
  sql: PoolClient,
  actor: Actor,
  input: { teamId: TeamId; hamletIds: readonly HamletId[]; day?: Day | null },
): Promise<Answer<TeamId>> {
  const held = await holdOwnTeam(sql, actor, input.teamId, 'teamId');
  if (!held.ok) return held;
  return serve(sql, held.value, input.hamletIds, input.day ?? actor.today);
}

async function serve(sql: PoolClient, team: Team, hamletIds: readonly HamletId[], day: Day): Promise<Answer<TeamId>> {
  if (day < team.validFrom || (team.validTo !== null && day > team.validTo)) return refuse('DAY_OUTSIDE_TEAM', 'day');
  const wanted = new Set(hamletIds);
  const inside = await repository.hamletsUnder(sql, [...wanted], team.unitId, day);
  if (inside.length < wanted.size) return refuse('HAMLET_OUTSIDE_UNIT', 'hamletIds');
  await repository.saveServed(sql, team.id, rules.serveFrom(await repository.served(sql, team.id), wanted, day));
  return ok(team.id);
}

/** The team's last day, and with it that of its people in the team. */
export async function endTeam(
  sql: PoolClient,
  actor: Actor,
  input: { id: TeamId; version: number; lastDay: Day },
): Promise<Answer<TeamId>> {
  const held = await holdOwnTeam(sql, actor, input.id, 'id');
  if (!held.ok) return held;
  const { version, ...before } = held.value;
  const found = stale(before.validTo === input.lastDay, version, input.version);
  if (found) return found === 'DONE' ? ok(input.id) : found;
  const ended = rules.endTeam(before, input.lastDay);
  if (!ended.ok) return ended;
  if ((await repository.outingsAfter(sql, input.id, input.lastDay)) > 0) return refuse('TEAM_HAS_OUTINGS', 'lastDay');
  await repository.updateTeam(sql, ended.value);
  for (const m of await repository.memberships(sql, input.id))
    if (m.validFrom <= input.lastDay && (m.validTo === null || m.validTo > input.lastDay))
      await repository.saveMembership(sql, input.id, { ...m, validTo: input.lastDay }, actor.personId);
  return ok(input.id);
}
