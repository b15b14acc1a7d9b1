import type { PoolClient } from 'pg';
import { In, Not } from 'typeorm';
import type { CampaignService, Campaign } from '@go-cua/domain/campaign';
import type { CampaignId, Day, TeamId, UnitId } from '@go-cua/domain/core';
import { entitiesOf } from '../../database/scope';
import type { Row } from '../../database/table';
import { hold, insertMissing, insertNew, updateRow } from '../../database/writes';
import { unitsUnder } from '../organisation/reach';
import { OutingEntity, OutingSeriesEntity } from '../outing/outing.entity';
import { TargetEntity } from '../target/target.entity';
import { CampaignEntity, CampaignServiceEntity, CampaignTeamEntity } from './campaign.entity';

export type StoredCampaign = Row<typeof CampaignEntity>;

export const campaignById = (sql: PoolClient, id: CampaignId): Promise<StoredCampaign | null> =>
  entitiesOf(sql).findOneBy(CampaignEntity, { id });

export const holdCampaign = (sql: PoolClient, id: CampaignId): Promise<StoredCampaign | null> =>
  hold(sql, CampaignEntity, { id });

/** false: the same request got there first. */
export const insertCampaign = (sql: PoolClient, campaign: Campaign): Promise<boolean> =>
  insertNew(sql, CampaignEntity, campaign);

export const updateCampaign = async (sql: PoolClient, campaign: Campaign): Promise<void> =>
  void (await updateRow(sql, CampaignEntity, campaign));

/** With all that the set-up hangs on it. */
export async function deleteCampaign(sql: PoolClient, id: CampaignId): Promise<void> {
  const manager = entitiesOf(sql);
  const parts = [OutingEntity, OutingSeriesEntity, TargetEntity, CampaignTeamEntity, CampaignServiceEntity] as const;
  for (const entity of parts) await manager.delete<{ campaignId: CampaignId }>(entity, { campaignId: id });
  await manager.delete(CampaignEntity, { id });
}

export async function services(sql: PoolClient, id: CampaignId): Promise<CampaignService[]> {
  const { rows } = await sql.query<CampaignService>(
    `select service, valid_from::text as "validFrom", valid_to::text as "validTo" from campaign_service
     where campaign_id = $1 order by service`,
    [id],
  );
  return rows;
}

export async function saveServices(sql: PoolClient, id: CampaignId, wanted: readonly CampaignService[]): Promise<void> {
  const manager = entitiesOf(sql);
  await manager.delete(CampaignServiceEntity, { campaignId: id, service: Not(In(wanted.map((s) => s.service))) });
  await manager.upsert(
    CampaignServiceEntity,
    wanted.map(({ service, validFrom, validTo }) => ({ campaignId: id, service, validFrom, validTo })),
    ['campaignId', 'service'],
  );
}

/** Services that somebody has set a target for. */
export async function servicesWithTargets(sql: PoolClient, id: CampaignId): Promise<string[]> {
  const { rows } = await sql.query<{ service: string }>(`select distinct service from target where campaign_id = $1`, [
    id,
  ]);
  return rows.map((r) => r.service);
}

export interface TeamInCampaign {
  readonly id: TeamId;
  readonly unitId: UnitId;
  readonly inCampaign: boolean;
  /** Its unit lies under the campaign's. */
  readonly underCampaign: boolean;
  /** Its outings of the campaign from a day on that are not cancelled. */
  readonly outingsAhead: number;
}

/** The teams of a campaign, and those named beside. */
export async function teamsOf(
  sql: PoolClient,
  campaign: Pick<Campaign, 'id' | 'unitId'>,
  beside: readonly TeamId[],
  day: Day,
): Promise<TeamInCampaign[]> {
  const { rows } = await sql.query<TeamInCampaign>(
    `with recursive ${unitsUnder('under', '$2', '$4::date')}
     select t.id, t.unit_id as "unitId", ct.team_id is not null as "inCampaign", t.unit_id in (select id from under) as "underCampaign",
       (select count(*)::int from outing o where o.campaign_id = $1 and o.team_id = t.id and o.cancelled_at is null and o.day >= $4::date) as "outingsAhead"
     from team t left join campaign_team ct on ct.campaign_id = $1 and ct.team_id = t.id
     where ct.team_id is not null or t.id = any ($3::uuid[])`,
    [campaign.id, campaign.unitId, beside, day],
  );
  return rows;
}

export async function saveTeams(
  sql: PoolClient,
  id: CampaignId,
  { add, remove }: { readonly add: readonly TeamId[]; readonly remove: readonly TeamId[] },
): Promise<void> {
  if (remove.length > 0) await entitiesOf(sql).delete(CampaignTeamEntity, { campaignId: id, teamId: In([...remove]) });
  await insertMissing(
    sql,
    CampaignTeamEntity,
    add.map((teamId) => ({ campaignId: id, teamId })),
  );
}

/** Days of outings that are not cancelled. */
export async function outingDays(sql: PoolClient, id: CampaignId): Promise<Day[]> {
  const { rows } = await sql.query<{ day: Day }>(
    `select distinct day::text as day from outing where campaign_id = $1 and cancelled_at is null`,
    [id],
  );
  return rows.map((r) => r.day);
}
