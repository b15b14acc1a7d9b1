import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became known after its day is asked by the explanation of each figure; it is a small part of the ledger. */
const statement = `create index figure_entry_corrected on app.figure_entry (bucket, hamlet_id, known_on) where known_on > day`;

export class CorrectedDays1700000000034 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
