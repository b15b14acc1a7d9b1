import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import type { ListedFigure } from '@go-cua/domain/figures';
import { FigureBasis, ListedFigureEnum } from './figures.type';

@ObjectType({ description: 'A resident behind a figure, and what is known of the door.' })
export class ResidentBehind {
  @Field(() => String)
  residentId!: string;

  @Field(() => String)
  householdId!: string;

  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  middleName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => String)
  hamletId!: string;

  @Field(() => String)
  lane!: string;

  @Field(() => String)
  number!: string;

  @Field(() => Int, { description: 'How much of the figure is this resident.' })
  count!: number;

  @Field(() => String, { nullable: true })
  status!: string | null;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true })
  state!: string | null;

  @Field(() => String, { nullable: true })
  blocker!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  since!: Day | null;

  @Field(() => String, { nullable: true, description: 'Why the resident remains; for REMAINING alone.' })
  reason?: string | null;

  @Field(() => Int)
  visits!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  lastVisitOn!: Day | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  returnOn!: Day | null;
}

@ObjectType({
  description: 'What became known of one day later, as entries more; the day’s first figure stays on record.',
})
export class FigureCorrection {
  @Field(() => GraphQLLocalDate, { description: 'The day on which it became known.' })
  knownOn!: Day;

  @Field(() => GraphQLLocalDate, { description: 'The day whose figure it changes.' })
  day!: Day;

  @Field(() => Int)
  delta!: number;
}

@ObjectType({ description: 'One figure taken apart: the number, and everybody behind it.' })
export class FigureExplanation {
  @Field(() => ListedFigureEnum)
  figure!: ListedFigure;

  @Field(() => FigureBasis)
  basis!: FigureBasis;

  @Field(() => Int, { description: 'The figure, from the ledger.' })
  amount!: number;

  @Field(() => [FigureCorrection], { description: 'The latest dated corrections, the newest first.' })
  corrections!: readonly FigureCorrection[];

  @Field(() => Int, { description: 'What the residents listed add up to, all pages together.' })
  listed!: number;

  @Field(() => Int, { description: 'People stated at a door and not registered yet; they have no name.' })
  unregistered!: number;

  @Field(() => Int)
  residentCount!: number;

  @Field(() => [ResidentBehind])
  residents!: ResidentBehind[];

  @Field(() => String, { nullable: true })
  next!: string | null;
}

@ObjectType()
export class RemainingCount {
  @Field(() => String)
  reason!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class BlockedCount {
  @Field(() => String)
  blocker!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Days since it was reported, the median.' })
  waitedDays!: number;
}

@ObjectType({ description: 'Who has no answer yet and why, and what stops those who are blocked.' })
export class WhatRemains {
  @Field(() => [RemainingCount])
  reasons!: RemainingCount[];

  @Field(() => Int, { description: 'People stated at a door and not registered yet.' })
  unregistered!: number;

  @Field(() => [BlockedCount])
  blockers!: readonly BlockedCount[];
}
