import { GraphQLUUID } from 'graphql-scalars';
import type { PoolClient } from 'pg';
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { OutingId, UnitId } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import type { Answer } from '../organisation/reach';
import {
  CancelOutingInput,
  ChangeOutingInput,
  OutingsArgs,
  PlanOutingInput,
  PlanOutingSeriesInput,
} from './outing.input';
import { teamsOut } from './out.service';
import { TeamOut } from './out.type';
import * as service from './outing.service';
import * as series from './outing-series.service';
import { Outing, OutingResult, OutingSeries, OutingSeriesResult } from './outing.type';

type Work = (sql: PoolClient, actor: Actor) => Promise<Answer<service.Planned>>;

/** Does it and reads the outing as it stands now, in one transaction. */
const changed = (ctx: AppContext, work: Work): Promise<OutingResult> =>
  ctx.inScope(async (sql, actor) => {
    const done = await work(sql, actor);
    if (!done.ok) return { notices: [], refusal: done };
    const outing = await service.outing(sql, actor, done.value.id);
    return outing
      ? { outing, notices: done.value.notices, effect: done.value.effect }
      : { notices: [], refusal: { code: 'UNKNOWN' } };
  });

@Resolver()
export class OutingResolver {
  @Authorized('figure:people')
  @Query(() => [TeamOut])
  teamsOut(
    @Arg('unitId', () => GraphQLUUID, { nullable: true }) unitId: UnitId | null,
    @Ctx() ctx: AppContext,
  ): Promise<TeamOut[]> {
    return ctx.inScope((sql, actor) => teamsOut(sql, actor, ctx.now(), unitId ?? null));
  }

  @Authorized('outing:read')
  @Query(() => [Outing])
  outings(@Args(() => OutingsArgs) args: OutingsArgs, @Ctx() ctx: AppContext): Promise<Outing[]> {
    return ctx.inScope((sql, actor) => service.outings(sql, actor, args));
  }

  @Authorized('outing:read')
  @Query(() => Outing, { nullable: true })
  outing(@Arg('id', () => GraphQLUUID) id: OutingId, @Ctx() ctx: AppContext): Promise<Outing | null> {
    return ctx.inScope((sql, actor) => service.outing(sql, actor, id));
  }

  @Authorized('outing:write')
  @Mutation(() => OutingResult)
  planOuting(@Arg('input', () => PlanOutingInput) input: PlanOutingInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => service.planOuting(sql, actor, input));
  }

  @Authorized('outing:read')
  @Query(() => OutingSeries, { nullable: true, description: 'The series that an outing belongs to.' })
  outingSeries(
    @Arg('outingId', () => GraphQLUUID) outingId: OutingId,
    @Ctx() ctx: AppContext,
  ): Promise<OutingSeries | null> {
    return ctx.inScope((sql, actor) => series.outingSeries(sql, actor, outingId));
  }

  @Authorized('outing:write')
  @Mutation(() => OutingSeriesResult)
  planOutingSeries(
    @Arg('input', () => PlanOutingSeriesInput) input: PlanOutingSeriesInput,
    @Ctx() ctx: AppContext,
  ): Promise<OutingSeriesResult> {
    return ctx.inScope(async (sql, actor) => {
      const done = await series.planSeries(sql, actor, input);
      return done.ok ? done.value : { days: [], notices: [], refusal: done };
    });
  }

  @Authorized('outing:write')
  @Mutation(() => OutingResult)
  changeOuting(@Arg('input', () => ChangeOutingInput) input: ChangeOutingInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => series.changeOuting(sql, actor, input));
  }

  @Authorized('outing:write')
  @Mutation(() => OutingResult)
  cancelOuting(@Arg('input', () => CancelOutingInput) input: CancelOutingInput, @Ctx() ctx: AppContext) {
    return changed(ctx, (sql, actor) => series.cancelOuting(sql, actor, input, ctx.now()));
  }
}
