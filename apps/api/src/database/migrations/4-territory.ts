import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // Where the map suggests no target of a split, none is recorded: not "false".
  `alter table app.unit_succession alter column is_default drop not null`,
  `alter table app.unit_version add column name_folded text not null default ''`,
  `alter table app.unit_version add column search text not null default ''`,
  `create index unit_version_name on app.unit_version (name_folded)`,
  `alter table app.import_finding add column level text not null default 'COMMUNE'`,
  `alter table app.import_finding add column province_code text`,
  `create index import_finding_kind on app.import_finding (kind, code)`,
  `create table app.import_run (id smallint primary key check (id = 1), fingerprint text not null)`,
];

/** What the import of units keeps beside the lists: forms to find names by, where a finding lies, what was read last. */
export class Territory1700000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('The register of units has no way back: restore a backup.');
  }
}
