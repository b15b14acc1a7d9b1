import type { PoolClient } from 'pg';
import type { ServiceCode } from '@go-cua/domain/activation';
import type { CampaignState } from '@go-cua/domain/campaign';
import type { CampaignId, Day, HamletId, PersonId, UnitId } from '@go-cua/domain/core';
import { ANSWER_MEASURES, type Stock } from '@go-cua/domain/figures';
import type { Target, TargetId } from '@go-cua/domain/target';
import { entitiesOf } from '../../database/scope';
import { span } from '../../database/span';
import type { Row } from '../../database/table';
import { valuesOf } from '../../database/values';
import { unitsUnder } from '../organisation/reach';
import { TargetEntity } from './target.entity';

export type StoredTarget = Row<typeof TargetEntity>;

/** «Thôn 2» before «Thôn 10». */
const byName = new Intl.Collator('vi', { numeric: true });
const DENOMINATOR = ['ELIGIBLE', 'NOT_KNOWN_YET'] as const satisfies readonly Stock[];

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

export const targetById = (sql: PoolClient, id: TargetId): Promise<StoredTarget | null> =>
  entitiesOf(sql).findOneBy(TargetEntity, { id });

/** Writes targets, new or changed: a set, and known by its place, which is an expression that an entity cannot name. */
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
  return rows.sort((a, b) => byName.compare(a.name, b.name) || (a.code ?? '').localeCompare(b.code ?? ''));
}

export interface Stand {
  /** Eligible people, those not known yet included. */
  readonly eligible: number;
  /** Reached and answered. */
  readonly reached: number;
}
const listed = (measures: readonly string[]) => measures.map((m) => `'${m}'`).join(', ');

/** How hamlets stand on a day in a service, whichever campaign brought it about (docs/decisions/0012). */
export async function standOf(
  sql: PoolClient,
  a: { readonly buckets: readonly number[]; readonly hamlets: readonly HamletId[]; service: ServiceCode; day: Day },
): Promise<Map<HamletId, Stand>> {
  const { rows } = await sql.query<Stand & { id: HamletId }>(
    `select r.hamlet_id as id, coalesce(sum(r.amount) filter (where r.measure in (${listed(DENOMINATOR)})), 0)::int as eligible,
       coalesce(sum(r.amount) filter (where r.measure in (${listed(ANSWER_MEASURES)})), 0)::int as reached
     from rollup r where r.bucket = any ($1) and r.hamlet_id = any ($2::uuid[]) and r.service = $3 and r.day <= $4::date
       and r.measure in (${listed([...DENOMINATOR, ...ANSWER_MEASURES])}) group by r.hamlet_id`,
    [a.buckets, a.hamlets, a.service, a.day],
  );
  return new Map(rows.map((r) => [r.id, r]));
}

export interface TreePlace {
  readonly id: UnitId | HamletId;
  /** null: the unit that was asked for. */
  readonly parentId: UnitId | null;
  readonly isHamlet: boolean;
  readonly name: string;
}

/** A unit and all below it on a day, hamlets included: one statement. */
export async function treeBelow(sql: PoolClient, unit: UnitId, day: Day): Promise<TreePlace[]> {
  const { rows } = await sql.query<TreePlace>(
    `with recursive below as (
       select v.unit_id as id, null::uuid as parent_id, v.full_name as name from unit_version v where v.unit_id = $1 and ${span('v', '$2::date')}
       union all
       select v.unit_id, v.parent_id, v.full_name from below b join unit_version v on v.parent_id = b.id and ${span('v', '$2::date')})
     select id, parent_id as "parentId", false as "isHamlet", name from below
     union all
     select h.hamlet_id, h.parent_id, true, h.name from below b join hamlet_version h on h.parent_id = b.id and ${span('h', '$2::date')}`,
    [unit, day],
  );
  return rows.sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Whether figures of all these hamlets may be seen: a sum of a part would pass for the whole. */
export async function seesAll(sql: PoolClient, me: PersonId, hamlets: readonly HamletId[]): Promise<boolean> {
  const { rows } = await sql.query<{ n: number }>(
    `select count(*)::int as n from scope_hamlet s where s.scope_id = $1 and s.figures and s.hamlet_id = any ($2::uuid[])`,
    [me, hamlets],
  );
  return rows[0]!.n === new Set(hamlets).size;
}
