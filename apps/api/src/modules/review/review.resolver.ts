import { Arg, Args, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { AppContext } from '../../graphql/context';
import { DecideReviewInput, ReviewArgs, WithdrawActInput } from './review.input';
import * as service from './review.service';
import { DeskAnswer, ReviewPage } from './review.type';

@Resolver()
export class ReviewResolver {
  @Authorized('review:read')
  @Query(() => ReviewPage, { description: 'What waits for a decision in the own scope, the longest waiting first.' })
  review(@Args(() => ReviewArgs) args: ReviewArgs, @Ctx() ctx: AppContext): Promise<ReviewPage> {
    return ctx.inScope((sql, actor) => service.review(sql, ctx, actor, args));
  }

  @Authorized('review:read')
  @Query(() => Int, { description: 'Doors of the own scope with an open matter.' })
  reviewCount(@Ctx() ctx: AppContext): Promise<number> {
    return ctx.inScope((sql, actor) => service.reviewCount(sql, ctx, actor));
  }

  @Authorized('review:write')
  @Mutation(() => DeskAnswer)
  decideReview(
    @Arg('input', () => DecideReviewInput) input: DecideReviewInput,
    @Ctx() ctx: AppContext,
  ): Promise<DeskAnswer> {
    return service.decideReview(ctx, input);
  }

  @Authorized('review:write')
  @Mutation(() => DeskAnswer)
  withdrawAct(
    @Arg('input', () => WithdrawActInput) input: WithdrawActInput,
    @Ctx() ctx: AppContext,
  ): Promise<DeskAnswer> {
    return service.withdrawAct(ctx, input);
  }
}
