import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { AppContext } from '../../graphql/context';
import { shareOutTarget, type ShareOutAnswer } from './share-out.service';
import { targetTable } from './table.service';
import { SetTargetInput, ShareOutTargetInput, TargetsArgs, TargetTableArgs } from './target.input';
import * as service from './target.service';
import { ShareOutResult, Target, TargetResult, TargetTable, type ShareOut } from './target.type';

const shown = (answer: ShareOutAnswer): ShareOut => ({
  ...answer,
  rows: answer.rows.map(({ after: { kind, value, locked }, ...row }) => ({ ...row, kind, value, locked })),
});

@Resolver()
export class TargetResolver {
  @Authorized('target:read')
  @Query(() => [Target])
  targets(@Args(() => TargetsArgs) args: TargetsArgs, @Ctx() ctx: AppContext): Promise<Target[]> {
    return ctx.inScope((sql, actor) => service.targets(sql, actor, args.campaignId, args.service ?? null));
  }

  @Authorized('target:read', 'figure:read')
  @Query(() => TargetTable, { nullable: true, description: 'null: no such unit today, or not all of it in reach.' })
  targetTable(@Args(() => TargetTableArgs) args: TargetTableArgs, @Ctx() ctx: AppContext): Promise<TargetTable | null> {
    return ctx.inScope((sql, actor) => targetTable(sql, actor, args));
  }

  @Authorized('target:write')
  @Mutation(() => TargetResult)
  setTarget(@Arg('input', () => SetTargetInput) input: SetTargetInput, @Ctx() ctx: AppContext): Promise<TargetResult> {
    return ctx.inScope(async (sql, actor) => {
      const done = await service.setTarget(sql, actor, input);
      return done.ok ? { target: done.value } : { refusal: done };
    });
  }

  @Authorized('target:write')
  @Mutation(() => ShareOutResult)
  shareOutTarget(
    @Arg('input', () => ShareOutTargetInput) input: ShareOutTargetInput,
    @Ctx() ctx: AppContext,
  ): Promise<ShareOutResult> {
    return ctx.inScope(async (sql, actor) => {
      const done = await shareOutTarget(sql, actor, input);
      return done.ok ? { shareOut: shown(done.value) } : { refusal: done };
    });
  }
}
