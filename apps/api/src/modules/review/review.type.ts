import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { ActReceipt } from '../fieldwork/fieldwork.type';
import { PersonName } from '../household/household.type';
import { HouseholdAct } from '../household/act.type';

@ObjectType({ description: 'An act that waits, or that one is held against, with its note.' })
export class ReviewAct {
  @Field(() => HouseholdAct)
  act!: HouseholdAct;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is to be taken back.' })
  reason!: string | null;
}

@ObjectType({ description: 'What one decision may say: these acts count, the others of the matter do not.' })
export class ReviewAnswer {
  @Field(() => [String])
  keep!: readonly string[];
}

@ObjectType({ description: 'Acts of one household that wait for one decision.' })
export class ReviewMatter {
  @Field(() => String, { description: "The first act's id." })
  id!: string;

  @Field(() => String, { description: 'The receipt code with which they wait.' })
  code!: string;

  @Field(() => String)
  householdId!: string;

  @Field(() => String)
  hamletId!: string;

  @Field(() => String)
  hamletName!: string;

  @Field(() => String, { nullable: true, description: 'Null: no such home was registered.' })
  lane!: string | null;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => PersonName, { nullable: true })
  subject!: PersonName | null;

  @Field(() => [PersonName], { description: 'Leaders of the teams whose acts wait; empty: the coordinator.' })
  owners!: readonly PersonName[];

  @Field(() => Float, { description: 'When the first of its acts came in.' })
  since!: number;

  @Field(() => GraphQLLocalDate, { description: 'The day on which it came in.' })
  sinceDay!: Day;

  @Field(() => Int, { description: 'Acts that would go with the one that is to be taken back.' })
  rest!: number;

  @Field(() => [ReviewAct])
  acts!: readonly ReviewAct[];

  @Field(() => [ReviewAct], { description: 'What counts already and stands on the other side.' })
  beside!: readonly ReviewAct[];

  @Field(() => [ReviewAnswer])
  answers!: readonly ReviewAnswer[];
}

@ObjectType()
export class ReviewPage {
  @Field(() => [ReviewMatter])
  matters!: readonly ReviewMatter[];

  @Field(() => Int, { description: 'Doors with an open matter.' })
  total!: number;

  @Field(() => String, { nullable: true })
  next!: string | null;
}

@ObjectType({ description: 'The answer to an act that was written in the console.' })
export class DeskAnswer {
  @Field(() => ActReceipt)
  receipt!: ActReceipt;
}
