import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ServiceCode } from '@go-cua/domain/activation';
import { CAMPAIGN_EVENTS, CAMPAIGN_STATES, type CampaignEvent, type CampaignState } from '@go-cua/domain/campaign';
import type { Day } from '@go-cua/domain/core';
import type { TeamKind } from '@go-cua/domain/team';
import { Node } from '../../graphql/node.type';
import { Refusal } from '../../graphql/refusal.type';
import { Organisation } from '../organisation/organisation.type';
import { enumOf, ServiceEnum, UnitName } from '../organisation/setup.type';
import { TeamKindEnum } from '../team/team.type';

export const CampaignStateEnum = enumOf(CAMPAIGN_STATES);
export const CampaignEventEnum = enumOf(CAMPAIGN_EVENTS);
registerEnumType(CampaignStateEnum, { name: 'CampaignState' });
registerEnumType(CampaignEventEnum, { name: 'CampaignEvent' });

@ObjectType({ description: 'A service as a campaign offers it.' })
export class CampaignService {
  @Field(() => ServiceEnum)
  service!: ServiceCode;

  @Field(() => GraphQLLocalDate)
  validFrom!: Day;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "null: to the campaign's last day." })
  validTo!: Day | null;
}

@ObjectType()
export class CampaignTeam {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => TeamKindEnum)
  kind!: TeamKind;

  @Field(() => ID)
  unitId!: string;
}

@ObjectType({ description: 'What may be done next with a campaign.' })
export class CampaignMove {
  @Field(() => CampaignEventEnum)
  event!: CampaignEvent;

  @Field(() => CampaignStateEnum)
  to!: CampaignState;

  @Field(() => String, { nullable: true, description: 'The code of what stands in the way; null: nothing.' })
  hindrance!: string | null;
}

@ObjectType({ implements: Node })
export class Campaign {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  programme!: string;

  @Field(() => UnitName)
  unit!: UnitName;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => CampaignStateEnum)
  status!: CampaignState;

  @Field(() => GraphQLLocalDate)
  validFrom!: Day;

  @Field(() => GraphQLLocalDate)
  validTo!: Day;

  @Field(() => Boolean)
  asksIdNumber!: boolean;

  @Field(() => String, { description: 'Whom a resident calls to see, correct or erase; may be empty in a draft.' })
  hotline!: string;

  @Field(() => String, { nullable: true, description: 'Number of the plan document that it carries out.' })
  planNo!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  planDay!: Day | null;

  @Field(() => String, { description: 'What the plan is about; may be empty.' })
  planTitle!: string;

  @Field(() => Int, { description: 'To be given back with a change.' })
  version!: number;

  @Field(() => [CampaignService])
  services!: CampaignService[];

  @Field(() => [CampaignTeam])
  teams!: CampaignTeam[];

  @Field(() => Int, { description: 'Outings that are not cancelled.' })
  outingCount!: number;

  @Field(() => Int, { description: 'Those of today and later.' })
  outingsAhead!: number;

  @Field(() => [CampaignMove])
  moves!: CampaignMove[];
}

@ObjectType()
export class CampaignPage {
  @Field(() => [Campaign])
  campaigns!: Campaign[];

  @Field(() => Int)
  total!: number;

  @Field(() => ID, { nullable: true, description: 'For `after`: the next page.' })
  next!: string | null;
}

@ObjectType()
export class CampaignResult {
  @Field(() => Campaign, { nullable: true })
  campaign?: Campaign;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}

@ObjectType({ description: 'Which campaign is gone, or why it is not.' })
export class DiscardedCampaign {
  @Field(() => ID, { nullable: true })
  id?: string;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}
