import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindWall, ME, walled, within } from './rls';

const STANDS = (alias: string) =>
  `(${alias}.valid_from is null or ${alias}.valid_from <= p_day) and (${alias}.valid_to is null or ${alias}.valid_to >= p_day)`;

/**
 * Units that a person reaches: those of the own grants with all below on today's tree and what these came from, and,
 * to read only, the units above (a province's campaign is everybody's in it). `writes`: through a coordinator's grant.
 */
const reach = [
  `create table app.scope_unit (
     scope_id uuid not null, unit_id uuid not null, writes boolean not null, below boolean not null, primary key (scope_id, unit_id))`,
  `create function app.refresh_scope_units(p_person uuid, p_day date) returns void
   language plpgsql security definer set search_path = app, pg_temp as $$
   begin
     delete from app.scope_unit where scope_id = p_person;
     insert into app.scope_unit
       with recursive mine as (
         select coalesce(g.unit_id, o.unit_id, t.unit_id) as id, g.role = 'COORDINATOR' as writes
         from app.role_grant g left join app.organisation o on o.id = g.organisation_id left join app.team t on t.id = g.team_id
         where g.person_id = p_person and g.role in ('VOLUNTEER','TEAM_LEADER','COORDINATOR','OBSERVER') and ${STANDS('g')}
           and not exists (select 1 from app.person p where p.id = p_person and p.paused_at is not null)),
       under as (
         select id, writes from mine
         union
         select x.id, u.writes from under u cross join lateral (
           select v.unit_id as id from app.unit_version v where v.parent_id = u.id and ${STANDS('v')}
           union all
           select s.from_unit_id from app.unit_succession s where s.to_unit_id = u.id) x),
       above as (
         select v.parent_id as id from mine m join app.unit_version v on v.unit_id = m.id and ${STANDS('v')}
         union
         select v.parent_id from above a join app.unit_version v on v.unit_id = a.id and ${STANDS('v')})
       select p_person, r.id, bool_or(r.writes), bool_or(r.below)
       from (select id, writes, true as below from under union all select id, false, false from above) r
       where r.id is not null group by r.id;
   end $$`,
  `alter function app.refresh_scope(uuid, date) rename to refresh_scope_hamlets`,
  `create function app.refresh_scope(p_person uuid, p_day date) returns void
   language plpgsql security definer set search_path = app, pg_temp as $$
   begin
     if exists (select 1 from app.scope s join app.setup_version v on v.value = s.setup_version
       where s.person_id = p_person and s.day = p_day) then return; end if;
     perform pg_advisory_xact_lock(hashtextextended('scope:' || p_person, 0));
     perform app.refresh_scope_units(p_person, p_day);
     perform app.refresh_scope_hamlets(p_person, p_day);
   end $$`,
  `grant execute on function app.refresh_scope(uuid, date) to go_cua_app`,
  // Reaches computed before this version know no units.
  `update app.setup_version set value = value + 1`,
  ...behindWall('scope_unit', 'select', `scope_id = ${ME}`),
  // How many stand in a team is no secret; who they are is, so the wall before role_grant would make every foreign team empty.
  `create function app.team_sizes(p_teams uuid[], p_day date) returns table (team_id uuid, members int, leaders int)
   language sql stable security definer set search_path = app, pg_temp as $$
     select g.team_id, count(distinct g.person_id)::int, (count(*) filter (where g.role = 'TEAM_LEADER' and not g.deputy))::int
     from app.role_grant g where g.team_id = any (p_teams) and g.role in ('VOLUNTEER','TEAM_LEADER') and ${STANDS('g')} group by g.team_id $$`,
];

const unitsOf = (how: 'writes' | 'reads') =>
  `(select s.unit_id from app.scope_unit s where s.scope_id = ${ME}${how === 'writes' ? ' and s.writes' : ''})`;
const mine = (column: string) => `${column} in ${unitsOf('writes')}`;
const teamIsMine = `team_id in (select t.id from app.team t where ${mine('t.unit_id')})`;
const campaignIsMine = `campaign_id in (select c.id from app.campaign c where ${mine('c.unit_id')})`;
const hamletIn = (units: string) =>
  `hamlet_id in (select h.hamlet_id from app.hamlet_version h where h.parent_id in ${units})`;

const walls = [
  ...walled('organisation', { reads: 'true', writes: mine('unit_id') }),
  ...walled('team', { reads: 'true', writes: mine('unit_id') }),
  ...walled('team_hamlet', { reads: 'true', writes: teamIsMine }),
  ...walled('campaign', { reads: 'true', writes: mine('unit_id') }),
  ...walled('campaign_service', { reads: 'true', writes: campaignIsMine }),
  ...walled('campaign_team', { reads: 'true', writes: `${teamIsMine} or ${campaignIsMine}` }),
  ...walled('outing', { reads: 'true', writes: teamIsMine }),
  ...walled('outing_hamlet', {
    reads: 'true',
    writes: `outing_id in (select o.id from app.outing o where o.${teamIsMine})`,
  }),
  ...walled('target', {
    reads: `unit_id in ${unitsOf('reads')} or ${within('hamlet_id', 'figures')} or ${hamletIn(unitsOf('reads'))}`,
    writes: `${mine('unit_id')} or ${hamletIn(unitsOf('writes'))}`,
  }),
];

const KEPT = [
  ...['organisation', 'team', 'team_hamlet', 'role_grant', 'campaign', 'campaign_service', 'campaign_team', 'outing'],
  ...['outing_hamlet', 'target'],
];

/** What a row was before and after each change, by whom, in the order of the changes; written by the database alone. */
const history = [
  `create table app.setup_history (
     id bigint generated always as identity primary key, at timestamptz not null, by_person uuid, table_name text not null,
     before jsonb, after jsonb)`,
  `create index setup_history_table on app.setup_history (table_name, at)`,
  `alter table app.setup_history enable row level security`,
  `create policy setup_history_jobs on app.setup_history for select to go_cua_jobs using (true)`,
  `grant select on app.setup_history to go_cua_jobs`,
  `create function app.keep_history() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
   begin
     if tg_op = 'UPDATE' and old is not distinct from new then return null; end if;
     insert into app.setup_history (at, by_person, table_name, before, after) values (clock_timestamp(), ${ME}, tg_table_name,
       case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
     return null;
   end $$`,
  ...KEPT.map(
    (t) =>
      `create trigger ${t}_history after insert or update or delete on app.${t} for each row execute function app.keep_history()`,
  ),
];

/** The set-up behind the second wall where it is written, and its history (docs/decisions/0014). */
export class SetUpWalls1700000000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of [...reach, ...walls, ...history]) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('The history of the set-up has no way back: restore a backup.');
  }
}
