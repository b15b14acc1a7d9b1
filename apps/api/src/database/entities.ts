import { ApiClientEntity, ApiKeyEntity, PublishedKeyEntity } from '../modules/api-client/api-client.entity';
import { CampaignEntity, CampaignServiceEntity, CampaignTeamEntity } from '../modules/campaign/campaign.entity';
import { OrganisationEntity } from '../modules/organisation/organisation.entity';
import { OutingEntity, OutingHamletEntity, OutingSeriesEntity } from '../modules/outing/outing.entity';
import { InvitationEntity, PersonEntity, RoleGrantEntity } from '../modules/people/people.entity';
import { TargetEntity } from '../modules/target/target.entity';
import { TeamEntity, TeamHamletEntity } from '../modules/team/team.entity';
import { HamletEntity, HamletVersionEntity } from '../modules/territory/hamlet.entity';

/** The set-up. Acts, projections, ledger, roll-up and feed are none: sets are written there (docs/decisions/0022). */
export const ENTITIES = [
  ...[OrganisationEntity, TeamEntity, TeamHamletEntity],
  ...[CampaignEntity, CampaignServiceEntity, CampaignTeamEntity, TargetEntity],
  ...[OutingEntity, OutingHamletEntity, OutingSeriesEntity],
  ...[PersonEntity, RoleGrantEntity, InvitationEntity],
  ...[HamletEntity, HamletVersionEntity],
  ...[ApiClientEntity, ApiKeyEntity, PublishedKeyEntity],
];
