import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindWall, DECIDING, ME, within } from './rls';

/**
 * Whose personal data were erased: the id under which phones knew the person, and nothing else of them
 * (docs/decisions/0032). `seq` is a place in the hamlet's feed: phones hear of it with their next pull.
 */
const statements = [
  `create table app.erasure (
     bucket smallint not null, id uuid not null check (bucket = app.bucket_of(id)), hamlet_id uuid not null, seq bigint not null,
     reason text not null, erased_by uuid not null, at timestamptz not null, primary key (bucket, id))`,
  `create index erasure_hamlet on app.erasure (bucket, hamlet_id, seq)`,
  // Whoever wrote of the person is told, wherever they work by then; the rows lie in the reader's own bucket.
  `create table app.erasure_notice (
     bucket smallint not null, person_id uuid not null, subject_id uuid not null, primary key (bucket, person_id, subject_id))`,
  ...behindWall('erasure', 'select, insert', `${within('hamlet_id', 'identity')} or ${DECIDING}`),
  ...behindWall('erasure_notice', 'select, insert', `person_id = ${ME}`, `${ME} is not null`),
];

export class Erasure1700000000035 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('What was erased has no way back.');
  }
}
