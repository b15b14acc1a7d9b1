import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME, open, walled } from './rls';

const unitsThatIWrite = `(select s.unit_id from app.scope_unit s where s.scope_id = ${ME} and s.writes)`;

/**
 * A weekly series is its rule (RFC 5545 text) and the outings that were made from it, each knowing where the rule put
 * it. Day, times, place and hamlets stand in the outing alone (docs/decisions/0027).
 */
const statements = [
  `create table app.outing_series (
     id uuid primary key, campaign_id uuid not null references app.campaign, team_id uuid not null references app.team,
     rule text not null, version int not null default 1)`,
  `create index outing_series_campaign on app.outing_series (campaign_id)`,
  `alter table app.outing add column series_id uuid references app.outing_series, add column original_day date,
     add column own boolean not null default false,
     add constraint outing_in_series check ((series_id is null) = (original_day is null)), add constraint outing_own check (series_id is not null or not own)`,
  `create unique index outing_series_day on app.outing (series_id, original_day)`,
  ...open('outing_series'),
  ...walled('outing_series', {
    reads: 'true',
    writes: `team_id in (select t.id from app.team t where t.unit_id in ${unitsThatIWrite})`,
  }),
  `create trigger outing_series_history after insert or update or delete on app.outing_series for each row execute function app.keep_history()`,
];

export class OutingSeries1700000000025 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
