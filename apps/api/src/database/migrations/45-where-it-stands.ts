import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database's own memory of the cluster and the tables that it was written to (../restored.ts). */
const statements = [`alter table secrets.installation add column stands_in text`];

export class WhereItStands1700000000045 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Where the database stands is kept: restore a backup.');
  }
}
