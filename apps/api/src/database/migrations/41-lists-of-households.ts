import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day that a leader gave to an act of a phone whose clock could not tell. */
const GIVEN = `(select d.facts->>'day' from app.act d where d.bucket = x.bucket and d.household_id = x.household_id and d.kind = 'decideReview'
  and d.facts->'keep' ? x.id::text and d.waits is null order by d.day desc, d.id desc limit 1)`;

/**
 * What a list of households says of each door is made with the door, not counted for each page of it: who is registered,
 * and the visits that everybody may know of. A no is not among them: it is read from the log, which shows it to whom it
 * may (docs/decisions/0035). Names stay in one place; the index of the heads goes with them.
 */
const statements = [
  `alter table app.household add column registered smallint not null default 0, add column visits smallint not null default 0,
     add column last_visit uuid, add column last_visit_on date, add column last_outcome text, add column return_on date, add column return_at smallint`,
  `update app.household h set registered = r.n from (select bucket, household_id, count(*) as n from app.resident group by 1, 2) r
   where r.bucket = h.bucket and r.household_id = h.id`,
  `update app.household h set visits = v.n, last_visit = v.last, last_visit_on = v.day, last_outcome = v.facts->>'outcome',
     return_on = (v.facts->>'returnOn')::date, return_at = (v.facts->>'returnAt')::smallint
   from (select x.bucket, x.household_id, count(*) as n, max(x.day) as day, (array_agg(x.id order by x.day desc, x.id desc))[1] as last,
       (array_agg(x.facts order by x.day desc, x.id desc))[1] as facts
     from (select x.bucket, x.household_id, x.id, x.facts, case when x.outcome = 'KEPT' then coalesce(${GIVEN}::date, x.day) else x.day end as day
       from app.act x where x.kind = 'recordVisit' and x.in_effect and not x.is_decline and x.household_id is not null) x group by 1, 2) v
   where v.bucket = h.bucket and v.household_id = h.id`,
  `create index act_declined on app.act (bucket, household_id) where kind = 'recordVisit' and is_decline and in_effect`,
  `create index resident_head on app.resident (bucket, scope_hamlet_id, household_id) include (given_name, family_name, middle_name, left_on)
     where is_head and erased_at is null`,
  `create index resident_left on app.resident (bucket, scope_hamlet_id, household_id) where left_on is not null`,
  `create index standing_listed on app.standing (bucket, scope_hamlet_id, service) include (household_id, since, until, status, answer)`,
  `create index standing_blocked on app.standing (bucket, scope_hamlet_id, service) where answer = 'BLOCKED'`,
];

export class ListsOfHouseholds1700000000041 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Restore a backup.');
  }
}
