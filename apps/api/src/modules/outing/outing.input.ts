import { ArrayMaxSize, ArrayUnique, IsOptional, MaxLength } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { CampaignId, Day, HamletId, OutingId, OutingSeriesId, TeamId } from '@go-cua/domain/core';
import type { OutingKind } from '@go-cua/domain/outing';
import type { SeriesScope, Weekday } from '@go-cua/domain/series';
import { OutingKindEnum, SeriesScopeEnum, WeekdayEnum } from './outing.type';

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

const SCOPE = 'Of a series: for which of its outings. Without it: this one.';

@InputType()
abstract class TimesAndPlaceInput {
  @Field(() => OutingKindEnum)
  kind!: OutingKind;

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
abstract class OutingFieldsInput extends TimesAndPlaceInput {
  @Field(() => GraphQLLocalDate)
  day!: Day;
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

  @Field(() => SeriesScopeEnum, { nullable: true, description: SCOPE })
  scope?: SeriesScope | null;
}

@InputType()
export class CancelOutingInput {
  @Field(() => GraphQLUUID)
  id!: OutingId;

  @Field(() => Int)
  version!: number;

  @Field(() => SeriesScopeEnum, { nullable: true, description: SCOPE })
  scope?: SeriesScope | null;
}

@InputType()
export class PlanOutingSeriesInput extends TimesAndPlaceInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by the caller: a repeated request makes one.' })
  id?: OutingSeriesId | null;

  @Field(() => GraphQLUUID)
  campaignId!: CampaignId;

  @Field(() => GraphQLUUID)
  teamId!: TeamId;

  @Field(() => GraphQLLocalDate, { description: 'The series begins with the first of its weekdays from here on.' })
  firstDay!: Day;

  @Field(() => [WeekdayEnum])
  @ArrayMaxSize(7)
  @ArrayUnique()
  weekdays!: Weekday[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The last day, included; or `count`.' })
  until?: Day | null;

  @Field(() => Int, { nullable: true, description: 'How many outings; or `until`.' })
  count?: number | null;
}
