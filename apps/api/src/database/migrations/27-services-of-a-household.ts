import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Services that had rules when the household was entered: for these its people who are not registered yet are "not
 * known yet". What was entered before this column knew level 1 alone (docs/decisions/0028).
 */
const statement = `alter table app.household add column services text[] not null default '{EID_LEVEL_1}'`;

export class ServicesOfAHousehold1700000000027 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
