import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether this database holds sample data, and whether they were made to the end; the owner's own. */
export class Sample1700000000010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `create table app.sample_run (id smallint primary key check (id = 1), begun_at timestamptz not null, finished_at timestamptz)`,
    );
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table app.sample_run`);
  }
}
