import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME } from './rls';

const OWN = `select s.hamlet_id from app.scope_hamlet s where s.scope_id = ${ME} and (s.figures or s.identity)`;

/**
 * What the overview asks of large tables lies in indexes that hold the answer (docs/decisions/0035). Behind a wall an
 * index is used for comparisons that give nothing away alone, so each begins with what is compared for equality.
 */
const statements = [
  // Turns of one team on one day, out of a ledger that grows by some fifty lines with each home.
  `create index figure_entry_turns on app.figure_entry (bucket, team_id, day) include (hamlet_id, measure, delta)
     where measure in ('PERSON_TURNS', 'ANONYMOUS_TURNS')`,
  `create index feed_at on app.feed (bucket, hamlet_id, at)`,
  `create index resident_day_turns on app.resident_day (bucket, hamlet_id, day) include (campaign_id, resident_id, turns)`,
  // Distinct by hash, of what the index holds: sorting the residents of a commune took most of the time.
  `create or replace function app.distinct_residents(p_buckets smallint[], p_hamlets uuid[], p_campaign uuid, p_from date, p_to date) returns int
   language sql stable security definer set search_path = app, pg_temp as $$
     select count(*)::int from (select distinct d.resident_id from app.resident_day d
       where d.bucket = any (p_buckets) and d.hamlet_id = any (p_hamlets) and d.hamlet_id in (${OWN}) and d.turns > 0
         and (p_campaign is null or d.campaign_id = p_campaign) and d.day between p_from and p_to) x $$`,
];

export class QuickFigures1700000000040 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
