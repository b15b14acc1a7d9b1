import type { PoolClient } from 'pg';
import type { Campaign } from '@go-cua/domain/campaign';
import { refuse, type CampaignId, type TeamId, type UnitId } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import { coordinates, ok, type Answer } from '../organisation/reach';
import * as repository from './campaign.repository';

/**
 * Exactly these of one's own teams take part. Teams of others stay as they are: a province makes the campaign, each
 * commune sends its own; who made the campaign may take any of them out.
 */
export async function setCampaignTeams(
  sql: PoolClient,
  actor: Actor,
  input: { campaignId: CampaignId; teamIds: readonly TeamId[] },
): Promise<Answer<CampaignId>> {
  const campaign = await repository.campaignById(sql, input.campaignId);
  if (!campaign) return refuse('UNKNOWN', 'campaignId');
  if (campaign.status === 'CLOSED') return refuse('CAMPAIGN_CLOSED', 'campaignId');
  return joinTeams(sql, actor, campaign, input.teamIds);
}

export async function joinTeams(
  sql: PoolClient,
  actor: Actor,
  campaign: Campaign,
  teamIds: readonly TeamId[],
): Promise<Answer<CampaignId>> {
  const all = await repository.teamsOf(sql, campaign, teamIds, actor.today);
  const wanted = new Set(teamIds);
  if (all.filter((t) => wanted.has(t.id)).length < wanted.size) return refuse('TEAM_UNKNOWN', 'teamIds');
  const add = all.filter((t) => wanted.has(t.id) && !t.inCampaign);
  const left = all.filter((t) => t.inCampaign && !wanted.has(t.id));
  const mine = await coordinates(sql, actor, campaign.unitId);
  const own = await ownUnits(sql, actor, [...add, ...left]);
  if (!mine && own.size === 0) return refuse('OUT_OF_SCOPE', 'campaignId');
  if (add.some((t) => !t.underCampaign)) return refuse('TEAM_OUTSIDE_CAMPAIGN', 'teamIds');
  if (!mine && add.some((t) => !own.has(t.unitId))) return refuse('OUT_OF_SCOPE', 'teamIds');
  const remove = left.filter((t) => mine || own.has(t.unitId));
  if (remove.some((t) => t.outingsAhead > 0)) return refuse('TEAM_HAS_OUTINGS', 'teamIds');
  await repository.saveTeams(sql, campaign.id, { add: add.map((t) => t.id), remove: remove.map((t) => t.id) });
  return ok(campaign.id);
}

async function ownUnits(sql: PoolClient, actor: Actor, teams: readonly { unitId: UnitId }[]): Promise<Set<UnitId>> {
  const own = new Set<UnitId>();
  for (const unitId of new Set(teams.map((t) => t.unitId))) if (await coordinates(sql, actor, unitId)) own.add(unitId);
  return own;
}
