import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of an act after it was taken in (`WITHDRAWN`, `KEPT`, `NOT_COUNTED`), and whether it counts now; the rows
 * of a registration that was taken back go.
 */
const statements = [
  `alter table app.act add column outcome text`,
  `alter table app.act add column in_effect boolean generated always as
     (facts is not null and review_code is null and (waits is null or coalesce(outcome, '') = 'KEPT')
      and coalesce(outcome, '') not in ('WITHDRAWN', 'NOT_COUNTED')) stored`,
  `grant delete on app.household to go_cua_app`,
  `grant delete on app.resident to go_cua_app`,
];

export class WhatBecameOfActs1700000000021 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
