import type { PoolClient } from 'pg';
import type { ServiceCode } from '@go-cua/domain/activation';
import type { CampaignState } from '@go-cua/domain/campaign';
import type { CampaignId, Day, HamletId, PersonId, UnitId } from '@go-cua/domain/core';
import type { Target, TargetId } from '@go-cua/domain/target';
import { span } from '../../database/span';
import { valuesOf } from '../../database/values';
import { unitsUnder } from '../organisation/reach';

export interface StoredTarget extends Target {
  readonly version: number;
}

const TARGET = `json_build_object('id', t.id, 'campaignId', t.campaign_id, 'service', t.service, 'unitId', t.unit_id, 'hamletId', t.hamlet_id,
  'kind', t.kind, 'value', t.value, 'locked', t.locked, 'version', t.version)`;

/** A campaign's targets in the reader's units and hamlets. */
export async function targetsOf(
  sql: PoolClient,
  me: PersonId,
  campaign: CampaignId,
  service: ServiceCode | null,
): Promise<StoredTarget[]> {
  const { rows } = await sql.query<{ one: StoredTarget }>(
    `select ${TARGET} as one from target t where t.campaign_id = $2 and ($3::text is null or t.service = $3)
       and (t.unit_id in (select s.unit_id from scope_unit s where s.scope_id = $1)
         or t.hamlet_id in (select s.hamlet_id from scope_hamlet s where s.scope_id = $1 and s.figures)) order by t.service, t.id`,
    [me, campaign, service],
  );
  return rows.map((r) => r.one);
}

/** Changes of one service's targets in a campaign follow each other: two may make the same new row. */
export const holdTargets = async (sql: PoolClient, campaign: CampaignId, service: ServiceCode): Promise<void> =>
  void (await sql.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`target:${campaign}:${service}`]));

export interface PlaceOfTarget {
  readonly campaignId: CampaignId;
  readonly service: ServiceCode;
  readonly unitId: UnitId | null;
  readonly hamletId: HamletId | null;
}

/** The target of a place, held for a change. */
export async function targetAt(sql: PoolClient, p: PlaceOfTarget): Promise<StoredTarget | undefined> {
  const { rows } = await sql.query<{ one: StoredTarget }>(
    `select ${TARGET} as one from target t where t.campaign_id = $1 and t.service = $2 and coalesce(t.unit_id, t.hamlet_id) = $3 for update`,
    [p.campaignId, p.service, p.unitId ?? p.hamletId],
  );
  return rows[0]?.one;
}

export async function targetById(sql: PoolClient, id: TargetId): Promise<StoredTarget | undefined> {
  const { rows } = await sql.query<{ one: StoredTarget }>(`select ${TARGET} as one from target t where t.id = $1`, [
    id,
  ]);
  return rows[0]?.one;
}

/** Writes targets, new or changed. */
export async function saveTargets(sql: PoolClient, targets: readonly Target[]): Promise<void> {
  if (targets.length === 0) return;
  const { text, params, names } = valuesOf(
    {
      ...{ id: 'uuid', campaign_id: 'uuid', service: 'text', unit_id: 'uuid', hamlet_id: 'uuid', kind: 'text' },
      ...{ value: 'numeric', locked: 'boolean' },
    },
    targets.map((t) => ({
      ...{ id: t.id, campaign_id: t.campaignId, service: t.service, unit_id: t.unitId, hamlet_id: t.hamletId },
      ...{ kind: t.kind, value: t.value, locked: t.locked },
    })),
  );
  await sql.query(
    `insert into target as t (${names}) ${text}
     on conflict (campaign_id, service, coalesce(unit_id, hamlet_id)) do update set kind = excluded.kind, value = excluded.value,
       locked = excluded.locked, version = t.version + 1`,
    params,
  );
}

export interface CampaignOfTargets {
  readonly unitId: UnitId;
  readonly status: CampaignState;
  readonly services: ServiceCode[];
}

export async function campaignOf(sql: PoolClient, id: CampaignId): Promise<CampaignOfTargets | undefined> {
  const { rows } = await sql.query<CampaignOfTargets>(
    `select c.unit_id as "unitId", c.status, coalesce((select array_agg(s.service) from campaign_service s where s.campaign_id = c.id), '{}') as services
     from campaign c where c.id = $1`,
    [id],
  );
  return rows[0];
}

/** The unit through which a place is reached on a day: the unit itself, or the hamlet's; and whether it lies under another. */
export async function placed(
  sql: PoolClient,
  place: Pick<PlaceOfTarget, 'unitId' | 'hamletId'>,
  above: UnitId,
  day: Day,
): Promise<{ readonly unitId: UnitId | null; readonly under: boolean }> {
  const { rows } = await sql.query<{ unitId: UnitId | null; under: boolean }>(
    `with recursive ${unitsUnder('under', '$3', '$4::date')},
     at as (select coalesce($1::uuid, (select h.parent_id from hamlet_version h where h.hamlet_id = $2 and ${span('h', '$4::date')})) as id)
     select at.id as "unitId", coalesce(at.id in (select id from under), false) as under from at`,
    [place.unitId, place.hamletId, above, day],
  );
  return rows[0]!;
}

export interface Below {
  readonly unitId: UnitId | null;
  readonly hamletId: HamletId | null;
  readonly name: string;
  readonly code: string | null;
  /** Hamlets under it, itself included, at any depth. */
  readonly hamlets: HamletId[];
}

/** Places right below a unit on a day, in the order of their names: units, or, in a commune, its hamlets. */
export async function placesBelow(sql: PoolClient, unit: UnitId, day: Day): Promise<Below[]> {
  const { rows } = await sql.query<Below>(
    `select v.unit_id as "unitId", null::uuid as "hamletId", v.full_name as name, v.code,
       array(select h from app.hamlets_under(v.unit_id, $2::date) h) as hamlets
     from unit_version v where v.parent_id = $1 and ${span('v', '$2::date')}
     union all
     select null, h.hamlet_id, h.name, null, array[h.hamlet_id] from hamlet_version h where h.parent_id = $1 and ${span('h', '$2::date')}`,
    [unit, day],
  );
  const collator = new Intl.Collator('vi', { numeric: true });
  return rows.sort((a, b) => collator.compare(a.name, b.name) || (a.code ?? '').localeCompare(b.code ?? ''));
}

/** Eligible people and those not known yet by hamlet, as they stand on a day, whichever campaign brought them about. */
export async function denominators(
  sql: PoolClient,
  a: { readonly buckets: readonly number[]; readonly hamlets: readonly HamletId[]; service: ServiceCode; day: Day },
): Promise<Map<HamletId, number>> {
  const { rows } = await sql.query<{ id: HamletId; people: number }>(
    `select r.hamlet_id as id, sum(r.amount)::int as people from rollup r
     where r.bucket = any ($1) and r.hamlet_id = any ($2::uuid[]) and r.service = $3 and r.day <= $4::date
       and r.measure in ('ELIGIBLE', 'NOT_KNOWN_YET') group by r.hamlet_id`,
    [a.buckets, a.hamlets, a.service, a.day],
  );
  return new Map(rows.map((r) => [r.id, r.people]));
}
