import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import type { PublishedMeasure } from '@go-cua/domain/edition';
import type { UnitLevel } from '@go-cua/domain/territory';
import { PageArgs } from './connection';
import { MeasureEnum, ServiceEnum, UnitLevelEnum } from './published.type';

@ArgsType()
export class UnitsArgs extends PageArgs {
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: the day of the latest edition.' })
  day?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Units below this one, at any depth.' })
  under?: string | null;

  @Field(() => UnitLevelEnum, { nullable: true })
  level?: UnitLevel | null;
}

@ArgsType()
export class UnitArgs {
  @Field(() => GraphQLUUID)
  id!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: the day of the latest edition.' })
  day?: string | null;
}

@ArgsType()
export class CampaignsArgs extends PageArgs {
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: the latest edition.' })
  edition?: string | null;
}

@ArgsType()
export class ProgressArgs extends PageArgs {
  @Field(() => GraphQLUUID)
  campaignId!: string;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'A commune, or a unit above it: the figures of the communes below; there are no sums.',
  })
  unitId?: string | null;

  @Field(() => ServiceEnum, { nullable: true })
  service?: string | null;

  @Field(() => [MeasureEnum], { nullable: true })
  measures?: PublishedMeasure[] | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: the latest edition.' })
  edition?: string | null;
}
