import { ArrayMaxSize, IsIn, IsOptional, MaxLength } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { HOUSEHOLD_GROUPS, RESIDENT_GROUPS, type HouseholdGroup, type ResidentGroup } from '@go-cua/domain/correction';
import type { ActId, Day, HouseholdId, ResidentId } from '@go-cua/domain/core';

@InputType()
class OverInput {
  @Field(() => GraphQLUUID)
  householdId!: HouseholdId;

  @Field(() => [GraphQLUUID], { defaultValue: [], description: 'Corrections of the same that the page showed.' })
  @ArrayMaxSize(50)
  over!: ActId[];
}

@InputType({ description: 'One group of a resident’s fields, said whole; what it leaves out is not known any more.' })
export class CorrectResidentInput extends OverInput {
  @Field(() => GraphQLUUID)
  residentId!: ResidentId;

  @Field(() => String, { description: RESIDENT_GROUPS.join(', ') })
  @IsIn(RESIDENT_GROUPS)
  group!: ResidentGroup;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  familyName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  middleName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  givenName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20)
  gender?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  birthDay?: Day | null;

  @Field(() => Int, { nullable: true })
  birthYear?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20)
  card?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  phoneKind?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20)
  residence?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Birth day or phone number stay as they are: the console does not show them whole.',
  })
  keep!: boolean;
}

@InputType({ description: 'One group of a home’s fields, said whole.' })
export class CorrectHouseholdInput extends OverInput {
  @Field(() => String, { description: HOUSEHOLD_GROUPS.join(', ') })
  @IsIn(HOUSEHOLD_GROUPS)
  group!: HouseholdGroup;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  lane?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  number?: string | null;

  @Field(() => Int, { nullable: true, description: 'Who live there today.' })
  people?: number | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  availability?: string[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(600)
  note?: string | null;
}

@InputType({ description: 'Another head of the household.' })
export class ChangeHeadInput extends OverInput {
  @Field(() => GraphQLUUID)
  headResidentId!: ResidentId;
}

@InputType({ description: 'Somebody lives there no more, from this day on.' })
export class LeaveInput {
  @Field(() => GraphQLUUID)
  householdId!: HouseholdId;

  @Field(() => GraphQLUUID)
  residentId!: ResidentId;

  @Field(() => GraphQLLocalDate)
  on!: Day;
}
