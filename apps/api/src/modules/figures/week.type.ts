import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { FigureBasis, FigureTiles } from './figures.type';

@ObjectType({ description: 'One week of a place (ISO 8601), for the line that goes to a superior: sums, and nobody.' })
export class WeekFigures {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  week!: number;

  @Field(() => GraphQLLocalDate, { description: 'Monday.' })
  from!: Day;

  @Field(() => GraphQLLocalDate, { description: 'Sunday.' })
  to!: Day;

  @Field(() => FigureBasis, { description: 'Its last day is today while the week goes on.' })
  basis!: FigureBasis;

  @Field(() => FigureTiles, {
    nullable: true,
    description: 'Turns of the week, stocks as on its last day. Null when only a part of the place may be seen.',
  })
  tiles!: FigureTiles | null;

  @Field(() => FigureTiles, { nullable: true, description: 'Stocks as on the eve of the week.' })
  before!: FigureTiles | null;

  @Field(() => Int, { description: 'Outings of the week so far that were not cancelled.' })
  outings!: number;
}
