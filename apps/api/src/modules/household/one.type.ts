import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { Node } from '../../graphql/node.type';
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

@ObjectType({ description: 'One field that a correction changed, as its author saw it before and as it is said now.' })
export class ActChange {
  @Field(() => String, {
    description: 'name, gender, birthYear, card, phoneEnd, phoneKind, residence, address, people, hours, note',
  })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Null: nothing was known.' })
  was!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: not known any more.' })
  now!: string | null;
}

@ObjectType({ description: 'One act about the household; what does not belong to its kind is null.' })
export class HouseholdAct {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => GraphQLLocalDate)
  day!: Day;

  @Field(() => Float)
  at!: number;

  @Field(() => Float)
  receivedAt!: number;

  @Field(() => PersonName, { nullable: true, description: 'Null: the author is outside the own scope.' })
  author!: PersonName | null;

  @Field(() => String, { nullable: true })
  teamName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it waits for a look; null when it counts.' })
  waits!: string | null;

  @Field(() => String, { nullable: true, description: 'WITHDRAWN, KEPT or NOT_COUNTED; null: nothing was said of it.' })
  became!: string | null;

  @Field(() => String, { nullable: true })
  subjectId!: string | null;

  @Field(() => String, { nullable: true })
  visitId!: string | null;

  @Field(() => String, { nullable: true })
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: 'For leaders; others do not see the act at all.' })
  decline?: string | null;

  @Field(() => [String], { nullable: true })
  met?: readonly string[] | null;

  @Field(() => Int, { nullable: true })
  anonymousHelped?: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  returnOn?: Day | null;

  @Field(() => Int, { nullable: true })
  returnAt?: number | null;

  @Field(() => Int, { nullable: true, description: 'Person-turns of the visit.' })
  turns?: number | null;

  @Field(() => String, { nullable: true })
  service?: string | null;

  @Field(() => String, { nullable: true })
  from?: string | null;

  @Field(() => String, { nullable: true })
  to?: string | null;

  @Field(() => String, { nullable: true })
  how?: string | null;

  @Field(() => String, { nullable: true })
  blocker?: string | null;

  @Field(() => Boolean, { nullable: true })
  declined?: boolean | null;

  @Field(() => String, { nullable: true, description: 'OPENED or SIGNED_OUT, of a volunteer’s phone.' })
  custody?: string | null;

  @Field(() => [String], { nullable: true, description: 'What a consent is for: RECORD, ID_NUMBER.' })
  purposes?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'A parent or guardian agreed too.' })
  guardian?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The child’s own yes, beside the guardian’s.' })
  childAgreed?: boolean | null;

  @Field(() => Int, { nullable: true })
  peopleStated?: number | null;

  @Field(() => String, { nullable: true, description: 'The act that this one takes back.' })
  of?: string | null;

  @Field(() => String, { nullable: true, description: 'Why a leader takes it back.' })
  reason?: string | null;

  @Field(() => [String], { nullable: true, description: 'The acts that a decision is about.' })
  decided?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Those of them that count.' })
  kept?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'What a correction is about.' })
  group?: string | null;

  @Field(() => [ActChange], {
    nullable: true,
    description: 'What a correction changed; empty when its words are gone.',
  })
  changes?: readonly ActChange[] | null;

  @Field(() => String, { nullable: true, description: 'The new head of the household.' })
  headResidentId?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day from which on somebody is not here any more.',
  })
  on?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Acts that would go with it if it were taken back; null where it cannot be.',
  })
  goWith?: number | null;
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
