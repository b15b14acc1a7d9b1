import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindWall, ME, open } from './rls';

const territory = [
  `create table app.unit (id uuid primary key, level text not null check (level in ('PROVINCE','DISTRICT','COMMUNE')))`,
  `create table app.unit_version (
     id uuid primary key, unit_id uuid not null references app.unit, code text not null, name text not null,
     full_name text not null, name_en text not null default '', type text not null, parent_id uuid references app.unit,
     valid_from date, valid_to date, certain boolean not null default true, source text not null)`,
  `create index unit_version_unit on app.unit_version (unit_id)`,
  `create index unit_version_parent on app.unit_version (parent_id)`,
  `create index unit_version_code on app.unit_version (code)`,
  `create table app.unit_succession (
     id uuid primary key, from_unit_id uuid not null references app.unit, to_unit_id uuid not null references app.unit,
     day date, kind text not null, certain boolean not null, is_default boolean not null, legal_basis text, source text not null)`,
  `create index unit_succession_from on app.unit_succession (from_unit_id)`,
  `create index unit_succession_to on app.unit_succession (to_unit_id)`,
  `create table app.hamlet (id uuid primary key, kind text not null check (kind in ('THON','BUON','BAN','KHU_PHO','TO_DAN_PHO')), invented boolean not null default false)`,
  `create table app.hamlet_version (
     id uuid primary key, hamlet_id uuid not null references app.hamlet, name text not null, name_folded text not null,
     parent_id uuid references app.unit, valid_from date, valid_to date, certain boolean not null default true)`,
  `create index hamlet_version_hamlet on app.hamlet_version (hamlet_id)`,
  `create index hamlet_version_parent on app.hamlet_version (parent_id)`,
  `create table app.import_finding (
     id uuid primary key, kind text not null, code text not null, name text not null, detail jsonb not null, found_at timestamptz not null)`,
];

const people = [
  `create table app.organisation (
     id uuid primary key, name text not null, kind text not null, parent_id uuid references app.organisation,
     unit_id uuid references app.unit)`,
  `create table app.person (
     id uuid primary key, family_name text not null, middle_name text not null default '', given_name text not null,
     name_folded text not null, gender text, birth_year smallint, phone_enc bytea not null, phone_hash bytea not null unique,
     phone_end text not null, paused_at timestamptz, created_by uuid, created_at timestamptz not null, version int not null default 1)`,
  `create table app.team (
     id uuid primary key, kind text not null, name text not null, unit_id uuid not null references app.unit,
     lead_organisation_id uuid references app.organisation, founding_decision_no text, founding_decision_day date,
     valid_from date not null, valid_to date, version int not null default 1)`,
  `create table app.team_hamlet (
     team_id uuid not null references app.team, hamlet_id uuid not null references app.hamlet,
     valid_from date not null, valid_to date, primary key (team_id, hamlet_id, valid_from))`,
  `create table app.role_grant (
     id uuid primary key, person_id uuid not null references app.person,
     role text not null check (role in ('VOLUNTEER','TEAM_LEADER','COORDINATOR','OBSERVER','POLICE','OPERATOR')),
     deputy boolean not null default false, unit_id uuid references app.unit, team_id uuid references app.team,
     organisation_id uuid references app.organisation, valid_from date not null, valid_to date,
     granted_by uuid, check (num_nonnulls(unit_id, team_id, organisation_id) = 1 or role = 'OPERATOR'))`,
  `create index role_grant_person on app.role_grant (person_id)`,
  `create index role_grant_team on app.role_grant (team_id)`,
  `create table app.invitation (
     id uuid primary key, person_id uuid not null references app.person, token_hash bytea not null unique,
     made_by uuid, made_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz, withdrawn_at timestamptz)`,
  `create index invitation_person on app.invitation (person_id)`,
];

const campaigns = [
  `create table app.campaign (
     id uuid primary key, name text not null, programme text not null default 'PROJECT_06', unit_id uuid not null references app.unit,
     status text not null check (status in ('DRAFT','OPEN','CLOSING','CLOSED')), valid_from date not null, valid_to date not null,
     asks_id_number boolean not null default false, organisation_id uuid references app.organisation, hotline text not null default '',
     version int not null default 1, check (valid_from <= valid_to))`,
  `create table app.campaign_service (
     campaign_id uuid not null references app.campaign, service text not null, valid_from date not null, valid_to date,
     primary key (campaign_id, service))`,
  `create table app.campaign_team (
     campaign_id uuid not null references app.campaign, team_id uuid not null references app.team, primary key (campaign_id, team_id))`,
  `create table app.outing (
     id uuid primary key, campaign_id uuid not null references app.campaign, team_id uuid not null references app.team,
     kind text not null check (kind in ('EVENING','SATURDAY','POINT')), day date not null, starts_at smallint not null, ends_at smallint not null,
     place text, cancelled_at timestamptz, version int not null default 1, check (starts_at < ends_at and starts_at >= 0 and ends_at <= 1440))`,
  `create index outing_team_day on app.outing (team_id, day)`,
  `create table app.outing_hamlet (
     outing_id uuid not null references app.outing on delete cascade, hamlet_id uuid not null references app.hamlet, primary key (outing_id, hamlet_id))`,
  `create table app.target (
     id uuid primary key, campaign_id uuid not null references app.campaign, service text not null,
     unit_id uuid references app.unit, hamlet_id uuid references app.hamlet, kind text not null check (kind in ('SHARE','NUMBER')),
     value numeric not null, locked boolean not null default false, version int not null default 1,
     check (num_nonnulls(unit_id, hamlet_id) = 1), check (kind <> 'SHARE' or value between 0 and 100))`,
  `create unique index target_place on app.target (campaign_id, service, coalesce(unit_id, hamlet_id))`,
  `create table app.api_client (
     id uuid primary key, name text not null, agreement text not null, contact text not null default '', unit_id uuid not null references app.unit,
     created_by uuid, created_at timestamptz not null, closed_at timestamptz)`,
  `create table app.api_key (
     id uuid primary key, client_id uuid not null references app.api_client, hash bytea not null, start text not null,
     scopes text[] not null, expires_at timestamptz not null, revoked_at timestamptz, last_used_at timestamptz, created_at timestamptz not null)`,
];

/** What one person reaches, recomputed when the set-up or the day changes; the app role can read it and never write it. */
const scope = [
  `create table app.setup_version (id smallint primary key check (id = 1), value bigint not null, epoch uuid not null)`,
  `insert into app.setup_version values (1, 1, gen_random_uuid())`,
  `create function app.setup_changed() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
   begin update app.setup_version set value = value + 1; return null; end $$`,
  ...['role_grant', 'team', 'team_hamlet', 'hamlet_version', 'unit_version', 'person', 'organisation'].map(
    (t) =>
      `create trigger ${t}_changed after insert or update or delete on app.${t} for each statement execute function app.setup_changed()`,
  ),
  `create table app.scope (person_id uuid primary key, day date not null, setup_version bigint not null)`,
  `create table app.scope_hamlet (
     scope_id uuid not null, hamlet_id uuid not null, identity boolean not null, figures boolean not null, leads boolean not null,
     primary key (scope_id, hamlet_id))`,
  `create table app.scope_person (scope_id uuid not null, person_id uuid not null, primary key (scope_id, person_id))`,
  `create function app.hamlets_under(p_unit uuid, p_day date) returns setof uuid language sql stable as $$
     with recursive below as (
       select p_unit as id
       union
       select v.unit_id from app.unit_version v join below b on v.parent_id = b.id
       where (v.valid_from is null or v.valid_from <= p_day) and (v.valid_to is null or v.valid_to >= p_day))
     select h.hamlet_id from app.hamlet_version h join below b on h.parent_id = b.id
     where (h.valid_from is null or h.valid_from <= p_day) and (h.valid_to is null or h.valid_to >= p_day) $$`,
  `create function app.refresh_scope(p_person uuid, p_day date) returns void
   language plpgsql security definer set search_path = app, pg_temp as $$
   declare v bigint;
   begin
     select value into v from app.setup_version;
     if exists (select 1 from app.scope where person_id = p_person and day = p_day and setup_version = v) then return; end if;
     perform pg_advisory_xact_lock(hashtextextended('scope:' || p_person, 0));
     delete from app.scope_hamlet where scope_id = p_person;
     insert into app.scope_hamlet
       select p_person, r.hamlet_id, bool_or(r.identity), bool_or(r.figures), bool_or(r.leads) from (
         select h.hamlet_id, true as identity, g.role = 'TEAM_LEADER' as figures, g.role = 'TEAM_LEADER' as leads
         from app.role_grant g join app.team t on t.id = g.team_id join app.team_hamlet h on h.team_id = g.team_id
         where g.person_id = p_person and g.role in ('VOLUNTEER','TEAM_LEADER')
           and p_day >= g.valid_from and p_day <= coalesce(g.valid_to, 'infinity')
           and p_day >= t.valid_from and p_day <= coalesce(t.valid_to, 'infinity')
           and p_day >= h.valid_from and p_day <= coalesce(h.valid_to, 'infinity')
         union all
         select u.h, g.role = 'COORDINATOR', true, g.role = 'COORDINATOR'
         from app.role_grant g left join app.organisation o on o.id = g.organisation_id
           cross join lateral app.hamlets_under(coalesce(g.unit_id, o.unit_id), p_day) as u(h)
         where g.person_id = p_person and g.role in ('COORDINATOR','OBSERVER')
           and p_day >= g.valid_from and p_day <= coalesce(g.valid_to, 'infinity')) r
       where not exists (select 1 from app.person p where p.id = p_person and p.paused_at is not null)
       group by r.hamlet_id;
     delete from app.scope_person where scope_id = p_person;
     insert into app.scope_person
       select p_person, x.id from (
         select p_person as id
         union
         select mate.person_id from app.role_grant own join app.role_grant mate on mate.team_id = own.team_id
         where own.person_id = p_person and own.role in ('VOLUNTEER','TEAM_LEADER') and p_day >= own.valid_from and p_day <= coalesce(own.valid_to, 'infinity')
         union
         select g.person_id from app.role_grant own
           left join app.organisation oo on oo.id = own.organisation_id
           cross join lateral (
             with recursive below as (
               select coalesce(own.unit_id, oo.unit_id) as id
               union
               select v.unit_id from app.unit_version v join below b on v.parent_id = b.id
               where (v.valid_from is null or v.valid_from <= p_day) and (v.valid_to is null or v.valid_to >= p_day))
             select id from below) b
           join app.role_grant g on g.unit_id = b.id or g.team_id in (select t.id from app.team t where t.unit_id = b.id)
             or g.organisation_id in (select o.id from app.organisation o where o.unit_id = b.id)
         where own.person_id = p_person and own.role = 'COORDINATOR' and p_day >= own.valid_from and p_day <= coalesce(own.valid_to, 'infinity')
         union
         select p.id from app.person p where p.created_by = p_person) x;
     insert into app.scope values (p_person, p_day, v)
       on conflict (person_id) do update set day = excluded.day, setup_version = excluded.setup_version;
   end $$`,
  // SET LOCAL, not set_config: a worker of a distributed engine hears the former alone.
  `create function app.app_scope(p_person uuid, p_day date) returns void language plpgsql as $$
   begin
     perform app.refresh_scope(p_person, p_day);
     execute format('set local app.scope = %L', p_person);
   end $$`,
  `create function app.app_deciding() returns void language plpgsql as $$ begin set local app.deciding = 'on'; end $$`,
  ...['scope_hamlet', 'scope_person'].flatMap((t) => behindWall(t, 'select', `scope_id = ${ME}`)),
  `grant execute on function app.refresh_scope(uuid, date) to go_cua_app`,
  `grant select on app.setup_version to go_cua_app, go_cua_jobs`,
];

/** Who was entered a moment ago is seen by who entered them, before the reach is computed anew. */
const MAY_SEE_PERSON = `id = ${ME} or created_by = ${ME} or id in (select s.person_id from app.scope_person s where s.scope_id = ${ME})`;
const OF_PERSON = (column: string): string =>
  `${column} = ${ME} or ${column} in (select s.person_id from app.scope_person s where s.scope_id = ${ME})`;

const rights = [
  ...[
    'unit',
    'unit_version',
    'unit_succession',
    'hamlet',
    'hamlet_version',
    'import_finding',
    'organisation',
    'team',
    'team_hamlet',
  ].flatMap((t) => open(t)),
  ...[
    'campaign',
    'campaign_service',
    'campaign_team',
    'outing',
    'outing_hamlet',
    'target',
    'api_client',
    'api_key',
  ].flatMap((t) => open(t)),
  ...behindWall('person', 'select, insert, update', MAY_SEE_PERSON, `${ME} is not null`),
  ...behindWall('role_grant', 'select, insert, update', OF_PERSON('person_id'), `${ME} is not null`),
  ...behindWall('invitation', 'select, insert, update', OF_PERSON('person_id'), `${ME} is not null`),
];

/** Set-up data: plain tables with history. One statement per message. */
export class SetUp1700000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of [...territory, ...people, ...campaigns, ...scope, ...rights]) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('The first migration has no way back: restore a backup.');
  }
}
