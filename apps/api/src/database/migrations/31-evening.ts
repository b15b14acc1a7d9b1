import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // Every phone of a team asks who holds which door tonight.
  `create index act_shared on app.act (bucket, outing_id) where kind = 'shareDoors'`,
  // What stood before an outing was moved: whoever had it on the phone for tonight is told where it went.
  `alter table app.outing add column moved_from_day date, add column moved_from_starts_at smallint, add column moved_from_ends_at smallint`,
];

/** Who holds which door of an evening, and where an evening went. */
export class Evening1700000000031 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
