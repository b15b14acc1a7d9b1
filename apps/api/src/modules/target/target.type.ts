import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ServiceCode } from '@go-cua/domain/activation';
import { SHARE_BASES, TARGET_KINDS, type ShareBasis, type TargetKind } from '@go-cua/domain/target';
import { Refusal } from '../../graphql/refusal.type';
import { enumOf, ServiceEnum } from '../organisation/setup.type';

export const TargetKindEnum = enumOf(TARGET_KINDS);
export const ShareBasisEnum = enumOf(SHARE_BASES);
registerEnumType(TargetKindEnum, {
  name: 'TargetKind',
  description: 'SHARE: per cent of the eligible, 0 to 100. NUMBER: people.',
});
registerEnumType(ShareBasisEnum, {
  name: 'ShareBasis',
  description: 'ELIGIBLE: by eligible people. EQUAL: none are known yet, so each gets the same.',
});

@ObjectType({ description: 'For one service of a campaign in one place: a unit or a hamlet.' })
export class Target {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  campaignId!: string;

  @Field(() => ServiceEnum)
  service!: ServiceCode;

  @Field(() => ID, { nullable: true })
  unitId!: string | null;

  @Field(() => ID, { nullable: true })
  hamletId!: string | null;

  @Field(() => TargetKindEnum)
  kind!: TargetKind;

  @Field(() => Float)
  value!: number;

  @Field(() => Boolean, { description: 'Sharing out leaves it as it is.' })
  locked!: boolean;

  @Field(() => Int, { description: 'To be given back with a change.' })
  version!: number;
}

@ObjectType()
export class TargetResult {
  @Field(() => Target, { nullable: true })
  target?: Target;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}

@ObjectType({ description: 'One place right below, before and after.' })
export class SharedRow {
  @Field(() => ID, { nullable: true })
  unitId!: string | null;

  @Field(() => ID, { nullable: true })
  hamletId!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'Eligible people, those not known yet included.' })
  eligible!: number;

  @Field(() => Target, { nullable: true, description: 'The target before; null: none.' })
  before!: Target | null;

  @Field(() => TargetKindEnum)
  kind!: TargetKind;

  @Field(() => Float)
  value!: number;

  @Field(() => Boolean)
  locked!: boolean;

  @Field(() => Int, { nullable: true, description: 'The people it stands for; null: not known yet.' })
  people!: number | null;
}

@ObjectType()
export class ShareOut {
  @Field(() => ShareBasisEnum)
  basis!: ShareBasis;

  @Field(() => Int, { nullable: true, description: 'People to share out; null: the same share goes down.' })
  total!: number | null;

  @Field(() => Int, { nullable: true })
  sum!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'total minus sum. Above 0: all places are locked. Below 0: the locked ones are too many.',
  })
  remainder!: number | null;

  @Field(() => [SharedRow])
  rows!: SharedRow[];

  @Field(() => Boolean, { description: 'false: it was only tried.' })
  applied!: boolean;
}

@ObjectType()
export class ShareOutResult {
  @Field(() => ShareOut, { nullable: true })
  shareOut?: ShareOut;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}

@ObjectType({ description: 'One place of the table, with what its target stands for.' })
export class TargetRow {
  @Field(() => ID, { nullable: true })
  unitId!: string | null;

  @Field(() => ID, { nullable: true })
  hamletId!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => Target, { nullable: true })
  target!: Target | null;

  @Field(() => Int, { description: 'Eligible people, those not known yet included, here and below.' })
  eligible!: number;

  @Field(() => Int, { description: 'Reached and answered, here and below.' })
  reached!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The people that the target stands for; null: none, or a share of nobody known.',
  })
  people!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What the targets right below add up to; null: none, or not known.',
  })
  handedDown!: number | null;

  @Field(() => Int, { nullable: true, description: 'people minus handedDown.' })
  difference!: number | null;
}

@ObjectType()
export class TargetTable {
  @Field(() => TargetRow)
  place!: TargetRow;

  @Field(() => [TargetRow], { description: 'Right below: units, or the hamlets of a commune.' })
  rows!: TargetRow[];
}
