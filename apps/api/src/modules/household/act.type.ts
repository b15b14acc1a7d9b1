import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { PersonName } from './household.type';

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
