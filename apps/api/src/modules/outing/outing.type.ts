import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { OUTING_KINDS, type OutingKind } from '@go-cua/domain/outing';
import { SERIES_SCOPES, WEEKDAYS, type Weekday } from '@go-cua/domain/series';
import type { TeamKind } from '@go-cua/domain/team';
import { Node } from '../../graphql/node.type';
import { Refusal } from '../../graphql/refusal.type';
import { enumOf, HamletName, Notice } from '../organisation/setup.type';
import { TeamKindEnum } from '../team/team.type';

export const OutingKindEnum = enumOf(OUTING_KINDS);
registerEnumType(OutingKindEnum, { name: 'OutingKind', description: 'POINT: residents come to the team.' });

export const WeekdayEnum = enumOf(WEEKDAYS);
registerEnumType(WeekdayEnum, { name: 'Weekday', description: 'As RFC 5545 writes them.' });
export const SeriesScopeEnum = enumOf(SERIES_SCOPES);
registerEnumType(SeriesScopeEnum, {
  name: 'SeriesScope',
  description: 'THIS one, this and LATER ones, ALL of the series.',
});

@ObjectType({ description: 'The place of an outing among those of its series that are not called off.' })
export class PlaceInSeries {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  nth!: number;

  @Field(() => Int)
  of!: number;

  @Field(() => GraphQLLocalDate)
  lastDay!: Day;
}

@ObjectType()
export class OutingTeam {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => TeamKindEnum)
  kind!: TeamKind;
}

@ObjectType()
export class OutingCampaign {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({
  implements: Node,
  description: 'What a team goes out on: an evening, a Volunteer Saturday, a help point.',
})
export class Outing {
  @Field(() => ID)
  id!: string;

  @Field(() => OutingCampaign)
  campaign!: OutingCampaign;

  @Field(() => OutingTeam)
  team!: OutingTeam;

  @Field(() => OutingKindEnum)
  kind!: OutingKind;

  @Field(() => GraphQLLocalDate)
  day!: Day;

  @Field(() => Int, { description: 'Minutes after midnight in Vietnam.' })
  startsAt!: number;

  @Field(() => Int)
  endsAt!: number;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => Boolean)
  cancelled!: boolean;

  @Field(() => Int, { description: 'To be given back with a change.' })
  version!: number;

  @Field(() => [HamletName])
  hamlets!: HamletName[];

  @Field(() => PlaceInSeries, { nullable: true })
  series!: PlaceInSeries | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Where the rule of its series put it.' })
  originalDay!: Day | null;

  @Field(() => Boolean, { description: 'Changed by itself: a change of the whole series leaves it alone.' })
  own!: boolean;
}

@ObjectType({ description: 'One outing of a series, as far as a change of several asks.' })
export class OutingOfSeries {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  day!: Day;

  @Field(() => GraphQLLocalDate)
  originalDay!: Day;

  @Field(() => Boolean)
  cancelled!: boolean;

  @Field(() => Boolean)
  own!: boolean;

  @Field(() => Boolean, { description: 'Somebody has checked in.' })
  begun!: boolean;
}

@ObjectType({ description: 'A weekly series: its rule, and the outings that were made from it.' })
export class OutingSeries {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'RFC 5545: DTSTART, RRULE and EXDATE, whole days in Vietnam.' })
  rule!: string;

  @Field(() => GraphQLLocalDate)
  firstDay!: Day;

  @Field(() => [WeekdayEnum])
  weekdays!: Weekday[];

  @Field(() => GraphQLLocalDate, { nullable: true })
  until!: Day | null;

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => [OutingOfSeries])
  outings!: OutingOfSeries[];
}

@ObjectType({ description: 'How many outings a change of several reached, and how many stand as they were.' })
export class SeriesEffect {
  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  past!: number;

  @Field(() => Int)
  begun!: number;

  @Field(() => Int)
  own!: number;
}

@ObjectType()
export class OutingSeriesResult {
  @Field(() => [GraphQLLocalDate], { description: 'Days of the outings that were made.' })
  days!: readonly Day[];

  @Field(() => [Notice])
  notices!: Notice[];

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}

@ObjectType()
export class OutingResult {
  @Field(() => Outing, { nullable: true })
  outing?: Outing;

  @Field(() => [Notice])
  notices!: Notice[];

  @Field(() => SeriesEffect, { nullable: true, description: 'Of a change of several outings of a series.' })
  effect?: SeriesEffect | undefined;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}
