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
import { span } from '../../database/span';
import { valuesOf } from '../../database/values';

export interface StoredTeam extends Team {
  readonly version: number;
}

const COLUMNS = `t.id, t.kind, t.name, t.unit_id as "unitId", t.lead_organisation_id as "leadOrganisationId",
  t.founding_decision_no as "foundingDecisionNo", t.founding_decision_day::text as "foundingDecisionDay",
  t.valid_from::text as "validFrom", t.valid_to::text as "validTo", t.version`;

export async function teamById(sql: PoolClient, id: TeamId): Promise<StoredTeam | undefined> {
  const { rows } = await sql.query<StoredTeam>(`select ${COLUMNS} from team t where t.id = $1`, [id]);
  return rows[0];
}

/** Held for a change, so that two changes of one team follow each other. */
export async function holdTeam(sql: PoolClient, id: TeamId): Promise<StoredTeam | undefined> {
  const { rows } = await sql.query<StoredTeam>(`select ${COLUMNS} from team t where t.id = $1 for update`, [id]);
  return rows[0];
}

const cells = (t: Team) => [
  ...[t.id, t.kind, t.name, t.unitId, t.leadOrganisationId, t.foundingDecisionNo, t.foundingDecisionDay],
  ...[t.validFrom, t.validTo],
];

/** false: the same request got there first. */
export async function insertTeam(sql: PoolClient, team: Team): Promise<boolean> {
  const { rowCount } = await sql.query(
    `insert into team (id, kind, name, unit_id, lead_organisation_id, founding_decision_no, founding_decision_day, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    cells(team),
  );
  return rowCount === 1;
}

/** Outings after a day that are not cancelled. */
export async function outingsAfter(sql: PoolClient, team: TeamId, day: Day): Promise<number> {
  const { rows } = await sql.query<{ n: number }>(
    `select count(*)::int as n from outing where team_id = $1 and day > $2::date and cancelled_at is null`,
    [team, day],
  );
  return rows[0]!.n;
}

export async function updateTeam(sql: PoolClient, team: Team): Promise<void> {
  await sql.query(
    `update team set kind = $2, name = $3, unit_id = $4, lead_organisation_id = $5, founding_decision_no = $6,
       founding_decision_day = $7, valid_from = $8, valid_to = $9, version = version + 1 where id = $1`,
    cells(team),
  );
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
  const { rowCount } = await sql.query(
    `update role_grant set role = $2, deputy = $3, valid_to = $4 where id = $1 and team_id = $5`,
    [m.id, role, deputy, m.validTo, team],
  );
  if (rowCount) return;
  await sql.query(
    `insert into role_grant (id, person_id, role, deputy, team_id, valid_from, valid_to, granted_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [m.id, m.personId, role, deputy, team, m.validFrom, m.validTo, by],
  );
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
  if (rows.length === 0) return;
  const { text, params, names } = valuesOf(
    { team_id: 'uuid', hamlet_id: 'uuid', valid_from: 'date', valid_to: 'date' },
    rows.map((r) => ({ team_id: team, hamlet_id: r.hamletId, valid_from: r.validFrom, valid_to: r.validTo })),
  );
  await sql.query(
    `insert into team_hamlet (${names}) ${text} on conflict (team_id, hamlet_id, valid_from) do update set valid_to = excluded.valid_to`,
    params,
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
