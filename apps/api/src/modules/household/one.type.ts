import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { Node } from '../../graphql/node.type';
import { HouseholdAct } from './act.type';
import { PersonName } from './household.type';

@ObjectType({ description: 'Where a resident stands in one service today.' })
export class ResidentStanding {
  @Field(() => String)
  service!: string;

  @Field(() => String)
  status!: string;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  blocker!: string | null;

  @Field(() => GraphQLLocalDate)
  since!: Day;
}

/** What is known of a resident wherever one is read. */
@ObjectType()
export abstract class ResidentCard extends PersonName {
  @Field(() => String, { nullable: true })
  gender!: string | null;

  @Field(() => String)
  phoneKind!: string;

  @Field(() => String)
  card!: string;

  @Field(() => String)
  residence!: string;

  @Field(() => GraphQLLocalDate)
  registeredOn!: Day;
}

@ObjectType({ implements: Node })
export class HouseholdResident extends ResidentCard {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The whole birth date is not shown here.' })
  birthYear!: number | null;

  @Field(() => String, { nullable: true, description: 'Last three digits of the phone number.' })
  phoneEnd!: string | null;

  @Field(() => String, { nullable: true })
  idNumberEnd!: string | null;

  @Field(() => Boolean)
  isHead!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'From this day on not here any more.' })
  leftOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'MOVED_OUT or DIED.' })
  leftWhy!: string | null;

  @Field(() => [ResidentStanding])
  standings!: readonly ResidentStanding[];
}

@ObjectType({ implements: Node })
export class HouseholdDetail {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  hamletId!: string;

  @Field(() => String)
  hamletKind!: string;

  @Field(() => String)
  hamletName!: string;

  @Field(() => String)
  lane!: string;

  @Field(() => String)
  number!: string;

  @Field(() => Int, { description: 'As stated at the door, without those who have left.' })
  peopleStated!: number;

  @Field(() => [String])
  availability!: readonly string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  closedSince!: Day | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  notBefore!: Day | null;

  @Field(() => GraphQLLocalDate)
  registeredOn!: Day;

  @Field(() => Int, { description: 'Person-turns of all visits.' })
  turns!: number;

  @Field(() => [HouseholdResident], { description: 'Who live there today, the head first.' })
  residents!: HouseholdResident[];

  @Field(() => Int, { description: 'People who count and whose personal data were erased on request.' })
  erased!: number;

  @Field(() => [HouseholdResident], { description: 'Who have moved away or died.' })
  gone!: HouseholdResident[];

  @Field(() => [HouseholdAct], { description: 'The newest first.' })
  acts!: HouseholdAct[];
}
