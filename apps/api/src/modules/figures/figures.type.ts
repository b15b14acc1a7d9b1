import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { LISTED_FIGURES, type ListedFigure, type Tiles } from '@go-cua/domain/figures';

export const ListedFigureEnum = Object.fromEntries(LISTED_FIGURES.map((f) => [f, f])) as Record<
  ListedFigure,
  ListedFigure
>;
registerEnumType(ListedFigureEnum, {
  name: 'ListedFigure',
  description: 'Figures behind which a list of residents stands.',
});

@ObjectType({ description: 'What the figures are made of, so that each explains itself.' })
export class FigureBasis {
  @Field(() => Int)
  definitionVersion!: number;

  @Field(() => String)
  ruleVersion!: string;

  @Field(() => GraphQLLocalDate, { description: 'The day of the unit tree that they are added up by.' })
  treeDay!: Day;

  @Field(() => GraphQLLocalDate)
  from!: Day;

  @Field(() => GraphQLLocalDate, { description: 'Stocks stand as on this day.' })
  to!: Day;

  @Field(() => Float, { nullable: true, description: 'When the last act that counts here came in.' })
  knownAt!: number | null;

  @Field(() => Int, { description: 'Phones of the teams there that hold work which has not come in.' })
  unsentPhones!: number;

  @Field(() => Float, { nullable: true, description: 'Complete up to here, when a phone holds work.' })
  unsentSince!: number | null;

  @Field(() => Int, { description: 'Hamlets of the place that lie in the own scope.' })
  hamlets!: number;

  @Field(() => Int, {
    description: 'Hamlets of the place. More than `hamlets`: only a part may be seen, so there is no total.',
  })
  ofHamlets!: number;
}

@ObjectType()
export class FigureTiles implements Tiles {
  @Field(() => Int)
  eligible!: number;

  @Field(() => Int)
  notKnownYet!: number;

  @Field(() => Int)
  denominator!: number;

  @Field(() => Int)
  activated!: number;

  @Field(() => Int)
  activatedHelped!: number;

  @Field(() => Int)
  foundActive!: number;

  @Field(() => Int)
  blocked!: number;

  @Field(() => Int)
  declinedFinal!: number;

  @Field(() => Int)
  reachedAndAnswered!: number;

  @Field(() => Int)
  remaining!: number;

  @Field(() => Int)
  personTurns!: number;

  @Field(() => Int)
  serviceTurns!: number;

  @Field(() => Int)
  firstTurns!: number;

  @Field(() => Int)
  anonymousTurns!: number;

  @Field(() => Int)
  visits!: number;

  @Field(() => Int)
  households!: number;

  @Field(() => Int)
  registered!: number;

  @Field(() => Int, { nullable: true, description: 'Distinct residents of the period.' })
  distinctResidents?: number | null;
}

@ObjectType()
export class FigureRow {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: "A unit's code; a hamlet has none." })
  code!: string | null;

  @Field(() => Boolean)
  isHamlet!: boolean;

  @Field(() => FigureTiles)
  tiles!: FigureTiles;
}

@ObjectType()
export class Figures {
  @Field(() => FigureBasis)
  basis!: FigureBasis;

  @Field(() => FigureTiles, { nullable: true, description: 'Null when only a part of the place may be seen.' })
  tiles!: FigureTiles | null;

  @Field(() => [FigureRow], { description: 'The units or hamlets just below.' })
  rows!: FigureRow[];
}

@ObjectType()
export class CurvePoint {
  @Field(() => GraphQLLocalDate)
  day!: Day;

  @Field(() => Int)
  activated!: number;

  @Field(() => Int)
  reachedAndAnswered!: number;

  @Field(() => Int)
  denominator!: number;
}

@ObjectType({ description: 'How a place goes towards its target in a campaign; without one, towards all who count.' })
export class ProgressPace {
  @Field(() => Int, { description: 'People to be reached and answered.' })
  goal!: number;

  @Field(() => Boolean, { description: 'False: no target is set, so the goal is everybody who counts.' })
  isTarget!: boolean;

  @Field(() => GraphQLLocalDate)
  from!: Day;

  @Field(() => GraphQLLocalDate)
  until!: Day;

  @Field(() => Int, { description: 'What stood before the first day.' })
  base!: number;

  @Field(() => Int, { description: 'Where the line from there to the goal stands on the day.' })
  due!: number;

  @Field(() => Int)
  answered!: number;

  @Field(() => Float, { description: 'People a day, of the last 14 days.' })
  perDay!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  endsOn!: Day | null;

  @Field(() => Float, { nullable: true, description: 'People a day that are needed; null when no day is left.' })
  needed!: number | null;
}

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

@ObjectType({ description: 'One figure taken apart: the number, and everybody behind it.' })
export class FigureExplanation {
  @Field(() => ListedFigureEnum)
  figure!: ListedFigure;

  @Field(() => FigureBasis)
  basis!: FigureBasis;

  @Field(() => Int, { description: 'The figure, from the ledger.' })
  amount!: number;

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
export class FiguresMoved {
  @Field(() => Float)
  at!: number;
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
