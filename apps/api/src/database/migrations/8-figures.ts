import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME } from './rls';

const OWN = `select s.hamlet_id from app.scope_hamlet s where s.scope_id = ${ME} and (s.figures or s.identity)`;

/** Two answers that need rows about residents and give a number alone, inside the scope of who asks. */
const statements = [
  `create function app.distinct_residents(p_buckets smallint[], p_hamlets uuid[], p_campaign uuid, p_from date, p_to date) returns int
   language sql stable security definer set search_path = app, pg_temp as $$
     select count(distinct d.resident_id)::int from app.resident_day d
     where d.bucket = any (p_buckets) and d.hamlet_id = any (p_hamlets) and d.hamlet_id in (${OWN}) and d.turns > 0
       and (p_campaign is null or d.campaign_id = p_campaign) and d.day between p_from and p_to $$`,
  `create function app.figures_known_at(p_buckets smallint[], p_hamlets uuid[]) returns timestamptz
   language sql stable security definer set search_path = app, pg_temp as $$
     select max(f.at) from app.feed f where f.bucket = any (p_buckets) and f.hamlet_id = any (p_hamlets) and f.hamlet_id in (${OWN}) $$`,
];

export class Figures1700000000008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
