import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import {
  SIZE_ADVICE,
  TEAM_KINDS,
  TEAM_PLACES,
  type SizeAdvice,
  type TeamKind,
  type TeamPlace,
} from '@go-cua/domain/team';
import { Node } from '../../graphql/node.type';
import { Refusal } from '../../graphql/refusal.type';
import { Organisation } from '../organisation/organisation.type';
import { enumOf, HamletName, Notice, UnitName } from '../organisation/setup.type';

export const TeamKindEnum = enumOf(TEAM_KINDS);
export const TeamPlaceEnum = enumOf(TEAM_PLACES);
export const SizeAdviceEnum = enumOf(SIZE_ADVICE);
registerEnumType(TeamKindEnum, { name: 'TeamKind' });
registerEnumType(TeamPlaceEnum, { name: 'TeamPlace', description: 'A deputy has the rights of a leader.' });
registerEnumType(SizeAdviceEnum, {
  name: 'SizeAdvice',
  description: 'FEW below 3, BELOW 3 to 4, GOOD 5 to 6, ABOVE 7 to 10, MANY above 10.',
});

@ObjectType({ description: "One person's place in a team for a stretch of days." })
export class TeamMember {
  @Field(() => ID, { description: 'Of the place, for endTeamMember and setTeamPlace.' })
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => TeamPlaceEnum)
  place!: TeamPlace;

  @Field(() => GraphQLLocalDate)
  validFrom!: Day;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validTo?: Day | null;

  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  middleName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => Int, { nullable: true })
  birthYear?: number | null;
}

@ObjectType({ implements: Node, description: 'A team as it stands on a day.' })
export class Team {
  @Field(() => ID)
  id!: string;

  @Field(() => TeamKindEnum)
  kind!: TeamKind;

  @Field(() => String)
  name!: string;

  @Field(() => UnitName)
  unit!: UnitName;

  @Field(() => Organisation, { nullable: true })
  leadOrganisation?: Organisation | null;

  @Field(() => String, { nullable: true })
  foundingDecisionNo?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  foundingDecisionDay?: Day | null;

  @Field(() => GraphQLLocalDate)
  validFrom!: Day;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The last day.' })
  validTo?: Day | null;

  @Field(() => Int, { description: 'To be given back with a change.' })
  version!: number;

  @Field(() => [HamletName])
  hamlets!: HamletName[];

  @Field(() => Int)
  memberCount!: number;

  @Field(() => SizeAdviceEnum)
  sizeAdvice!: SizeAdvice;

  @Field(() => [TeamMember], { nullable: true, description: 'null where the reader may not see people.' })
  members?: TeamMember[] | null;

  @Field(() => [Notice])
  notices!: Notice[];
}

@ObjectType()
export class TeamPage {
  @Field(() => [Team])
  teams!: Team[];

  @Field(() => Int)
  total!: number;

  @Field(() => ID, { nullable: true, description: 'For `after`: the next page.' })
  next?: string | null;
}

@ObjectType()
export class TeamResult {
  @Field(() => Team, { nullable: true })
  team?: Team;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}
