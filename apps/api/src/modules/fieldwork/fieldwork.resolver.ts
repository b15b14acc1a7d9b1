import { Arg, Args, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { HamletId } from '@go-cua/domain/core';
import type { AppContext } from '../../graphql/context';
import { ActBatchInput, CheckpointInput, TonightArgs } from './fieldwork.input';
import { submitActs } from './fieldwork.service';
import { BatchAnswer, PullAnswer } from './fieldwork.type';
import { MAX_DOORS, pull } from './pull.service';
import { fieldWork } from './setup.service';
import { FieldWork } from './setup.type';
import { tonight } from './tonight.service';
import { Tonight } from './tonight.type';

@Resolver()
export class FieldworkResolver {
  // Whoever is signed in may hand in what was recorded: of a paused or parted volunteer it waits for review, and is not lost.
  @Authorized()
  @Mutation(() => BatchAnswer, { description: 'Takes up to 50 acts of one author in; each has its own receipt.' })
  async submitActs(
    @Arg('batch', () => ActBatchInput) batch: ActBatchInput,
    @Ctx() ctx: AppContext,
  ): Promise<BatchAnswer> {
    const answer = await submitActs(ctx, batch);
    ctx.told(answer.receipts);
    return answer;
  }

  @Authorized('door:pull')
  @Query(() => PullAnswer, { description: 'Changes of the hamlets in scope since each checkpoint.' })
  pull(
    @Arg('since', () => [CheckpointInput]) since: CheckpointInput[],
    @Arg('limit', () => Int, { nullable: true }) limit: number | undefined,
    @Ctx() ctx: AppContext,
  ): Promise<PullAnswer> {
    const from = since.map((s) => ({ ...s, hamletId: s.hamletId as HamletId }));
    return ctx.inScope((sql, actor) => pull(sql, ctx, actor, from, Math.min(limit ?? 200, MAX_DOORS)));
  }

  @Authorized('door:pull')
  @Query(() => FieldWork, { description: 'What a phone must know of the set-up to work without network.' })
  fieldWork(@Ctx() ctx: AppContext): Promise<FieldWork> {
    return ctx.inScope((sql, actor) => fieldWork(sql, ctx, actor));
  }

  @Authorized('door:pull')
  @Query(() => Tonight, { nullable: true, description: "An outing's list; null for no outing in scope." })
  tonight(@Args(() => TonightArgs) args: TonightArgs, @Ctx() ctx: AppContext): Promise<Tonight | null> {
    return ctx.inScope((sql, actor) => tonight(sql, ctx, actor, args.outingId, args.first));
  }
}
