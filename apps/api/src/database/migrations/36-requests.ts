import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindWall, within } from './rls';

/** What residents ask about their own data, with the days that the law gives; of whom it is, an id says alone. */
const statements = [
  `create table app.data_request (
     bucket smallint not null, id uuid not null check (bucket = app.bucket_of(id)), household_id uuid not null, resident_id uuid, hamlet_id uuid not null,
     kind text not null, way text not null, received_on date not null, answer_by date not null, done_by date not null,
     first_answered_on date, extended boolean not null default false, status text not null default 'OPEN', refusal text, closed_on date,
     owner_id uuid not null, registered_at timestamptz not null, primary key (bucket, id))`,
  `create index data_request_hamlet on app.data_request (bucket, hamlet_id, done_by)`,
  ...behindWall('data_request', 'select, insert, update', within('hamlet_id', 'leads')),
];

export class Requests1700000000036 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('What residents asked has no way back: restore a backup.');
  }
}
