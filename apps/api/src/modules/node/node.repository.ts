import type { PoolClient } from 'pg';
import { bucketOf, type HouseholdId, type Id } from '@go-cua/domain/core';

export interface FoundNode {
  readonly type: 'HouseholdDetail' | 'HouseholdResident' | 'Team' | 'Campaign' | 'Outing' | 'Unit' | 'Person';
  /** The door of a household or of a resident. */
  readonly householdId: HouseholdId | null;
}

/** Which kind of thing an id is, as far as the scope of who asks shows it; no two tables hold one id. One statement. */
export async function kindOf(sql: PoolClient, id: Id<string>): Promise<FoundNode | null> {
  const { rows } = await sql.query<FoundNode>(
    `select 'HouseholdDetail' as type, h.id as "householdId" from household h where h.bucket = $1 and h.id = $2 and h.erased_at is null
     union all select 'HouseholdResident', r.household_id from resident r where r.bucket = $1 and r.id = $2 and r.erased_at is null
     union all select 'Team', null from team where id = $2
     union all select 'Campaign', null from campaign where id = $2
     union all select 'Outing', null from outing where id = $2
     union all select 'Unit', null from unit where id = $2
     union all select 'Person', null from person where id = $2
     limit 1`,
    [bucketOf(id), id],
  );
  return rows[0] ?? null;
}
