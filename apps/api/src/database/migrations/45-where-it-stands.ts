import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // The database's own memory of the cluster and the tables that it was written to (../restored.ts).
  `alter table secrets.installation add column stands_in text`,
  // «resident:service» of whom and what nobody asks any more: what the wall around a no lets through, never who said it.
  `alter table app.household add column ask_no_more text[] not null default '{}'`,
  `update app.household h set ask_no_more = array(
     select s.resident_id || ':' || s.service from app.standing s
     where s.bucket = h.bucket and s.household_id = h.id and s.until is null and s.answer = 'DECLINED_FINAL' order by 1)
   where h.gone_since is null`,
];

export class WhereItStands1700000000045 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Where the database stands is kept: restore a backup.');
  }
}
