import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { CampaignId, Day, HamletId, OutingId, TeamId } from '@go-cua/domain/core';
import type { OutingKind } from '@go-cua/domain/outing';
import { OutingKindEnum } from './outing.type';

@ArgsType()
export class OutingsArgs {
  @Field(() => GraphQLUUID, { nullable: true })
  campaignId?: CampaignId | null;

  @Field(() => GraphQLUUID, { nullable: true })
  teamId?: TeamId | null;

  @Field(() => GraphQLLocalDate)
  from!: Day;

  @Field(() => GraphQLLocalDate)
  to!: Day;
}

@InputType()
abstract class OutingFieldsInput {
  @Field(() => OutingKindEnum)
  kind!: OutingKind;

  @Field(() => GraphQLLocalDate)
  day!: Day;

  @Field(() => Int, { description: 'Minutes after midnight in Vietnam.' })
  startsAt!: number;

  @Field(() => Int)
  endsAt!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  place?: string | null;

  @Field(() => [GraphQLUUID], { nullable: true, description: 'Without it: all that the team serves on the day.' })
  @IsOptional()
  @ArrayMaxSize(500)
  hamletIds?: HamletId[] | null;
}

@InputType()
export class PlanOutingInput extends OutingFieldsInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by the caller: a repeated request makes one.' })
  id?: OutingId | null;

  @Field(() => GraphQLUUID)
  campaignId!: CampaignId;

  @Field(() => GraphQLUUID)
  teamId!: TeamId;
}

@InputType()
export class ChangeOutingInput extends OutingFieldsInput {
  @Field(() => GraphQLUUID)
  id!: OutingId;

  @Field(() => Int, { description: 'As it was read.' })
  version!: number;
}

@InputType()
export class CancelOutingInput {
  @Field(() => GraphQLUUID)
  id!: OutingId;

  @Field(() => Int)
  version!: number;
}
