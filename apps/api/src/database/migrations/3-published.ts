import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table published.edition (
     day date primary key, made_at timestamptz not null, definition_version smallint not null, rule_version text not null, unit_day date not null)`,
  `create table published.unit (
     edition_day date not null references published.edition on delete cascade, id uuid not null, code text not null, name text not null, full_name text not null, level text not null, type text not null,
     parent_id uuid, primary key (edition_day, id))`,
  `create table published.campaign (
     edition_day date not null references published.edition on delete cascade, id uuid not null, name text not null, programme text not null, status text not null, valid_from date not null, valid_to date not null,
     services text[] not null, primary key (edition_day, id))`,
  `create table published.figure (
     edition_day date not null references published.edition on delete cascade, campaign_id uuid not null, unit_id uuid not null, service text not null, measure text not null,
     value int, reason text check ((value is null) = (reason is not null)), primary key (edition_day, campaign_id, unit_id, service, measure))`,
  `create table published.api_key (hash bytea primary key, key_id uuid not null, client_id uuid not null, scopes text[] not null, expires_at timestamptz not null)`,
  ...['edition', 'unit', 'campaign', 'figure', 'api_key'].map(
    (t) => `grant select on published.${t} to go_cua_public_read`,
  ),
  ...['edition', 'unit', 'campaign', 'figure'].map((t) => `grant select, insert on published.${t} to go_cua_jobs`),
  ...['edition', 'unit', 'campaign', 'figure'].map((t) => `grant select on published.${t} to go_cua_app`),
  `grant select, insert, delete on published.api_key to go_cua_app`,
];

/** Editions: the only thing that a third party's database role can reach. */
export class Published1700000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Published editions never change: restore a backup.');
  }
}
