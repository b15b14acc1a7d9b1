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

  @Field(() => Int, { description: 'People reached and answered in the last 7 days of the period.' })
  answeredIn7Days!: number;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When nobody remained, if in the last 14 days; while somebody does: when nobody will, at their pace.',
  })
  endsOn!: Day | null;
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

  @Field(() => Int, { description: 'Days of the campaign that perDay looks back on: 0 before it, at most 14.' })
  days!: number;

  @Field(() => Float, { description: 'People a day over these days.' })
  perDay!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  endsOn!: Day | null;

  @Field(() => Float, { nullable: true, description: 'People a day that are needed; null when no day is left.' })
  needed!: number | null;
}

@ObjectType()
export class FiguresMoved {
  @Field(() => Float)
  at!: number;
}
