import type { PoolClient } from 'pg';
import type { Day, HamletId, PersonId, TeamId, UnitId } from '@go-cua/domain/core';
import {
  grantOf,
  placeOf,
  type Membership,
  type MembershipId,
  type ServedHamlet,
  type Team,
} from '@go-cua/domain/team';
import { entitiesOf } from '../../database/scope';
import { span } from '../../database/span';
import type { Row } from '../../database/table';
import { hold, insertNew, updateRow } from '../../database/writes';
import { RoleGrantEntity } from '../people/people.entity';
import { TeamEntity, TeamHamletEntity } from './team.entity';

export type StoredTeam = Row<typeof TeamEntity>;

export const teamById = (sql: PoolClient, id: TeamId): Promise<StoredTeam | null> =>
  entitiesOf(sql).findOneBy(TeamEntity, { id });

/** Held for a change, so that two changes of one team follow each other. */
export const holdTeam = (sql: PoolClient, id: TeamId): Promise<StoredTeam | null> => hold(sql, TeamEntity, { id });

/** false: the same request got there first. */
export const insertTeam = (sql: PoolClient, team: Team): Promise<boolean> => insertNew(sql, TeamEntity, team);

export const updateTeam = async (sql: PoolClient, team: Team): Promise<void> =>
  void (await updateRow(sql, TeamEntity, team));

/** Outings after a day that are not cancelled. */
export async function outingsAfter(sql: PoolClient, team: TeamId, day: Day): Promise<number> {
  const { rows } = await sql.query<{ n: number }>(
    `select count(*)::int as n from outing where team_id = $1 and day > $2::date and cancelled_at is null`,
    [team, day],
  );
  return rows[0]!.n;
}

/** All places that a team ever had people in. */
export async function memberships(sql: PoolClient, team: TeamId): Promise<Membership[]> {
  const { rows } = await sql.query<{
    id: MembershipId;
    personId: PersonId;
    role: string;
    deputy: boolean;
    validFrom: Day;
    validTo: Day | null;
  }>(
    `select id, person_id as "personId", role, deputy, valid_from::text as "validFrom", valid_to::text as "validTo" from role_grant
     where team_id = $1 and role in ('VOLUNTEER', 'TEAM_LEADER')`,
    [team],
  );
  return rows.map(({ role, deputy, ...m }) => ({ ...m, place: placeOf({ role, deputy }) }));
}

export async function teamOfMembership(sql: PoolClient, id: MembershipId): Promise<TeamId | undefined> {
  const { rows } = await sql.query<{ id: TeamId }>(`select team_id as id from role_grant where id = $1`, [id]);
  return rows[0]?.id ?? undefined;
}

export async function saveMembership(sql: PoolClient, team: TeamId, m: Membership, by: PersonId): Promise<void> {
  const { role, deputy } = grantOf(m.place);
  const { id, personId, validFrom, validTo } = m;
  const changed = await entitiesOf(sql).update(RoleGrantEntity, { id, teamId: team }, { role, deputy, validTo });
  if (changed.affected) return;
  await insertNew(sql, RoleGrantEntity, {
    id,
    personId,
    role,
    deputy,
    teamId: team,
    validFrom,
    validTo,
    grantedBy: by,
  });
}

export async function personState(
  sql: PoolClient,
  id: PersonId,
): Promise<{ readonly paused: boolean; readonly birthYear: number | null } | undefined> {
  const { rows } = await sql.query<{ paused: boolean; birthYear: number | null }>(
    `select paused_at is not null as paused, birth_year as "birthYear" from person where id = $1`,
    [id],
  );
  return rows[0];
}

/** Every stretch in which a team served a hamlet. */
export async function served(sql: PoolClient, team: TeamId): Promise<ServedHamlet[]> {
  const { rows } = await sql.query<ServedHamlet>(
    `select hamlet_id as "hamletId", valid_from::text as "validFrom", valid_to::text as "validTo" from team_hamlet where team_id = $1`,
    [team],
  );
  return rows;
}

export async function saveServed(sql: PoolClient, team: TeamId, rows: readonly ServedHamlet[]): Promise<void> {
  await entitiesOf(sql).upsert(
    TeamHamletEntity,
    rows.map(({ hamletId, validFrom, validTo }) => ({ teamId: team, hamletId, validFrom, validTo })),
    ['teamId', 'hamletId', 'validFrom'],
  );
}

/** Of these hamlets, those that lie under a unit on a day. */
export async function hamletsUnder(
  sql: PoolClient,
  hamlets: readonly HamletId[],
  unit: UnitId,
  day: Day,
): Promise<HamletId[]> {
  const { rows } = await sql.query<{ id: HamletId }>(
    `select h as id from app.hamlets_under($1, $2) h where h = any ($3::uuid[])`,
    [unit, day, hamlets],
  );
  return rows.map((r) => r.id);
}

/** How many stand in each team on a day, whoever asks. */
export async function sizes(sql: PoolClient, teams: readonly TeamId[], day: Day) {
  const { rows } = await sql.query<{ id: TeamId; members: number; leaders: number }>(
    `select team_id as id, members, leaders from app.team_sizes($1::uuid[], $2)`,
    [teams, day],
  );
  return new Map(rows.map((r) => [r.id, r]));
}

/** People of a team who may be under 18 on a day, as far as the reader may see them. */
export async function birthYears(sql: PoolClient, team: TeamId, day: Day): Promise<(number | null)[]> {
  const { rows } = await sql.query<{ year: number | null }>(
    `select p.birth_year as year from person p where p.id in
       (select g.person_id from role_grant g where g.team_id = $1 and ${span('g', '$2::date')})`,
    [team, day],
  );
  return rows.map((r) => r.year);
}
