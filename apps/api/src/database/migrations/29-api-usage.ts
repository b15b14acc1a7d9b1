import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME, walled } from './rls';

const MY_KEYS = `key_id in (select k.id from app.api_key k join app.api_client c on c.id = k.client_id
  where c.unit_id in (select s.unit_id from app.scope_unit s where s.scope_id = ${ME} and s.writes))`;

/** How much a key asks, by the hour: counts alone, never a document, a variable or an address. Kept for 60 days. */
const statements = [
  `create table app.api_usage (
     key_id uuid not null references app.api_key (id) on delete cascade, hour timestamptz not null,
     requests int not null, points int not null, refused int not null, primary key (key_id, hour))`,
  ...walled('api_usage', { reads: MY_KEYS, writes: 'false' }),
  `grant select on app.api_usage to go_cua_app`,
  // The open API speaks for nobody of the house: like the moment of the last use, counts come in by this door alone.
  `create function app.api_usage_add(p_ids uuid[], p_hours timestamptz[], p_requests int[], p_points int[], p_refused int[])
   returns void language sql security definer set search_path = app, pg_temp as $$
     insert into app.api_usage as u (key_id, hour, requests, points, refused)
       select a.id, a.hour, a.requests, a.points, a.refused
       from unnest(p_ids, p_hours, p_requests, p_points, p_refused) a (id, hour, requests, points, refused)
       where exists (select from app.api_key k where k.id = a.id)
     on conflict (key_id, hour) do update set requests = u.requests + excluded.requests, points = u.points + excluded.points,
       refused = u.refused + excluded.refused;
     delete from app.api_usage where hour < (select max(h) from unnest(p_hours) h) - interval '60 days' $$`,
  `revoke execute on function app.api_usage_add(uuid[], timestamptz[], int[], int[], int[]) from public`,
  `grant execute on function app.api_usage_add(uuid[], timestamptz[], int[], int[], int[]) to go_cua_app`,
];

export class ApiUsage1700000000029 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('What keys asked is not counted again: restore a backup.');
  }
}
