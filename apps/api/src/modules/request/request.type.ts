import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { Refusal } from '../../graphql/refusal.type';
import { PersonName } from '../household/household.type';
import { ResidentCard } from '../household/one.type';

@ObjectType({
  description: 'What a resident asked about their own data, and by when the law wants it answered and done.',
})
export class DataRequest {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  householdId!: string;

  @Field(() => String, { nullable: true, description: 'Null once the person is erased.' })
  residentId!: string | null;

  @Field(() => PersonName, { nullable: true })
  resident!: PersonName | null;

  @Field(() => String)
  hamletName!: string;

  @Field(() => String)
  lane!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String, { description: 'SEE, CORRECT or ERASE.' })
  kind!: string;

  @Field(() => String, { description: 'AT_HOME, HOTLINE or OFFICE.' })
  way!: string;

  @Field(() => GraphQLLocalDate)
  receivedOn!: Day;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the first answer.' })
  answerBy!: Day;

  @Field(() => GraphQLLocalDate, { description: 'Last day by which it is done.' })
  doneBy!: Day;

  @Field(() => GraphQLLocalDate, { nullable: true })
  firstAnsweredOn!: Day | null;

  @Field(() => Boolean)
  extended!: boolean;

  @Field(() => String, { description: 'OPEN, DONE or REFUSED.' })
  status!: string;

  @Field(() => String, { nullable: true, description: 'Why it was not done.' })
  refusal!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  closedOn!: Day | null;

  @Field(() => PersonName, { nullable: true, description: 'Who answers for it.' })
  owner!: PersonName | null;
}

@ObjectType()
export class DataRequestPage {
  @Field(() => [DataRequest])
  rows!: readonly DataRequest[];

  @Field(() => String, { nullable: true })
  next!: string | null;
}

@ObjectType()
export class DataRequestAnswer {
  @Field(() => String, { nullable: true })
  id?: string;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}

@ObjectType({ description: 'Everything that is held about one resident, for them to read.' })
export class ResidentExtract extends ResidentCard {
  @Field(() => String)
  id!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  birthDay!: Day | null;

  @Field(() => String, { nullable: true, description: 'The year alone, as text, where no day is known.' })
  birthYear!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  idNumber!: string | null;
}
