import type { ServiceCode } from '@go-cua/domain/activation';
import type { CampaignState, Programme } from '@go-cua/domain/campaign';
import type { CampaignId, OrganisationId, TeamId, UnitId } from '@go-cua/domain/core';
import { date, flag, key, maybe, table, text, uuid, version } from '../../database/table';

export const CampaignEntity = table('campaign', {
  id: key(uuid<CampaignId>()),
  name: text(),
  programme: text<Programme>(),
  unitId: uuid<UnitId>(),
  organisationId: maybe(uuid<OrganisationId>()),
  status: text<CampaignState>(),
  validFrom: date(),
  validTo: date(),
  asksIdNumber: flag(),
  hotline: text(),
  planNo: maybe(text()),
  planDay: maybe(date()),
  planTitle: text(),
  version: version(),
});

export const CampaignServiceEntity = table('campaign_service', {
  campaignId: key(uuid<CampaignId>()),
  service: key(text<ServiceCode>()),
  validFrom: date(),
  validTo: maybe(date()),
});

export const CampaignTeamEntity = table('campaign_team', {
  campaignId: key(uuid<CampaignId>()),
  teamId: key(uuid<TeamId>()),
});
