import { IsIn, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { Day, ResidentId, UnitId } from '@go-cua/domain/core';
import {
  REQUEST_ANSWERS,
  REQUEST_KINDS,
  REQUEST_REFUSALS,
  REQUEST_WAYS,
  type RequestAnswer,
  type RequestKind,
  type RequestRefusal,
  type RequestWay,
} from '@go-cua/domain/request';

@ArgsType()
export class DataRequestsArgs {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Without it: everything in the own scope.' })
  unitId?: UnitId | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of the unit tree; without it: today.' })
  treeDay?: Day | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Those that are closed, the newest first.' })
  closed!: boolean;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(200)
  first!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(120)
  after?: string | null;
}

@InputType()
export class RegisterRequestInput {
  @Field(() => GraphQLUUID)
  residentId!: ResidentId;

  @Field(() => String, { description: 'SEE, CORRECT or ERASE.' })
  @IsIn(REQUEST_KINDS)
  kind!: RequestKind;

  @Field(() => String, { description: 'AT_HOME, HOTLINE or OFFICE.' })
  @IsIn(REQUEST_WAYS)
  way!: RequestWay;

  @Field(() => GraphQLLocalDate)
  receivedOn!: Day;
}

@InputType()
export class AnswerRequestInput {
  @Field(() => GraphQLUUID)
  id!: string;

  @Field(() => String, { description: 'FIRST, EXTEND, DONE or REFUSED.' })
  @IsIn(REQUEST_ANSWERS)
  answer!: RequestAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not done: NOT_THE_PERSON, NOTHING_HELD, LAW_KEEPS_IT.',
  })
  @IsOptional()
  @IsIn(REQUEST_REFUSALS)
  refusal?: RequestRefusal | null;
}
