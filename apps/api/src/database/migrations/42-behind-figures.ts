import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands behind a stock is read from one index that holds all of it, for the whole of a commune; who is blocked, and
 * who was registered after a day, are small parts (docs/decisions/0035).
 */
const statements = [
  `create index standing_counted on app.standing (bucket, hamlet_id, service)
     include (scope_hamlet_id, household_id, resident_id, since, until, status, answer, state, blocker)`,
  `drop index app.standing_hamlet`,
  `create index standing_blocked_at on app.standing (bucket, hamlet_id, service) where answer = 'BLOCKED'`,
  // People behind a figure are listed by their given name, a hamlet at a time.
  `create index resident_named on app.resident (bucket, scope_hamlet_id, given_name collate "vi-x-icu", id)
     include (household_id, family_name, middle_name)`,
  `drop index app.resident_hamlet`,
  // The planner cannot know how few entries were heard after their day; holding all that is asked, the index is the way.
  `drop index app.figure_entry_corrected`,
  `create index figure_entry_corrected on app.figure_entry (bucket, hamlet_id, known_on) include (day, measure, service, campaign_id, delta)
     where known_on > day`,
  `create index resident_registered on app.resident (bucket, registered_on) include (household_id)`,
];

export class BehindFigures1700000000042 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
