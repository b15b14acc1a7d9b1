import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood before an outing was moved: whoever had it on the phone for tonight is told where it went. */
const statement = `alter table app.outing add column moved_from_day date, add column moved_from_starts_at smallint, add column moved_from_ends_at smallint`;

export class OutingMoved1700000000032 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
