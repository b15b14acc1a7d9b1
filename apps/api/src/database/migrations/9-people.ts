import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME } from './rls';

const definer = 'security definer set search_path = app, pg_temp';

/** An installation of nobody: one link, good for whoever holds it, makes the first coordinator. */
const first = [
  `alter table app.invitation alter person_id drop not null,
     add kind text not null default 'PERSON' check (kind in ('PERSON','FIRST_COORDINATOR')),
     add check (kind = 'FIRST_COORDINATOR' or person_id is not null)`,
  // A grant ends with its unit (a merged province): an installation that nobody coordinates any more is opened anew.
  `create function app.somebody_coordinates(p_day date) returns boolean language sql stable ${definer} as $$
     select exists (select from app.role_grant g where g.role = 'COORDINATOR' and coalesce(g.valid_to, 'infinity') >= p_day) $$`,
  `revoke execute on function app.somebody_coordinates(date) from public`,
  `drop function app.invitation_of(bytea, timestamptz)`,
  `create function app.invitation_of(p_hash bytea, p_now timestamptz)
   returns table (id uuid, person_id uuid, kind text, state text) language sql stable ${definer} as $$
     select i.id, i.person_id, i.kind, case when i.withdrawn_at is not null or p.paused_at is not null then 'WITHDRAWN'
       when i.used_at is not null
         or i.kind = 'FIRST_COORDINATOR' and app.somebody_coordinates((p_now at time zone 'Asia/Ho_Chi_Minh')::date) then 'USED'
       when i.expires_at <= p_now then 'LATE' else 'OPEN' end
     from app.invitation i left join app.person p on p.id = i.person_id where i.token_hash = p_hash $$`,
  // Two who hold links at the same moment: one becomes the first, the other is told that the link is used.
  `create function app.make_first_coordinator(p_invitation uuid, p_now timestamptz, p_day date, p_unit uuid, p_grant uuid, p app.person)
   returns boolean language plpgsql ${definer} as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('first coordinator', 0));
     if app.somebody_coordinates(p_day) then return false; end if;
     perform from app.invitation i where i.id = p_invitation and i.kind = 'FIRST_COORDINATOR' and i.used_at is null
       and i.withdrawn_at is null and i.expires_at > p_now for update;
     if not found then return false; end if;
     insert into app.person select p.*;
     update app.invitation set used_at = p_now, person_id = p.id where id = p_invitation;
     insert into app.role_grant (id, person_id, role, unit_id, valid_from) values (p_grant, p.id, 'COORDINATOR', p_unit, p_day);
     return true;
   end $$`,
  ...[
    'invitation_of(bytea, timestamptz)',
    'make_first_coordinator(uuid, timestamptz, date, uuid, uuid, app.person)',
  ].flatMap((f) => [
    `revoke execute on function app.${f} from public`,
    `grant execute on function app.${f} to go_cua_app`,
  ]),
];

const MY_UNITS = `(select s.unit_id from app.scope_unit s where s.scope_id = ${ME} and s.writes)`;
const COORDINATES = `exists (select from app.scope_unit s where s.scope_id = ${ME} and s.writes)`;
const SEEN = (column: string) =>
  `${column} = ${ME} or ${column} in (select s.person_id from app.scope_person s where s.scope_id = ${ME})`;
const PLACE_IS_MINE = `role <> 'OPERATOR' and (unit_id in ${MY_UNITS}
  or team_id in (select t.id from app.team t where t.unit_id in ${MY_UNITS})
  or organisation_id in (select o.id from app.organisation o where o.unit_id in ${MY_UNITS}))`;

const reach = [
  // Who may be invited anew can be signed in as: so only whose roles, now and to come, all lie in what one coordinates.
  `create function app.in_my_reach(p_person uuid) returns boolean language sql stable ${definer} as $$
     select ${COORDINATES} and not exists (
       select from app.role_grant g left join app.team t on t.id = g.team_id left join app.organisation o on o.id = g.organisation_id
       where g.person_id = p_person
         and coalesce(g.valid_to, 'infinity') >= coalesce((select s.day from app.scope s where s.person_id = ${ME}), '-infinity')
         and (g.role = 'OPERATOR' or (coalesce(g.unit_id, t.unit_id, o.unit_id) in ${MY_UNITS}) is not true)) $$`,
  // A number is somebody's once in the whole country, also where one may not see whose.
  `create function app.person_of_phone(p_hash bytea) returns setof uuid language sql stable ${definer} as $$
     select p.id from app.person p where p.phone_hash = p_hash $$`,
  ...['in_my_reach(uuid)', 'person_of_phone(bytea)'].flatMap((f) => [
    `revoke execute on function app.${f} from public`,
    `grant execute on function app.${f} to go_cua_app`,
  ]),
];

/** One policy per command; `change` is held against the row as it was and as it becomes. */
const walled = (table: string, { read, add, change }: Record<'read' | 'add' | 'change', string>): string[] => [
  `drop policy ${table}_app on app.${table}`,
  `create policy ${table}_read on app.${table} for select to go_cua_app using (${read})`,
  `create policy ${table}_add on app.${table} for insert to go_cua_app with check (${add})`,
  `create policy ${table}_change on app.${table} for update to go_cua_app using (${change}) with check (${change})`,
];

const walls = [
  ...walled('person', {
    read: `created_by = ${ME} or ${SEEN('id')}`,
    add: `created_by = ${ME} and ${COORDINATES}`,
    change: `app.in_my_reach(id)`,
  }),
  ...walled('role_grant', {
    read: SEEN('person_id'),
    add: `granted_by = ${ME} and ${PLACE_IS_MINE}`,
    change: PLACE_IS_MINE,
  }),
  ...walled('invitation', {
    read: SEEN('person_id'),
    add: `made_by = ${ME} and kind = 'PERSON' and app.in_my_reach(person_id)`,
    change: `kind = 'PERSON' and app.in_my_reach(person_id)`,
  }),
];

/** The first coordinator, and the wall behind people, their roles and their invitations. */
export class People1700000000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of [...first, ...reach, ...walls]) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Who may do what has no way back: restore a backup.');
  }
}
