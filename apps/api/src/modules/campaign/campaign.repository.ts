import type { PoolClient } from 'pg';
import type { CampaignService, Campaign } from '@go-cua/domain/campaign';
import type { CampaignId, Day, TeamId, UnitId } from '@go-cua/domain/core';
import { valuesOf } from '../../database/values';
import { unitsUnder } from '../organisation/reach';

export interface StoredCampaign extends Campaign {
  readonly version: number;
}

const COLUMNS = `c.id, c.name, c.programme, c.unit_id as "unitId", c.organisation_id as "organisationId", c.status,
  c.valid_from::text as "validFrom", c.valid_to::text as "validTo", c.asks_id_number as "asksIdNumber", c.hotline, c.version`;

export async function campaignById(sql: PoolClient, id: CampaignId): Promise<StoredCampaign | undefined> {
  const { rows } = await sql.query<StoredCampaign>(`select ${COLUMNS} from campaign c where c.id = $1`, [id]);
  return rows[0];
}

export async function holdCampaign(sql: PoolClient, id: CampaignId): Promise<StoredCampaign | undefined> {
  const { rows } = await sql.query<StoredCampaign>(`select ${COLUMNS} from campaign c where c.id = $1 for update`, [
    id,
  ]);
  return rows[0];
}

const cells = (c: Campaign) => [
  ...[c.id, c.name, c.programme, c.unitId, c.organisationId, c.status, c.validFrom, c.validTo],
  ...[c.asksIdNumber, c.hotline],
];

/** false: the same request got there first. */
export async function insertCampaign(sql: PoolClient, campaign: Campaign): Promise<boolean> {
  const { rowCount } = await sql.query(
    `insert into campaign (id, name, programme, unit_id, organisation_id, status, valid_from, valid_to, asks_id_number, hotline)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    cells(campaign),
  );
  return rowCount === 1;
}

export async function updateCampaign(sql: PoolClient, campaign: Campaign): Promise<void> {
  await sql.query(
    `update campaign set name = $2, programme = $3, unit_id = $4, organisation_id = $5, status = $6, valid_from = $7,
       valid_to = $8, asks_id_number = $9, hotline = $10, version = version + 1 where id = $1`,
    cells(campaign),
  );
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
  await sql.query(`delete from campaign_service where campaign_id = $1 and service <> all ($2::text[])`, [
    id,
    wanted.map((s) => s.service),
  ]);
  if (wanted.length === 0) return;
  const { text, params, names } = valuesOf(
    { campaign_id: 'uuid', service: 'text', valid_from: 'date', valid_to: 'date' },
    wanted.map((s) => ({ campaign_id: id, service: s.service, valid_from: s.validFrom, valid_to: s.validTo })),
  );
  await sql.query(
    `insert into campaign_service (${names}) ${text}
     on conflict (campaign_id, service) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    params,
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
  if (remove.length > 0)
    await sql.query(`delete from campaign_team where campaign_id = $1 and team_id = any ($2::uuid[])`, [id, remove]);
  if (add.length === 0) return;
  const { text, params, names } = valuesOf(
    { campaign_id: 'uuid', team_id: 'uuid' },
    add.map((team) => ({ campaign_id: id, team_id: team })),
  );
  await sql.query(`insert into campaign_team (${names}) ${text} on conflict do nothing`, params);
}

/** Days of outings that are not cancelled. */
export async function outingDays(sql: PoolClient, id: CampaignId): Promise<Day[]> {
  const { rows } = await sql.query<{ day: Day }>(
    `select distinct day::text as day from outing where campaign_id = $1 and cancelled_at is null`,
    [id],
  );
  return rows.map((r) => r.day);
}
