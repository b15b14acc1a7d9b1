import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';

@ObjectType({ description: 'A name in its three parts.' })
export class PersonName {
  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  middleName!: string;

  @Field(() => String)
  givenName!: string;
}

@ObjectType()
export class HouseholdPerson extends PersonName {
  @Field(() => String)
  residentId!: string;
}

@ObjectType({ description: 'A household in a list: the door, its people, what is left, and the last visit.' })
export class HouseholdListed {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  hamletId!: string;

  @Field(() => String)
  hamletName!: string;

  @Field(() => String)
  lane!: string;

  @Field(() => String)
  number!: string;

  @Field(() => Int)
  peopleStated!: number;

  @Field(() => [HouseholdPerson], { description: 'Registered people, the head first.' })
  people!: readonly HouseholdPerson[];

  @Field(() => Int, { description: 'Eligible or not known yet for the service, those not registered yet included.' })
  counted!: number;

  @Field(() => Int, { description: 'Of these, without an answer.' })
  left!: number;

  @Field(() => [String])
  blockers!: readonly string[];

  @Field(() => Int)
  visits!: number;

  @Field(() => String, { nullable: true })
  lastOutcome!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  lastVisitOn!: Day | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  returnOn!: Day | null;

  @Field(() => Int, { nullable: true, description: 'Minutes after midnight.' })
  returnAt!: number | null;

  @Field(() => Boolean, { description: 'No further visit; never why.' })
  closed!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Not before this day, and by somebody else.' })
  notBefore!: Day | null;
}

@ObjectType({ description: 'How many of the households found each view holds.' })
export class HouseholdViews {
  @Field(() => Int)
  ALL!: number;

  @Field(() => Int)
  LEFT!: number;

  @Field(() => Int)
  PROMISED!: number;

  @Field(() => Int)
  BLOCKED!: number;

  @Field(() => Int)
  NEVER_KNOCKED!: number;
}

@ObjectType()
export class HouseholdHamlet {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType()
export class HouseholdPage {
  @Field(() => [HouseholdListed])
  rows!: HouseholdListed[];

  @Field(() => HouseholdViews)
  views!: HouseholdViews;

  @Field(() => [HouseholdHamlet], { description: 'Hamlets of the place in the own scope.' })
  hamlets!: HouseholdHamlet[];

  @Field(() => String, { nullable: true })
  next!: string | null;
}
