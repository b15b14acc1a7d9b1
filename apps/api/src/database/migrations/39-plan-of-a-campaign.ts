import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plan document that a campaign carries out: its number, its day, and what it is about. */
const statements = [
  `alter table app.campaign add column plan_no text, add column plan_day date, add column plan_title text not null default ''`,
  `alter table app.campaign add constraint campaign_plan check ((plan_no is null) = (plan_day is null) and (plan_no is not null or plan_title = ''))`,
];

export class PlanOfACampaign1700000000039 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Plans of campaigns stay: restore a backup.');
  }
}
