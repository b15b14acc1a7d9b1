import type { PoolClient } from 'pg';
import type { Day, HamletId, OutingId, PersonId, ResidentId, TeamId } from '@go-cua/domain/core';
import type { HouseholdCard } from '@go-cua/domain/household';
import { FACT_JSON, type FactRow } from './fieldwork.rows';
import type { Closing } from './pull.repository';
import { sharesOf, type ShareRow } from './shared.repository';

export interface OutingTonight {
  readonly id: OutingId;
  readonly teamId: TeamId;
  readonly day: Day;
  /** Minutes after midnight. */
  readonly startsAt: number;
  /** Those of the outing's hamlets whose doors the reader may see, with their names on the day. */
  readonly hamlets: readonly { readonly id: HamletId; readonly name: string }[];
}

/** The outing as far as the reader's scope goes; null when there is none, or none of its hamlets is in scope. */
export async function outingTonight(sql: PoolClient, me: PersonId, id: OutingId): Promise<OutingTonight | null> {
  const { rows } = await sql.query<OutingTonight>(
    `select o.id, o.team_id as "teamId", o.day::text as day, o.starts_at as "startsAt", h.hamlets
     from outing o join lateral (select json_agg(json_build_object('id', oh.hamlet_id, 'name', coalesce(v.name, '')) order by oh.hamlet_id) as hamlets
       from outing_hamlet oh left join lateral (select v.name from hamlet_version v where v.hamlet_id = oh.hamlet_id
           and (v.valid_from is null or v.valid_from <= o.day) order by v.valid_from desc nulls last limit 1) v on true
       where oh.outing_id = o.id and oh.hamlet_id in (select s.hamlet_id from scope_hamlet s where s.scope_id = $2 and s.identity)) h
       on h.hamlets is not null
     where o.id = $1 and o.cancelled_at is null`,
    [id, me],
  );
  return rows[0] ?? null;
}

export interface TonightRow {
  readonly household: HouseholdCard;
  readonly closing: Closing;
  readonly facts: readonly FactRow[];
  readonly erased: readonly ResidentId[];
}

/** One statement, whatever the number of doors: each with the facts and the closing that the list's rules read, and who holds which. */
const TONIGHT = `select ${sharesOf('$3', '$1')} as shares, coalesce((select json_agg(d) from (select json_build_object('id', h.id, 'hamletId', h.scope_hamlet_id, 'lane', h.lane, 'number', h.number,
    'peopleStated', h.people_stated, 'availability', h.availability) as household,
    json_build_object('goneSince', h.gone_since, 'notBefore', h.not_before, 'notBy', h.not_by, 'askNoMore', h.ask_no_more) as closing, coalesce(a.facts, '[]') as facts,
    coalesce((select json_agg(r.id) from resident r where r.bucket = h.bucket and r.bucket = any ($1) and r.household_id = h.id and r.erased_at is not null), '[]') as erased
  from household h
  left join lateral (select json_agg(${FACT_JSON} order by a.place) as facts from act a
    where a.bucket = h.bucket and a.bucket = any ($1) and a.household_id = h.id and a.facts is not null) a on true
  where h.bucket = any ($1) and h.scope_hamlet_id = any ($2) and h.erased_at is null) d), '[]') as doors`;

export async function doorsOf(
  sql: PoolClient,
  a: { readonly id: OutingId; readonly buckets: readonly number[]; readonly hamlets: readonly HamletId[] },
): Promise<{ readonly doors: readonly TonightRow[]; readonly shares: readonly ShareRow[] }> {
  const { rows } = await sql.query<{ doors: TonightRow[]; shares: ShareRow[] }>(TONIGHT, [a.buckets, a.hamlets, a.id]);
  return rows[0]!;
}
