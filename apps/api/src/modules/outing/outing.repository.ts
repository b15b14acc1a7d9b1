import type { PoolClient } from 'pg';
import { In, Not } from 'typeorm';
import type {
  CampaignId,
  Day,
  HamletId,
  OutingId,
  OutingSeriesId,
  PersonId,
  TeamId,
  UnitId,
} from '@go-cua/domain/core';
import type { Span } from '@go-cua/domain/organisation';
import type { Hours, Outing, OutingKind, OutingSurroundings } from '@go-cua/domain/outing';
import type { TeamKind } from '@go-cua/domain/team';
import { entitiesOf } from '../../database/scope';
import { span } from '../../database/span';
import { hold, insertMissing, insertNew, updateRow } from '../../database/writes';
import { hamletName, type HamletNameRow } from '../organisation/names.sql';
import { unitsBelowMine } from '../organisation/reach';
import { OutingEntity, OutingHamletEntity } from './outing.entity';

export interface StoredOuting extends Outing {
  readonly version: number;
  readonly cancelled: boolean;
  readonly movedFrom: Hours | null;
  readonly seriesId: OutingSeriesId | null;
  readonly originalDay: Day | null;
  readonly own: boolean;
}
export interface ShownOuting extends StoredOuting {
  readonly kind: OutingKind;
  readonly team: { id: TeamId; name: string; kind: TeamKind };
  readonly campaign: { id: CampaignId; name: string };
  readonly hamlets: HamletNameRow[];
  /** Its place among those of its series that are not called off. */
  readonly series: { id: OutingSeriesId; nth: number; of: number; lastDay: Day } | null;
}

export const OUTING = `'id', o.id, 'campaignId', o.campaign_id, 'teamId', o.team_id, 'kind', o.kind, 'day', o.day, 'startsAt', o.starts_at,
  'endsAt', o.ends_at, 'place', o.place, 'cancelled', o.cancelled_at is not null, 'version', o.version,
  'movedFrom', case when o.moved_from_day is not null then json_build_object('day', o.moved_from_day, 'startsAt', o.moved_from_starts_at, 'endsAt', o.moved_from_ends_at) end,
  'seriesId', o.series_id, 'originalDay', o.original_day, 'own', o.own,
  'hamletIds', (select coalesce(json_agg(h.hamlet_id order by h.hamlet_id), '[]') from outing_hamlet h where h.outing_id = o.id)`;

export async function outingById(sql: PoolClient, id: OutingId): Promise<StoredOuting | undefined> {
  const { rows } = await sql.query<{ one: StoredOuting }>(
    `select json_build_object(${OUTING}) as one from outing o where o.id = $1`,
    [id],
  );
  return rows[0]?.one;
}

export const holdOuting = async (sql: PoolClient, id: OutingId): Promise<void> =>
  void (await hold(sql, OutingEntity, { id }));

export interface OutingsAsk {
  readonly me: PersonId;
  readonly campaignId: CampaignId | null;
  readonly teamId: TeamId | null;
  readonly id: OutingId | null;
  readonly from: Day;
  readonly to: Day;
}

/** Outings of teams in reach: under the reader's units, or serving hamlets of the reader's scope. One statement. */
export async function shownOutings(sql: PoolClient, a: OutingsAsk, most: number): Promise<ShownOuting[]> {
  const { rows } = await sql.query<{ one: ShownOuting }>(
    `select json_build_object(${OUTING}, 'team', json_build_object('id', t.id, 'name', t.name, 'kind', t.kind),
       'campaign', (select json_build_object('id', c.id, 'name', c.name) from campaign c where c.id = o.campaign_id),
       'hamlets', (select coalesce(json_agg(x.h order by x.h->>'name' collate "vi-x-icu"), '[]') from
         (select ${hamletName('oh.hamlet_id', 'o.day')} as h from outing_hamlet oh where oh.outing_id = o.id) x),
       'series', case when o.series_id is not null then (select json_build_object('id', o.series_id, 'of', count(*),
           'nth', count(*) filter (where s.original_day <= o.original_day), 'lastDay', coalesce(max(s.original_day), o.original_day))
         from outing s where s.series_id = o.series_id and s.cancelled_at is null) end) as one
     from outing o join team t on t.id = o.team_id
     where (t.unit_id in ${unitsBelowMine('$1')} or exists (select from team_hamlet m where m.team_id = t.id
         and m.hamlet_id in (select s.hamlet_id from scope_hamlet s where s.scope_id = $1)))
       and ($2::uuid is null or o.campaign_id = $2) and ($3::uuid is null or o.team_id = $3)
       and (o.id = $4 or ($4::uuid is null and o.day between $5::date and $6::date))
     order by o.day, o.starts_at, t.name collate "vi-x-icu", o.id limit $7`,
    [a.me, a.campaignId, a.teamId, a.id, a.from, a.to, most],
  );
  return rows.map((r) => r.one);
}

/** What the outings of some days are judged by. */
export interface Around {
  readonly campaign: OutingSurroundings['campaign'] | null;
  readonly team: (Span & { readonly unitId: UnitId }) | null;
  readonly days: readonly {
    readonly day: Day;
    readonly hamletIds: readonly HamletId[];
    readonly members: number;
    readonly birthYears: readonly (number | null)[];
    readonly others: OutingSurroundings['others'];
  }[];
}

/** Campaign, team and other outings as they stand on some days; null where campaign or team is unknown. One statement. */
export async function around(
  sql: PoolClient,
  campaign: CampaignId,
  team: TeamId,
  days: readonly Day[],
): Promise<Around> {
  const { rows } = await sql.query<Around>(
    `select (select json_build_object('status', c.status, 'validFrom', c.valid_from, 'validTo', c.valid_to, 'teamIds',
         (select coalesce(json_agg(ct.team_id), '[]') from campaign_team ct where ct.campaign_id = c.id)) from campaign c where c.id = $1) as campaign,
       (select json_build_object('unitId', t.unit_id, 'validFrom', t.valid_from, 'validTo', t.valid_to) from team t where t.id = $2) as team,
       (select coalesce(json_agg(json_build_object('day', d.day,
           'hamletIds', (select coalesce(json_agg(h.hamlet_id order by h.hamlet_id), '[]') from team_hamlet h where h.team_id = $2 and ${span('h', 'd.day')}),
           'members', coalesce((select z.members from app.team_sizes(array[$2::uuid], d.day) z), 0),
           'birthYears', (select coalesce(json_agg(p.birth_year), '[]') from person p where p.id in
             (select g.person_id from role_grant g where g.team_id = $2 and ${span('g', 'd.day')})),
           'others', (select coalesce(json_agg(json_build_object('id', o.id, 'startsAt', o.starts_at, 'endsAt', o.ends_at)), '[]') from outing o
             where o.team_id = $2 and o.day = d.day and o.cancelled_at is null))), '[]')
         from unnest($3::date[]) as d(day)) as days`,
    [campaign, team, days],
  );
  return rows[0]!;
}

export async function insertOuting(sql: PoolClient, o: Outing): Promise<void> {
  // Not made: the same request got there first, with its hamlets.
  if (await insertNew(sql, OutingEntity, o)) await saveHamlets(sql, o);
}

/** `own`: changed by itself, apart from its series. */
export async function updateOuting(
  sql: PoolClient,
  o: Outing & { readonly own: boolean },
  movedFrom: Hours | null,
): Promise<void> {
  await updateRow(sql, OutingEntity, {
    ...o,
    movedFromDay: movedFrom?.day ?? null,
    movedFromStartsAt: movedFrom?.startsAt ?? null,
    movedFromEndsAt: movedFrom?.endsAt ?? null,
  });
  await entitiesOf(sql).delete(OutingHamletEntity, { outingId: o.id, hamletId: Not(In([...o.hamletIds])) });
  await saveHamlets(sql, o);
}

export const saveHamlets = (sql: PoolClient, { id, hamletIds }: Pick<Outing, 'id' | 'hamletIds'>): Promise<void> =>
  insertMissing(
    sql,
    OutingHamletEntity,
    hamletIds.map((hamletId) => ({ outingId: id, hamletId })),
  );

export const cancelOuting = async (sql: PoolClient, id: OutingId, at: Date): Promise<void> =>
  void (await updateRow(sql, OutingEntity, { id, cancelledAt: at }));
