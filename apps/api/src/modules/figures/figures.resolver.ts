import { Args, Authorized, Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { AppContext } from '../../graphql/context';
import { ExplanationArgs, FiguresArgs, WeekArgs } from './figures.input';
import * as service from './figures.service';
import * as pace from './pace.service';
import { FigureExplanation, WhatRemains } from './explanation.type';
import { CurvePoint, Figures, FiguresMoved, ProgressPace } from './figures.type';
import * as weeks from './week.service';
import { WeekFigures } from './week.type';

/** Moves in the reader's own scope; what moved, the reader asks again. */
async function* movesInScope(ctx: AppContext): AsyncGenerator<FiguresMoved> {
  for await (const hamlets of ctx.live.watch()) {
    const own = hamlets.length === 0 || (await ctx.inScope((sql, actor) => service.anyInScope(sql, actor, hamlets)));
    if (own) yield { at: ctx.now() };
  }
}

@Resolver()
export class FiguresResolver {
  @Authorized('figure:read')
  @Query(() => Figures)
  figures(@Args(() => FiguresArgs) args: FiguresArgs, @Ctx() ctx: AppContext): Promise<Figures> {
    return ctx.inScope((sql, actor) => service.figures(sql, actor, args));
  }

  @Authorized('figure:read')
  @Query(() => [CurvePoint])
  progressCurve(@Args(() => FiguresArgs) args: FiguresArgs, @Ctx() ctx: AppContext): Promise<CurvePoint[]> {
    return ctx.inScope((sql, actor) => service.curve(sql, actor, args));
  }

  @Authorized('figure:read')
  @Query(() => ProgressPace, { nullable: true, description: 'Null without a campaign, or with a part of the place.' })
  progressPace(@Args(() => FiguresArgs) args: FiguresArgs, @Ctx() ctx: AppContext): Promise<ProgressPace | null> {
    return ctx.inScope((sql, actor) => pace.progressPace(sql, actor, args));
  }

  @Authorized('figure:read')
  @Query(() => WeekFigures, { nullable: true, description: 'Null for a week that has not begun.' })
  week(@Args(() => WeekArgs) args: WeekArgs, @Ctx() ctx: AppContext): Promise<WeekFigures | null> {
    return ctx.inScope((sql, actor) => weeks.week(sql, actor, args));
  }

  @Authorized('figure:people')
  @Query(() => WhatRemains)
  whatRemains(@Args(() => FiguresArgs) args: FiguresArgs, @Ctx() ctx: AppContext): Promise<WhatRemains> {
    return ctx.inScope((sql, actor) => service.whatRemains(sql, actor, args));
  }

  @Authorized('figure:people')
  @Query(() => FigureExplanation)
  figureExplanation(
    @Args(() => ExplanationArgs) args: ExplanationArgs,
    @Ctx() ctx: AppContext,
  ): Promise<FigureExplanation> {
    return ctx.inScope((sql, actor) => service.explanation(sql, actor, args));
  }

  @Authorized('figure:read')
  @Subscription(() => FiguresMoved, { subscribe: ({ context }: { context: AppContext }) => movesInScope(context) })
  figuresMoved(@Root() moved: FiguresMoved): FiguresMoved {
    return moved;
  }
}
