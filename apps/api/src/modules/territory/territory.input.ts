import { Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Day, HamletId, UnitId } from '@go-cua/domain/core';
import type { FindingKind, HamletKind } from '@go-cua/domain/territory';
import { FindingKindEnum, HamletKindEnum } from './territory.type';

@ArgsType()
export class UnitTreeArgs {
  @Field(() => GraphQLLocalDate)
  day!: Day;

  @Field(() => GraphQLUUID, { nullable: true })
  parentId?: UnitId | null;
}

@ArgsType()
export class UnitArgs {
  @Field(() => GraphQLUUID)
  id!: UnitId;

  @Field(() => GraphQLLocalDate)
  day!: Day;
}

@ArgsType()
export class UnitsByNameArgs {
  @Field(() => String)
  @MaxLength(80)
  search!: string;

  @Field(() => GraphQLLocalDate)
  day!: Day;
}

@ArgsType()
export class FindingsArgs {
  @Field(() => FindingKindEnum, { nullable: true })
  kind?: FindingKind;

  @Field(() => String, { nullable: true })
  @MaxLength(2)
  provinceCode?: string;

  @Field(() => ID, { nullable: true, description: 'The id of the row after which the page begins.' })
  after?: string;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(200)
  first!: number;
}

@InputType()
export class CreateHamletInput {
  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'Made by the caller: the same request twice makes one hamlet.',
  })
  id?: HamletId;

  @Field(() => HamletKindEnum)
  kind!: HamletKind;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLUUID, { description: 'Its commune; also one of the past.' })
  unitId!: UnitId;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Without it: since the commune's first day." })
  validFrom?: Day;

  @Field(() => Boolean, { defaultValue: false })
  invented!: boolean;
}

@InputType()
export class RenameHamletInput {
  @Field(() => GraphQLUUID)
  id!: HamletId;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLLocalDate)
  day!: Day;
}

@InputType()
export class MoveHamletInput {
  @Field(() => GraphQLUUID)
  id!: HamletId;

  @Field(() => GraphQLUUID)
  unitId!: UnitId;

  @Field(() => GraphQLLocalDate)
  day!: Day;
}
