import type { NonEmptyArray } from 'type-graphql';
import { ApiClientResolver } from '../modules/api-client/api-client.resolver';
import { CampaignResolver } from '../modules/campaign/campaign.resolver';
import { ErasureResolver } from '../modules/erasure/erasure.resolver';
import { FieldworkResolver } from '../modules/fieldwork/fieldwork.resolver';
import { FiguresResolver } from '../modules/figures/figures.resolver';
import { HouseholdResolver } from '../modules/household/household.resolver';
import { NodeResolver } from '../modules/node/node.resolver';
import { OrganisationResolver } from '../modules/organisation/organisation.resolver';
import { OutingResolver } from '../modules/outing/outing.resolver';
import { PeopleResolver } from '../modules/people/people.resolver';
import { CorrectionResolver } from '../modules/correction/correction.resolver';
import { RequestResolver } from '../modules/request/request.resolver';
import { ReviewResolver } from '../modules/review/review.resolver';
import { SearchResolver } from '../modules/search/search.resolver';
import { TargetResolver } from '../modules/target/target.resolver';
import { TeamResolver } from '../modules/team/team.resolver';
import { TerritoryResolver } from '../modules/territory/territory.resolver';

/** Every resolver of the own apps' API, one line each. */
export const APP_RESOLVERS: NonEmptyArray<new () => object> = [
  ApiClientResolver,
  CampaignResolver,
  ErasureResolver,
  FieldworkResolver,
  FiguresResolver,
  HouseholdResolver,
  NodeResolver,
  OrganisationResolver,
  OutingResolver,
  PeopleResolver,
  RequestResolver,
  ReviewResolver,
  CorrectionResolver,
  SearchResolver,
  TargetResolver,
  TeamResolver,
  TerritoryResolver,
];
