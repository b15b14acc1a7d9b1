import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { LEFT_OUT_REASONS, ROUND_REASONS, type LeftOutReason, type RoundReason } from '@go-cua/domain/round';

const enumOf = <V extends string>(values: readonly V[]) =>
  Object.fromEntries(values.map((v) => [v, v])) as Record<V, V>;
const PLACES = enumOf(['OPEN', 'VISITED', 'LEFT_OUT']);
const ReasonEnum = enumOf(ROUND_REASONS);
const LeftOutEnum = enumOf(LEFT_OUT_REASONS);
registerEnumType(PLACES, { name: 'RoundPlace', description: 'VISITED: somebody was there today.' });
registerEnumType(ReasonEnum, {
  name: 'RoundReason',
  description: 'Why a door is on the list, in the order of the list.',
});
registerEnumType(LeftOutEnum, {
  name: 'LeftOutReason',
  description: 'What follows from what was said at the door, never why.',
});

@ObjectType({ description: 'A door of the evening: where it stands on the list, and why.' })
export class TonightDoor {
  @Field(() => ID)
  householdId!: string;

  @Field(() => ID)
  hamletId!: string;

  @Field(() => String)
  hamletName!: string;

  @Field(() => String)
  lane!: string;

  @Field(() => String)
  number!: string;

  @Field(() => PLACES)
  place!: keyof typeof PLACES;

  @Field(() => ReasonEnum, { nullable: true, description: 'Of an open door.' })
  reason?: RoundReason | undefined;

  @Field(() => LeftOutEnum, { nullable: true, description: 'Of a door that is not knocked on tonight.' })
  leftOut?: LeftOutReason | undefined;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day that the reason speaks of.' })
  on?: Day | undefined;

  @Field(() => Int, { nullable: true, description: 'Minutes after midnight of a promised time.' })
  at?: number | undefined;

  @Field(() => ID, { nullable: true, description: 'Who holds it tonight, once the doors were shared out.' })
  holderId?: string | undefined;

  @Field(() => Int)
  people!: number;

  @Field(() => Int, { description: 'People whose answer is still open.' })
  left!: number;

  @Field(() => Int, { description: "The team's person-turns at this door today." })
  helped!: number;

  @Field(() => String, { nullable: true })
  lastOutcome?: string | undefined;

  @Field(() => GraphQLLocalDate, { nullable: true })
  lastVisitOn?: Day | undefined;
}

@ObjectType({ description: 'Doors that a list has from evenings before.' })
export class CarriedOver {
  @Field(() => Int, { description: 'They asked to come back, for this evening or for a day that passed.' })
  promises!: number;

  @Field(() => Int, { description: 'Begun, and not done.' })
  unfinished!: number;
}

@ObjectType({ description: "An outing's list in the order in which the team's phones show it." })
export class Tonight {
  @Field(() => ID)
  outingId!: string;

  @Field(() => Int, { description: 'Doors still to knock on.' })
  open!: number;

  @Field(() => Int)
  visited!: number;

  @Field(() => Int)
  leftOut!: number;

  @Field(() => CarriedOver, { description: 'Of the doors still to knock on.' })
  carried!: CarriedOver;

  @Field(() => ID, { nullable: true, description: 'The next door; null after nine in the evening.' })
  next?: string | null;

  @Field(() => Boolean)
  lateForNewDoor!: boolean;

  @Field(() => Int, { description: "The team's person-turns today, unnamed ones included." })
  helpedTonight!: number;

  @Field(() => [TonightDoor], { description: 'Open ones first, then visited, then left out.' })
  doors!: TonightDoor[];
}
