import { GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import type { ServiceCode } from '@go-cua/domain/activation';
import type { CampaignId, HamletId, UnitId } from '@go-cua/domain/core';
import type { TargetId, TargetKind } from '@go-cua/domain/target';
import { ServiceEnum } from '../organisation/setup.type';
import { TargetKindEnum } from './target.type';

@ArgsType()
export class TargetsArgs {
  @Field(() => GraphQLUUID)
  campaignId!: CampaignId;

  @Field(() => ServiceEnum, { nullable: true })
  service?: ServiceCode | null;
}

@ArgsType()
export class TargetTableArgs {
  @Field(() => GraphQLUUID)
  campaignId!: CampaignId;

  @Field(() => ServiceEnum)
  service!: ServiceCode;

  @Field(() => GraphQLUUID)
  unitId!: UnitId;
}

@InputType()
export class SetTargetInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by the caller, for a place without a target.' })
  id?: TargetId | null;

  @Field(() => GraphQLUUID)
  campaignId!: CampaignId;

  @Field(() => ServiceEnum)
  service!: ServiceCode;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Either a unit or a hamlet.' })
  unitId?: UnitId | null;

  @Field(() => GraphQLUUID, { nullable: true })
  hamletId?: HamletId | null;

  @Field(() => TargetKindEnum)
  kind!: TargetKind;

  @Field(() => Float)
  value!: number;

  @Field(() => Boolean, { nullable: true })
  locked?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'As it was read; none for a place without a target.' })
  version?: number | null;
}

@InputType()
export class ShareOutTargetInput {
  @Field(() => GraphQLUUID)
  campaignId!: CampaignId;

  @Field(() => ServiceEnum)
  service!: ServiceCode;

  @Field(() => GraphQLUUID, { description: 'Whose target is handed down to what lies right below.' })
  unitId!: UnitId;

  @Field(() => Int, { description: 'Of that target, as it was read.' })
  version!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'Only shows what would be.' })
  dryRun!: boolean;
}
