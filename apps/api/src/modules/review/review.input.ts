import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { WITHDRAW_REASONS, type WithdrawReason } from '@go-cua/domain/act';
import type { ActId, Day, HouseholdId, UnitId } from '@go-cua/domain/core';

@ArgsType()
export class ReviewArgs {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Without it: everything in the own scope.' })
  unitId?: UnitId | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of the unit tree; without it: today.' })
  treeDay?: Day | null;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(120)
  after?: string | null;
}

@InputType({ description: 'A word of a leader on acts that wait: those in `keep` count, the others do not.' })
export class DecideReviewInput {
  @Field(() => GraphQLUUID)
  householdId!: HouseholdId;

  @Field(() => [GraphQLUUID])
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  acts!: ActId[];

  @Field(() => [GraphQLUUID])
  @ArrayMaxSize(50)
  keep!: ActId[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which what is kept counts.' })
  day?: Day | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'Takes an act back, with all that rests on it.' })
export class WithdrawActInput {
  @Field(() => GraphQLUUID)
  householdId!: HouseholdId;

  @Field(() => GraphQLUUID)
  of!: ActId;

  @Field(() => String)
  @IsIn(WITHDRAW_REASONS)
  reason!: WithdrawReason;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}
