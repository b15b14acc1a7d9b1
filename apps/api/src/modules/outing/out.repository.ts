import type { PoolClient } from 'pg';
import type { Day, HamletId, OutingId, TeamId } from '@go-cua/domain/core';

export interface OutRow {
  readonly outingId: OutingId;
  readonly teamId: TeamId;
  readonly teamName: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly members: number;
  readonly came: number;
  readonly stillOut: number;
  readonly helped: number;
  readonly unsentPhones: number;
}

/** Whoever checked in and did not check out is out; whoever went home has gone home, as the leader's phone says it, too. */
const ATTENDANCE = `select count(*) filter (where w.came is not null)::int as came,
    count(*) filter (where w.came is not null and w.went is null)::int as out
  from (select a.author_id, max(a.at) filter (where a.kind = 'checkIn') as came, max(a.at) filter (where a.kind = 'checkOut') as went
    from outing_hamlet oh join act a on a.bucket = app.bucket_of(oh.hamlet_id) and a.bucket = any ($1) and a.outing_id = oh.outing_id
    where oh.outing_id = o.id and a.kind in ('checkIn', 'checkOut') and a.facts is not null and a.waits is null group by a.author_id) w`;

/** The outings of a day that go to some hamlets and were not cancelled, each with how its team stands. One statement. */
export async function outNow(
  sql: PoolClient,
  a: { readonly buckets: readonly number[]; readonly hamlets: readonly HamletId[]; readonly day: Day },
): Promise<OutRow[]> {
  const { rows } = await sql.query<OutRow>(
    `with o as (select o.* from outing o where o.day = $3::date and o.cancelled_at is null
       and exists (select from outing_hamlet h where h.outing_id = o.id and h.hamlet_id = any ($2)))
     select o.id as "outingId", t.id as "teamId", t.name as "teamName", o.starts_at as "startsAt", o.ends_at as "endsAt",
       coalesce(z.members, 0) as members, w.came, w.out as "stillOut",
       coalesce((select sum(e.delta)::int from figure_entry e where e.bucket = any ($1) and e.hamlet_id = any ($2) and e.day = $3::date
         and e.team_id = o.team_id and e.measure in ('PERSON_TURNS', 'ANONYMOUS_TURNS')), 0) as helped,
       (select count(distinct d.installation_id)::int from role_grant g join device d on d.person_id = g.person_id
         where g.team_id = t.id and g.valid_from <= $3::date and coalesce(g.valid_to, 'infinity') >= $3::date and d.unsent > 0) as "unsentPhones"
     from o join team t on t.id = o.team_id left join app.team_sizes((select array_agg(team_id) from o), $3::date) z on z.team_id = t.id
       cross join lateral (${ATTENDANCE}) w
     order by o.starts_at, t.name collate "vi-x-icu", o.id`,
    [a.buckets, a.hamlets, a.day],
  );
  return rows;
}
