import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME, walled } from './rls';

/** Consumers belong to a unit: who coordinates it sees them and makes or revokes their keys. */
const MY_UNITS = `(select s.unit_id from app.scope_unit s where s.scope_id = ${ME} and s.writes)`;
const CLIENT = `unit_id in ${MY_UNITS}`;
const KEY = `client_id in (select c.id from app.api_client c where c.${CLIENT})`;

const keys = [
  ...walled('api_client', { reads: CLIENT, writes: CLIENT }),
  ...walled('api_key', { reads: KEY, writes: KEY }),
  // Who made, changed and revoked what; that a key was used is no change.
  `create trigger api_client_history after insert or update or delete on app.api_client for each row execute function app.keep_history()`,
  `create trigger api_key_history after insert or update of revoked_at, scopes, expires_at or delete on app.api_key
     for each row execute function app.keep_history()`,
  // The open API speaks for nobody of the house, so it passes the wall by this door alone: a later moment for a known key.
  `create function app.api_keys_used(p_ids uuid[], p_at timestamptz[]) returns void language sql security definer set search_path = app, pg_temp as $$
     update app.api_key k set last_used_at = u.at from unnest(p_ids, p_at) u (id, at)
     where k.id = u.id and (k.last_used_at is null or k.last_used_at < u.at) $$`,
];

const statements = [
  // A holder tells keys apart by their last signs; the first ones are the same for all.
  `alter table app.api_key rename column start to key_end`,
  `create index api_key_client on app.api_key (client_id)`,
  // The tree changes a few times in a decade: editions with the same tree share its rows.
  `drop table published.unit`,
  `alter table published.edition add column tree bytea not null`,
  `create table published.unit (
     tree bytea not null, id uuid not null, code text not null, name text not null, full_name text not null, level text not null,
     type text not null, parent_id uuid, primary key (tree, id))`,
  `create index unit_parent on published.unit (tree, parent_id)`,
  // The official lists themselves, for days that have no edition: names and codes of units, nothing else.
  `create view published.unit_version as
     select v.unit_id as id, v.code, v.name, v.full_name, u.level, v.type, v.parent_id, v.valid_from, v.valid_to
     from app.unit_version v join app.unit u on u.id = v.unit_id`,
  `create function published.units_on(p_day date) returns table (id uuid, code text, name text, full_name text, level text, type text, parent_id uuid)
   language sql stable as $$
     select u.id, u.code, u.name, u.full_name, u.level, u.type, u.parent_id
     from published.unit u join published.edition e on e.tree = u.tree where e.day = p_day
     union all
     select v.id, v.code, v.name, v.full_name, v.level, v.type, v.parent_id from published.unit_version v
     where not exists (select from published.edition e where e.day = p_day)
       and (v.valid_from is null or v.valid_from <= p_day) and (v.valid_to is null or v.valid_to >= p_day) $$`,
  `grant select on published.unit, published.unit_version to go_cua_public_read, go_cua_app`,
  `grant select, insert on published.unit to go_cua_jobs`,
];

/** What third parties read: trees that editions share, and the lists of units for any other day. */
export class ThirdParties1700000000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...keys]) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Published editions never change: restore a backup.');
  }
}
