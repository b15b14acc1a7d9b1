import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every phone of a team asks who holds which door tonight. */
const statement = `create index act_shared on app.act (bucket, outing_id) where kind = 'shareDoors'`;

export class SharedDoors1700000000031 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
