import { GraphQLUUID } from 'graphql-scalars';
import type { PoolClient } from 'pg';
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { CampaignEvent } from '@go-cua/domain/campaign';
import type { CampaignId } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import type { Answer } from '../organisation/reach';
import { setCampaignTeams } from './campaign-teams.service';
import {
  CampaignsArgs,
  CreateCampaignInput,
  MoveCampaignInput,
  SetCampaignServicesInput,
  SetCampaignTeamsInput,
  UpdateCampaignInput,
} from './campaign.input';
import * as service from './campaign.service';
import { Campaign, CampaignPage, CampaignResult, DiscardedCampaign } from './campaign.type';

type Work = (sql: PoolClient, actor: Actor) => Promise<Answer<CampaignId>>;

/** Does it and reads the campaign as it stands now, in one transaction. */
const changed = (ctx: AppContext, work: Work): Promise<CampaignResult> =>
  ctx.inScope(async (sql, actor) => {
    const done = await work(sql, actor);
    if (!done.ok) return { refusal: done };
    const campaign = await service.campaign(sql, actor, done.value);
    return campaign ? { campaign } : { refusal: { code: 'UNKNOWN' } };
  });
const moved = (ctx: AppContext, input: MoveCampaignInput, event: CampaignEvent): Promise<CampaignResult> =>
  changed(ctx, (sql, actor) => service.moveCampaign(sql, actor, input, event));

@Resolver()
export class CampaignResolver {
  @Authorized('campaign:read')
  @Query(() => CampaignPage)
  campaigns(@Args(() => CampaignsArgs) args: CampaignsArgs, @Ctx() ctx: AppContext): Promise<CampaignPage> {
    return ctx.inScope((sql, actor) => service.campaigns(sql, actor, args));
  }

  @Authorized('campaign:read')
  @Query(() => Campaign, { nullable: true })
  campaign(@Arg('id', () => GraphQLUUID) id: CampaignId, @Ctx() ctx: AppContext): Promise<Campaign | null> {
    return ctx.inScope((sql, actor) => service.campaign(sql, actor, id));
  }

  @Authorized('campaign:write')
  @Mutation(() => CampaignResult)
  createCampaign(@Arg('input', () => CreateCampaignInput) input: CreateCampaignInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => service.createCampaign(sql, actor, input));
  }

  @Authorized('campaign:write')
  @Mutation(() => CampaignResult)
  updateCampaign(@Arg('input', () => UpdateCampaignInput) input: UpdateCampaignInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => service.updateCampaign(sql, actor, input));
  }

  @Authorized('campaign:write')
  @Mutation(() => CampaignResult)
  setCampaignServices(
    @Arg('input', () => SetCampaignServicesInput) input: SetCampaignServicesInput,
    @Ctx() ctx: AppContext,
  ) {
    return changed(ctx, (sql, actor) => service.setCampaignServices(sql, actor, input));
  }

  @Authorized('campaign:write')
  @Mutation(() => CampaignResult)
  setCampaignTeams(@Arg('input', () => SetCampaignTeamsInput) input: SetCampaignTeamsInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => setCampaignTeams(sql, actor, input));
  }

  @Authorized('campaign:write')
  @Mutation(() => CampaignResult)
  openCampaign(@Arg('input', () => MoveCampaignInput) input: MoveCampaignInput, @Ctx() ctx: AppContext) {
    return moved(ctx, input, 'OPEN');
  }

  @Authorized('campaign:write')
  @Mutation(() => CampaignResult, { description: 'Late acts are still taken in; it can be taken back.' })
  startClosingCampaign(@Arg('input', () => MoveCampaignInput) input: MoveCampaignInput, @Ctx() ctx: AppContext) {
    return moved(ctx, input, 'START_CLOSING');
  }

  @Authorized('campaign:write')
  @Mutation(() => CampaignResult)
  reopenCampaign(@Arg('input', () => MoveCampaignInput) input: MoveCampaignInput, @Ctx() ctx: AppContext) {
    return moved(ctx, input, 'REOPEN');
  }

  @Authorized('campaign:write')
  @Mutation(() => CampaignResult, { description: 'From closing; for good.' })
  closeCampaign(@Arg('input', () => MoveCampaignInput) input: MoveCampaignInput, @Ctx() ctx: AppContext) {
    return moved(ctx, input, 'CLOSE');
  }

  @Authorized('campaign:write')
  @Mutation(() => DiscardedCampaign, { description: 'A draft alone, with all that was planned in it.' })
  discardCampaign(
    @Arg('input', () => MoveCampaignInput) input: MoveCampaignInput,
    @Ctx() ctx: AppContext,
  ): Promise<DiscardedCampaign> {
    return ctx.inScope(async (sql, actor) => {
      const done = await service.discardCampaign(sql, actor, input);
      return done.ok ? { id: done.value } : { refusal: done };
    });
  }
}
