import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { Day, HamletId, OrganisationId, PersonId, TeamId, UnitId } from '@go-cua/domain/core';
import type { MembershipId, TeamKind, TeamPlace } from '@go-cua/domain/team';
import { MAX_PAGE } from '../../graphql/limits';
import { TeamKindEnum, TeamPlaceEnum } from './team.type';

@ArgsType()
export class TeamsArgs {
  @Field(() => GraphQLUUID, { nullable: true, description: 'A unit, with all below it; without it all in reach.' })
  unitId?: UnitId | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: today.' })
  day?: Day | null;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(MAX_PAGE)
  first!: number;

  @Field(() => GraphQLUUID, { nullable: true })
  after?: TeamId | null;
}

@InputType()
abstract class TeamFieldsInput {
  @Field(() => TeamKindEnum)
  kind!: TeamKind;

  @Field(() => String)
  @MaxLength(500)
  name!: string;

  @Field(() => GraphQLUUID, { nullable: true })
  leadOrganisationId?: OrganisationId | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  foundingDecisionNo?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  foundingDecisionDay?: Day | null;

  @Field(() => GraphQLLocalDate)
  validFrom!: Day;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validTo?: Day | null;
}

@InputType()
export class NewTeamMemberInput {
  @Field(() => GraphQLUUID)
  personId!: PersonId;

  @Field(() => TeamPlaceEnum)
  place!: TeamPlace;
}

@InputType()
export class CreateTeamInput extends TeamFieldsInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by the caller: a repeated request makes one team.' })
  id?: TeamId | null;

  @Field(() => GraphQLUUID)
  unitId!: UnitId;

  @Field(() => [GraphQLUUID], { nullable: true, description: 'Served from the first day on.' })
  @IsOptional()
  @ArrayMaxSize(500)
  hamletIds?: HamletId[] | null;

  @Field(() => [NewTeamMemberInput], { nullable: true, description: 'From the first day on.' })
  @IsOptional()
  @ArrayMaxSize(100)
  members?: NewTeamMemberInput[] | null;
}

@InputType()
export class UpdateTeamInput extends TeamFieldsInput {
  @Field(() => GraphQLUUID)
  id!: TeamId;

  @Field(() => Int, { description: 'As it was read.' })
  version!: number;
}

@InputType()
export class EndTeamInput {
  @Field(() => GraphQLUUID)
  id!: TeamId;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate)
  lastDay!: Day;
}

@InputType()
export class SetTeamHamletsInput {
  @Field(() => GraphQLUUID)
  teamId!: TeamId;

  @Field(() => [GraphQLUUID])
  @ArrayMaxSize(500)
  hamletIds!: HamletId[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'From this day on; without it: today.' })
  day?: Day | null;
}

@InputType()
export class AddTeamMemberInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by the caller: a repeated request makes one place.' })
  id?: MembershipId | null;

  @Field(() => GraphQLUUID)
  teamId!: TeamId;

  @Field(() => GraphQLUUID)
  personId!: PersonId;

  @Field(() => TeamPlaceEnum)
  place!: TeamPlace;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: today.' })
  validFrom?: Day | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validTo?: Day | null;
}

@InputType()
export class EndTeamMemberInput {
  @Field(() => GraphQLUUID, { description: 'Of the place.' })
  id!: MembershipId;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: today.' })
  lastDay?: Day | null;
}

@InputType()
export class SetTeamPlaceInput {
  @Field(() => GraphQLUUID, { description: 'Of the place.' })
  id!: MembershipId;

  @Field(() => TeamPlaceEnum)
  place!: TeamPlace;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'From this day on; without it: today.' })
  day?: Day | null;
}
