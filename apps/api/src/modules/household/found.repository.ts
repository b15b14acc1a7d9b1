import type { PoolClient } from 'pg';
import type { HamletId, HouseholdId, ResidentId } from '@go-cua/domain/core';
import { plain } from './household.repository';

/** A door, or a person behind it. */
export interface DoorFound {
  readonly householdId: HouseholdId;
  readonly hamletId: HamletId;
  readonly lane: string;
  readonly number: string;
  /** Whom the words name; else the head; null where nobody is registered. */
  readonly residentId: ResidentId | null;
  readonly familyName: string | null;
  readonly middleName: string | null;
  readonly givenName: string | null;
}
export interface DoorsAsk {
  readonly buckets: readonly number[];
  readonly hamlets: readonly HamletId[];
  /** Folded, letters and digits only; at least one. */
  readonly words: readonly string[];
  readonly first: number;
}

/**
 * Every word begins a word of the door or of one person's name: «phuong 12» finds Phượng of number 12. A door that the
 * words describe by themselves is found once, by its head. Whom a word calls by the given name comes first.
 */
export async function doorsFound(sql: PoolClient, a: DoorsAsk): Promise<DoorFound[]> {
  const { rows } = await sql.query<DoorFound>(
    `with f as (select h.id, h.scope_hamlet_id, h.lane, h.number, r.id as resident_id, r.family_name, r.middle_name, r.given_name,
         ${plain(`concat_ws(' ', '', h.folded)`)} like all ($3) as by_door, r.is_head,
         (' ' || coalesce(r.folded, '')) ~ (' (' || array_to_string($4::text[], '|') || ')[^ ]*$') as called
       from household h left join resident r on r.bucket = h.bucket and r.bucket = any ($1) and r.household_id = h.id and r.erased_at is null
       where h.bucket = any ($1) and h.scope_hamlet_id = any ($2) and h.erased_at is null
         and concat_ws(' ', h.folded, r.folded) like all ($6) and ${plain(`concat_ws(' ', '', h.folded, r.folded)`)} like all ($3))
     select f.id as "householdId", f.scope_hamlet_id as "hamletId", f.lane, f.number, f.resident_id as "residentId",
       f.family_name as "familyName", f.middle_name as "middleName", f.given_name as "givenName"
     from f where not f.by_door or f.is_head is not false or not exists (select from f o where o.id = f.id and o.is_head)
     order by f.called desc, f.given_name collate "vi-x-icu" nulls last, f.family_name collate "vi-x-icu", f.id, f.resident_id limit $5`,
    [a.buckets, a.hamlets, a.words.map((w) => `% ${w}%`), a.words, a.first, a.words.map((w) => `%${w}%`)],
  );
  return rows;
}
