import type { PoolClient } from 'pg';
import type { Day, PersonId, TeamId, UnitId } from '@go-cua/domain/core';
import type { Organisation } from '@go-cua/domain/organisation';
import type { TeamKind, TeamPlace } from '@go-cua/domain/team';
import { span } from '../../database/span';
import {
  hamletName,
  organisationJson,
  unitName,
  type HamletNameRow,
  type UnitNameRow,
} from '../organisation/names.sql';
import { unitsBelowMine, unitsUnder } from '../organisation/reach';
import type { StoredTeam } from './team.repository';

export interface ShownMember {
  readonly id: string;
  readonly personId: PersonId;
  readonly place: TeamPlace;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly birthYear: number | null;
}
export interface ShownTeam extends StoredTeam {
  readonly unit: UnitNameRow;
  readonly leadOrganisation: Organisation | null;
  readonly hamlets: HamletNameRow[];
  readonly memberCount: number;
  readonly leaderCount: number;
  /** null: the reader may not see who they are. */
  readonly members: ShownMember[] | null;
}

export interface TeamsAsk {
  readonly me: PersonId;
  readonly day: Day;
  /** Whether the reader may see people. */
  readonly names: boolean;
  readonly unitId: UnitId | null;
  readonly id: TeamId | null;
  readonly first: number;
  readonly after: TeamId | null;
}

const PLACE = `case when g.role <> 'TEAM_LEADER' then 'MEMBER' when g.deputy then 'DEPUTY' else 'LEADER' end`;
const MEMBERS = `(select coalesce(json_agg(json_build_object('id', g.id, 'personId', g.person_id, 'place', ${PLACE},
      'validFrom', g.valid_from, 'validTo', g.valid_to, 'familyName', p.family_name, 'middleName', p.middle_name,
      'givenName', p.given_name, 'birthYear', p.birth_year)
    order by g.role, g.deputy, p.given_name collate "vi-x-icu", p.id), '[]')
  from role_grant g join person p on p.id = g.person_id where g.team_id = t.id and ${span('g', '$2::date')}
    and (g.person_id = $1 or g.person_id in (select s.person_id from scope_person s where s.scope_id = $1)))`;

const TEAM = `json_build_object('id', t.id, 'kind', t.kind, 'name', t.name, 'unitId', t.unit_id, 'unit', ${unitName('t.unit_id', '$2::date')},
  'leadOrganisationId', t.lead_organisation_id, 'leadOrganisation', (select ${organisationJson('o')} from organisation o where o.id = t.lead_organisation_id),
  'foundingDecisionNo', t.founding_decision_no, 'foundingDecisionDay', t.founding_decision_day, 'validFrom', t.valid_from, 'validTo', t.valid_to,
  'version', t.version, 'hamlets', (select coalesce(json_agg(x.h order by x.h->>'name' collate "vi-x-icu"), '[]') from
    (select ${hamletName('th.hamlet_id', '$2::date')} as h from team_hamlet th where th.team_id = t.id and ${span('th', '$2::date')}) x),
  'memberCount', coalesce(z.members, 0), 'leaderCount', coalesce(z.leaders, 0), 'members', case when $3::boolean then ${MEMBERS} end)`;

/** Of a unit below the reader's own, or serving a hamlet of the scope; $1 is the reader. */
const IN_REACH = `(t.unit_id in ${unitsBelowMine('$1')} or exists (select from team_hamlet m where m.team_id = t.id
           and m.hamlet_id in (select s.hamlet_id from scope_hamlet s where s.scope_id = $1)))`;

export interface TeamNameRow {
  readonly id: TeamId;
  readonly kind: TeamKind;
  readonly name: string;
  readonly unit: UnitNameRow;
}
/** The names of all teams in reach that stand on a day, to look for words in. */
export async function teamNames(sql: PoolClient, me: PersonId, day: Day): Promise<TeamNameRow[]> {
  const { rows } = await sql.query<TeamNameRow>(
    `select t.id, t.kind, t.name, ${unitName('t.unit_id', '$2::date')} as unit from team t
     where ${IN_REACH} and ${span('t', '$2::date')} order by t.name collate "vi-x-icu", t.id`,
    [me, day],
  );
  return rows;
}

/** Teams in reach that stand on a day, by name: a page after the team `after`; or one team, standing or not; `lost` where there is no team `after`. One statement. */
export async function shownTeams(
  sql: PoolClient,
  a: TeamsAsk,
): Promise<{ teams: ShownTeam[]; total: number; lost: boolean }> {
  const { rows } = await sql.query<{ teams: ShownTeam[]; total: number; lost: boolean }>(
    `with recursive ${unitsUnder('under', '$4', '$2::date')},
     found as (select t.* from team t
       where ${IN_REACH}
         and ($5::uuid is null or t.id = $5) and ($5::uuid is not null or ${span('t', '$2::date')})
         and ($4::uuid is null or t.unit_id in (select id from under))),
     page as (select f.* from found f where $7::uuid is null
         or (f.name collate "vi-x-icu", f.id) > (select l.name collate "vi-x-icu", l.id from team l where l.id = $7)
       order by f.name collate "vi-x-icu", f.id limit $6)
     select (select count(*)::int from found) as total, $7::uuid is not null and not exists (select from team l where l.id = $7) as lost,
       (select coalesce(json_agg(${TEAM} order by t.name collate "vi-x-icu", t.id), '[]')
       from page t left join app.team_sizes((select array_agg(id) from page), $2::date) z on z.team_id = t.id) as teams`,
    [a.me, a.day, a.names, a.unitId, a.id, a.first, a.after],
  );
  return rows[0]!;
}
