import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many acts wait for a person is asked by every monitor, every half minute. */
const statement = `create index act_waits on app.act (bucket, waits, received_at) where waits is not null`;

export class Waiting1700000000020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
