import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ME, within } from './rls';

const UNITS = `select s.unit_id from app.scope_unit s where s.scope_id = ${ME}`;

/**
 * A hamlet's target is seen where its figures are, and where it is set. A team's unit is the whole commune: through it
 * the wall showed each team the targets of its neighbours, too.
 */
const statement = `alter policy target_read on app.target using (unit_id in (${UNITS}) or ${within('hamlet_id', 'figures')}
  or hamlet_id in (select h.hamlet_id from app.hamlet_version h where h.parent_id in (${UNITS} and s.writes)))`;

export class TargetWall1700000000019 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
