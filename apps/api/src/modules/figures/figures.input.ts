import { IsIn, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, Int } from 'type-graphql';
import { SERVICES, type ServiceCode } from '@go-cua/domain/activation';
import type { CampaignId, Day, HamletId, UnitId } from '@go-cua/domain/core';
import type { ListedFigure } from '@go-cua/domain/figures';
import { ListedFigureEnum } from './figures.type';

@ArgsType()
export class FiguresArgs {
  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'Turns of this campaign alone; stocks stand whichever campaign brought them.',
  })
  campaignId?: CampaignId | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Without it: everything in the own scope.' })
  unitId?: UnitId | null;

  @Field(() => GraphQLUUID, { nullable: true })
  hamletId?: HamletId | null;

  @Field(() => String, { defaultValue: 'EID_LEVEL_1' })
  @IsIn(SERVICES)
  service!: ServiceCode;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Without it: the campaign's first day." })
  from?: Day | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: today.' })
  to?: Day | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of the unit tree; without it: today.' })
  treeDay?: Day | null;
}

@ArgsType()
export class WeekArgs {
  @Field(() => GraphQLLocalDate, { description: 'A day of the week.' })
  day!: Day;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Turns and outings of this campaign alone.' })
  campaignId?: CampaignId | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Without it: everything in the own scope.' })
  unitId?: UnitId | null;

  @Field(() => String, { defaultValue: 'EID_LEVEL_1' })
  @IsIn(SERVICES)
  service!: ServiceCode;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of the unit tree; without it: today.' })
  treeDay?: Day | null;
}

@ArgsType()
export class ExplanationArgs extends FiguresArgs {
  @Field(() => ListedFigureEnum)
  figure!: ListedFigure;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(200)
  first!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  after?: string | null;
}
