import { Client } from 'pg';
import type { Day } from '@go-cua/domain/core';

/**
 * A role ends with its unit: when a commune or province has been merged, a role there does not grow into the new unit by
 * itself. Writes the unit's last day into grants that were left open; what is closed already stays.
 * @returns how many grants ended
 */
export async function endRolesOfEndedUnits(ownerUrl: string, today: Day): Promise<number> {
  const sql = new Client({ connectionString: ownerUrl });
  await sql.connect();
  try {
    const { rowCount } = await sql.query(
      `update app.role_grant g set valid_to = greatest(e.last_day, g.valid_from)
       from (select v.unit_id, max(coalesce(v.valid_to, 'infinity')) as last_day from app.unit_version v group by v.unit_id) e
       where e.unit_id = g.unit_id and e.last_day < $1::date and coalesce(g.valid_to, 'infinity') > greatest(e.last_day, g.valid_from)`,
      [today],
    );
    return rowCount ?? 0;
  } finally {
    await sql.end();
  }
}
