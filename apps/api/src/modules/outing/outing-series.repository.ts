import type { PoolClient } from 'pg';
import { In } from 'typeorm';
import type { CampaignId, HamletId, OutingId, OutingSeriesId, PersonId, TeamId } from '@go-cua/domain/core';
import type { Hours, Outing } from '@go-cua/domain/outing';
import type { OutingChange, SeriesOuting } from '@go-cua/domain/series';
import { entitiesOf } from '../../database/scope';
import type { Row } from '../../database/table';
import { hold, insertMissing, insertNew, updateRow } from '../../database/writes';
import { unitsBelowMine } from '../organisation/reach';
import { OutingEntity, OutingHamletEntity, OutingSeriesEntity } from './outing.entity';
import { OUTING, type StoredOuting } from './outing.repository';

export type StoredSeries = Row<typeof OutingSeriesEntity>;

export const seriesById = (sql: PoolClient, id: OutingSeriesId): Promise<StoredSeries | null> =>
  entitiesOf(sql).findOneBy(OutingSeriesEntity, { id });

export async function seriesIdOf(sql: PoolClient, outing: OutingId): Promise<OutingSeriesId | null> {
  const found = await entitiesOf(sql).findOne(OutingEntity, { where: { id: outing }, select: { seriesId: true } });
  return found?.seriesId ?? null;
}

/** Held before any of its outings: two changes of one series follow each other. */
export const holdSeries = (sql: PoolClient, id: OutingSeriesId): Promise<StoredSeries | null> =>
  hold(sql, OutingSeriesEntity, { id });

export const saveRule = async (sql: PoolClient, id: OutingSeriesId, rule: string): Promise<void> =>
  void (await updateRow(sql, OutingSeriesEntity, { id, rule }));

/** false: the same request got there first, with its outings. */
export async function insertSeries(
  sql: PoolClient,
  series: { id: OutingSeriesId; campaignId: CampaignId; teamId: TeamId; rule: string },
  outings: readonly Outing[],
): Promise<boolean> {
  if (!(await insertNew(sql, OutingSeriesEntity, series))) return false;
  const rows = outings.map((o) => ({ ...o, seriesId: series.id, originalDay: o.day }));
  await insertMissing(sql, OutingEntity, rows);
  await saveHamlets(sql, outings);
  return true;
}

/** Its outings as they stand, held; in the order of the rule. */
export async function holdOutings(sql: PoolClient, id: OutingSeriesId): Promise<StoredOuting[]> {
  await sql.query(`select id from outing where series_id = $1 order by id for update`, [id]);
  const { rows } = await sql.query<{ one: StoredOuting }>(
    `select json_build_object(${OUTING}) as one from outing o where o.series_id = $1 order by o.original_day`,
    [id],
  );
  return rows.map((r) => r.one);
}

/** The same change for several; what it does not name stays as it is with each. `movedFrom`: in the order of the outings. */
export async function changeOutings(
  sql: PoolClient,
  outings: readonly Outing[],
  { hamletIds, ...fields }: OutingChange,
  movedFrom: readonly (Hours | null)[],
): Promise<void> {
  const ids = outings.map((o) => o.id);
  // Named, so that a change of hamlets alone goes up in the version, too.
  await entitiesOf(sql).update(OutingEntity, { id: In(ids) }, { ...fields, version: () => 'version + 1' });
  const from = (key: keyof Hours) => movedFrom.map((m) => m?.[key] ?? null);
  await sql.query(
    `update outing o set moved_from_day = m.day, moved_from_starts_at = m.starts_at, moved_from_ends_at = m.ends_at
     from unnest($1::uuid[], $2::date[], $3::smallint[], $4::smallint[]) as m(id, day, starts_at, ends_at) where o.id = m.id`,
    [ids, from('day'), from('startsAt'), from('endsAt')],
  );
  if (hamletIds === undefined) return;
  await entitiesOf(sql).delete(OutingHamletEntity, { outingId: In(ids) });
  await saveHamlets(sql, outings);
}

export const cancelOutings = async (sql: PoolClient, ids: readonly OutingId[], at: Date): Promise<void> =>
  void (await entitiesOf(sql).update(OutingEntity, { id: In([...ids]) }, { cancelledAt: at }));

const saveHamlets = (sql: PoolClient, outings: readonly Outing[]): Promise<void> =>
  insertMissing(
    sql,
    OutingHamletEntity,
    outings.flatMap((o) => o.hamletIds.map((hamletId) => ({ outingId: o.id, hamletId }))),
  );

/** The series of an outing whose team is in reach; null where there is none. */
export async function seriesOf(
  sql: PoolClient,
  me: PersonId,
  outing: OutingId,
): Promise<{ id: OutingSeriesId; rule: string; hamletIds: HamletId[] } | null> {
  const { rows } = await sql.query<{ id: OutingSeriesId; rule: string; hamletIds: HamletId[] }>(
    `select s.id, s.rule, array(select distinct h.hamlet_id from outing x join outing_hamlet h on h.outing_id = x.id
         where x.series_id = s.id) as "hamletIds"
     from outing o join outing_series s on s.id = o.series_id join team t on t.id = s.team_id
     where o.id = $2 and (t.unit_id in ${unitsBelowMine('$1')} or exists (select from team_hamlet m where m.team_id = t.id
       and m.hamlet_id in (select c.hamlet_id from scope_hamlet c where c.scope_id = $1)))`,
    [me, outing],
  );
  return rows[0] ?? null;
}

/** Its outings in the order of the rule; who has checked in lies in the buckets of their hamlets. One statement. */
export async function outingsOf(
  sql: PoolClient,
  id: OutingSeriesId,
  buckets: readonly number[],
): Promise<SeriesOuting[]> {
  const { rows } = await sql.query<{ one: SeriesOuting }>(
    `select json_build_object('id', o.id, 'day', o.day, 'originalDay', o.original_day, 'cancelled', o.cancelled_at is not null, 'own', o.own,
       'begun', exists (select from outing_hamlet h join act a on a.bucket = app.bucket_of(h.hamlet_id) and a.bucket = any ($2)
         and a.outing_id = h.outing_id where h.outing_id = o.id and a.kind = 'checkIn' and a.facts is not null)) as one
     from outing o where o.series_id = $1 order by o.original_day`,
    [id, buckets],
  );
  return rows.map((r) => r.one);
}
