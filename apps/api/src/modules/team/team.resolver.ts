import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import type { PoolClient } from 'pg';
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { may } from '@go-cua/domain/access';
import type { Day, TeamId } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import type { Answer } from '../organisation/reach';
import * as members from './member.service';
import {
  AddTeamMemberInput,
  CreateTeamInput,
  EndTeamInput,
  EndTeamMemberInput,
  SetTeamHamletsInput,
  SetTeamPlaceInput,
  TeamsArgs,
  UpdateTeamInput,
} from './team.input';
import * as service from './team.service';
import { Team, TeamPage, TeamResult } from './team.type';

type Work = (sql: PoolClient, actor: Actor) => Promise<Answer<TeamId>>;

const seesPeople = async (ctx: AppContext): Promise<boolean> => may(await ctx.roles(), 'person:read');

/** Does it and reads the team as it stands now, in one transaction. */
async function changed(ctx: AppContext, work: Work): Promise<TeamResult> {
  const names = await seesPeople(ctx);
  return ctx.inScope(async (sql, actor) => {
    const done = await work(sql, actor);
    if (!done.ok) return { refusal: done };
    const team = await service.team(sql, actor, done.value, null, names);
    return team ? { team } : { refusal: { code: 'UNKNOWN' } };
  });
}

@Resolver()
export class TeamResolver {
  @Authorized('team:read')
  @Query(() => TeamPage)
  async teams(@Args(() => TeamsArgs) args: TeamsArgs, @Ctx() ctx: AppContext): Promise<TeamPage> {
    const names = await seesPeople(ctx);
    return ctx.inScope((sql, actor) => service.teams(sql, actor, args, names));
  }

  @Authorized('team:read')
  @Query(() => Team, { nullable: true })
  async team(
    @Arg('id', () => GraphQLUUID) id: TeamId,
    @Arg('day', () => GraphQLLocalDate, { nullable: true }) day: Day | null,
    @Ctx() ctx: AppContext,
  ): Promise<Team | null> {
    const names = await seesPeople(ctx);
    return ctx.inScope((sql, actor) => service.team(sql, actor, id, day ?? null, names));
  }

  @Authorized('team:write')
  @Mutation(() => TeamResult)
  createTeam(@Arg('input', () => CreateTeamInput) input: CreateTeamInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => service.createTeam(sql, actor, input));
  }

  @Authorized('team:write')
  @Mutation(() => TeamResult)
  updateTeam(@Arg('input', () => UpdateTeamInput) input: UpdateTeamInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => service.updateTeam(sql, actor, input));
  }

  @Authorized('team:write')
  @Mutation(() => TeamResult)
  endTeam(@Arg('input', () => EndTeamInput) input: EndTeamInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => service.endTeam(sql, actor, input));
  }

  @Authorized('team:write')
  @Mutation(() => TeamResult)
  setTeamHamlets(@Arg('input', () => SetTeamHamletsInput) input: SetTeamHamletsInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => service.setTeamHamlets(sql, actor, input));
  }

  @Authorized('team:write', 'grant:write')
  @Mutation(() => TeamResult)
  addTeamMember(@Arg('input', () => AddTeamMemberInput) input: AddTeamMemberInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => members.addTeamMember(sql, actor, input));
  }

  @Authorized('team:write', 'grant:write')
  @Mutation(() => TeamResult)
  endTeamMember(@Arg('input', () => EndTeamMemberInput) input: EndTeamMemberInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => members.endTeamMember(sql, actor, input));
  }

  @Authorized('team:write', 'grant:write')
  @Mutation(() => TeamResult)
  setTeamPlace(@Arg('input', () => SetTeamPlaceInput) input: SetTeamPlaceInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => members.setTeamPlace(sql, actor, input));
  }
}
