import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first day on which somebody lives here no more, and why: MOVED_OUT or DIED. */
const statements = [
  `alter table app.resident add column left_on date`,
  `alter table app.resident add column left_why text`,
];

export class WhoLeft1700000000033 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
