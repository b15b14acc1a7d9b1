import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME } from './rls';

/**
 * How complete the figures of some hamlets are: phones of their teams that said to hold work, or whose numbers have a
 * gap. Numbers alone, inside the scope of who asks; an observer learns them too, and never whose phone it is.
 */
const statement = `create function app.phones_unsent(p_hamlets uuid[], p_day date) returns table (phones int, acts int, since timestamptz)
  language sql stable security definer set search_path = app, pg_temp as $$
    select count(*)::int, coalesce(sum(d.unsent), 0)::int, min(coalesce(d.oldest_unsent_at, d.last_seen_at)) from app.device d
    where (d.unsent > 0 or jsonb_array_length(d.missing) > 0) and d.person_id in (
      select g.person_id from app.role_grant g join app.team_hamlet h on h.team_id = g.team_id
      where h.hamlet_id = any (p_hamlets) and h.hamlet_id in (select s.hamlet_id from app.scope_hamlet s where s.scope_id = ${ME} and (s.figures or s.identity))
        and p_day >= h.valid_from and p_day <= coalesce(h.valid_to, 'infinity')) $$`;

export class Freshness1700000000018 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
