import type { PoolClient } from 'pg';
import type { CampaignService, CampaignState } from '@go-cua/domain/campaign';
import type { CampaignId, Day, PersonId, TeamId, UnitId } from '@go-cua/domain/core';
import type { Organisation } from '@go-cua/domain/organisation';
import type { TeamKind } from '@go-cua/domain/team';
import { organisationJson, unitName, type UnitNameRow } from '../organisation/names.sql';
import { unitsAbove, unitsInReach, unitsUnder } from '../organisation/reach';
import type { StoredCampaign } from './campaign.repository';

export interface ShownCampaign extends StoredCampaign {
  readonly unit: UnitNameRow;
  readonly organisation: Organisation | null;
  readonly services: CampaignService[];
  readonly teams: { id: TeamId; name: string; kind: TeamKind; unitId: UnitId }[];
  readonly outingCount: number;
  /** From the day on, not cancelled. */
  readonly outingsAhead: number;
}

export interface CampaignsAsk {
  readonly me: PersonId;
  readonly day: Day;
  readonly unitId: UnitId | null;
  readonly status: CampaignState | null;
  readonly id: CampaignId | null;
  readonly first: number;
  readonly after: CampaignId | null;
}

const CAMPAIGN = `json_build_object('id', c.id, 'name', c.name, 'programme', c.programme, 'unitId', c.unit_id, 'unit', ${unitName('c.unit_id', '$2::date')},
  'organisationId', c.organisation_id, 'organisation', (select ${organisationJson('o')} from organisation o where o.id = c.organisation_id),
  'status', c.status, 'validFrom', c.valid_from, 'validTo', c.valid_to, 'asksIdNumber', c.asks_id_number, 'hotline', c.hotline, 'planNo', c.plan_no, 'planDay', c.plan_day, 'planTitle', c.plan_title, 'version', c.version,
  'services', (select coalesce(json_agg(json_build_object('service', s.service, 'validFrom', s.valid_from, 'validTo', s.valid_to) order by s.service), '[]')
    from campaign_service s where s.campaign_id = c.id),
  'teams', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'kind', t.kind, 'unitId', t.unit_id) order by t.name collate "vi-x-icu", t.id), '[]')
    from campaign_team ct join team t on t.id = ct.team_id where ct.campaign_id = c.id),
  'outingCount', (select count(*) from outing o where o.campaign_id = c.id and o.cancelled_at is null),
  'outingsAhead', (select count(*) from outing o where o.campaign_id = c.id and o.cancelled_at is null and o.day >= $2::date))`;

/**
 * Campaigns in reach, the latest first: a page after the campaign `after`; or one. Those of a unit are its own, those of
 * all below it, and those of the units above, which go on in it too; `lost` where there is no campaign `after`. One statement.
 */
export async function shownCampaigns(
  sql: PoolClient,
  a: CampaignsAsk,
): Promise<{ campaigns: ShownCampaign[]; total: number; lost: boolean }> {
  const { rows } = await sql.query<{ campaigns: ShownCampaign[]; total: number; lost: boolean }>(
    `with recursive ${unitsUnder('under', '$3', '$2::date')}, ${unitsAbove('above', '$3', '$2::date')},
     found as (select c.* from campaign c where c.unit_id in ${unitsInReach('$1')}
       and ($3::uuid is null or c.unit_id in (select id from under union all select id from above)) and ($4::text is null or c.status = $4) and ($5::uuid is null or c.id = $5)),
     page as (select f.* from found f where $7::uuid is null
         or (f.valid_from, f.id) < (select l.valid_from, l.id from campaign l where l.id = $7)
       order by f.valid_from desc, f.id desc limit $6)
     select (select count(*)::int from found) as total, $7::uuid is not null and not exists (select from campaign l where l.id = $7) as lost,
       (select coalesce(json_agg(${CAMPAIGN} order by c.valid_from desc, c.id desc), '[]') from page c) as campaigns`,
    [a.me, a.day, a.unitId, a.status, a.id, a.first, a.after],
  );
  return rows[0]!;
}
