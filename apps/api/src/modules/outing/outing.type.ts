import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import { OUTING_KINDS, type OutingKind } from '@go-cua/domain/outing';
import type { TeamKind } from '@go-cua/domain/team';
import { Node } from '../../graphql/node.type';
import { Refusal } from '../../graphql/refusal.type';
import { enumOf, HamletName, Notice } from '../organisation/setup.type';
import { TeamKindEnum } from '../team/team.type';

export const OutingKindEnum = enumOf(OUTING_KINDS);
registerEnumType(OutingKindEnum, { name: 'OutingKind', description: 'POINT: residents come to the team.' });

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
}

@ObjectType()
export class OutingResult {
  @Field(() => Outing, { nullable: true })
  outing?: Outing;

  @Field(() => [Notice])
  notices!: Notice[];

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}
