import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME } from './rls';

const TODAY = `coalesce((select s.day from app.scope s where s.person_id = ${ME}), 'infinity')`;
const REACHED = `app.in_my_reach(person_id) or app.in_my_team(person_id)`;

/**
 * A leader gives a member of the own team a new way in. The same as `mayInviteMember` in the domain: whoever has a role
 * elsewhere, now or to come, is not the leader's to sign in as; a deputy is the leader's, a leader nobody's in the team.
 */
const statements = [
  `create function app.in_my_team(p_person uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
     with led as (select g.team_id, bool_or(not g.deputy) as leader from app.role_grant g join app.team t on t.id = g.team_id
       where g.person_id = ${ME} and g.role = 'TEAM_LEADER' and ${TODAY} between g.valid_from and coalesce(g.valid_to, 'infinity')
         and ${TODAY} between t.valid_from and coalesce(t.valid_to, 'infinity') group by g.team_id)
     select p_person <> ${ME}
       and exists (select from app.role_grant g where g.person_id = p_person and g.team_id in (select team_id from led)
         and ${TODAY} between g.valid_from and coalesce(g.valid_to, 'infinity'))
       and not exists (select from app.role_grant g left join led l on l.team_id = g.team_id
         where g.person_id = p_person and coalesce(g.valid_to, 'infinity') >= ${TODAY}
           and (l.team_id is null or not (g.role = 'VOLUNTEER' or (g.role = 'TEAM_LEADER' and g.deputy and l.leader)))) $$`,
  `revoke execute on function app.in_my_team(uuid) from public`,
  `grant execute on function app.in_my_team(uuid) to go_cua_app`,
  `alter policy invitation_add on app.invitation with check (made_by = ${ME} and kind = 'PERSON' and (${REACHED}))`,
  `alter policy invitation_change on app.invitation using (kind = 'PERSON' and (${REACHED})) with check (kind = 'PERSON' and (${REACHED}))`,
];

export class InvitedByLeaders1700000000032 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Who may do what has no way back: restore a backup.');
  }
}
