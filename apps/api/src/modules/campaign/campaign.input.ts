import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { ServiceCode } from '@go-cua/domain/activation';
import type { CampaignState } from '@go-cua/domain/campaign';
import type { CampaignId, Day, OrganisationId, TeamId, UnitId } from '@go-cua/domain/core';
import { MAX_PAGE } from '../../graphql/limits';
import { ServiceEnum } from '../organisation/setup.type';
import { CampaignStateEnum } from './campaign.type';

@ArgsType()
export class CampaignsArgs {
  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'What goes on in a unit: also below it and by those above; without it all in reach.',
  })
  unitId?: UnitId | null;

  @Field(() => CampaignStateEnum, { nullable: true })
  status?: CampaignState | null;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(MAX_PAGE)
  first!: number;

  @Field(() => GraphQLUUID, { nullable: true })
  after?: CampaignId | null;
}

@InputType()
export class CampaignServiceInput {
  @Field(() => ServiceEnum)
  service!: ServiceCode;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Without it: the campaign's first day." })
  validFrom?: Day | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Without it: to the campaign's last day." })
  validTo?: Day | null;
}

@InputType()
abstract class CampaignFieldsInput {
  @Field(() => String)
  @MaxLength(500)
  name!: string;

  @Field(() => GraphQLUUID, { nullable: true })
  organisationId?: OrganisationId | null;

  @Field(() => GraphQLLocalDate)
  validFrom!: Day;

  @Field(() => GraphQLLocalDate)
  validTo!: Day;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  hotline?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the plan document that it carries out.' })
  @IsOptional()
  @MaxLength(200)
  planNo?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  planDay?: Day | null;

  @Field(() => String, { nullable: true, description: 'What the plan is about, in one line.' })
  @IsOptional()
  @MaxLength(500)
  planTitle?: string | null;
}

@InputType()
export class CreateCampaignInput extends CampaignFieldsInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by the caller: a repeated request makes one.' })
  id?: CampaignId | null;

  @Field(() => GraphQLUUID)
  unitId!: UnitId;

  @Field(() => Boolean, { defaultValue: false })
  asksIdNumber!: boolean;

  @Field(() => [CampaignServiceInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  services?: CampaignServiceInput[] | null;

  @Field(() => [GraphQLUUID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(2000)
  teamIds?: TeamId[] | null;
}

@InputType({ description: 'What is left out stays as it is; null takes it out.' })
export class UpdateCampaignInput extends CampaignFieldsInput {
  @Field(() => GraphQLUUID)
  id!: CampaignId;

  @Field(() => Int, { description: 'As it was read.' })
  version!: number;

  @Field(() => Boolean, { nullable: true })
  asksIdNumber?: boolean | null;
}

@InputType()
export class SetCampaignServicesInput {
  @Field(() => GraphQLUUID)
  id!: CampaignId;

  @Field(() => Int)
  version!: number;

  @Field(() => [CampaignServiceInput])
  @ArrayMaxSize(50)
  services!: CampaignServiceInput[];
}

@InputType()
export class SetCampaignTeamsInput {
  @Field(() => GraphQLUUID)
  campaignId!: CampaignId;

  @Field(() => [GraphQLUUID], { description: 'All of the own teams that take part; teams of others stay as they are.' })
  @ArrayMaxSize(2000)
  teamIds!: TeamId[];
}

@InputType()
export class MoveCampaignInput {
  @Field(() => GraphQLUUID)
  id!: CampaignId;

  @Field(() => Int, { description: 'As it was read.' })
  version!: number;
}
