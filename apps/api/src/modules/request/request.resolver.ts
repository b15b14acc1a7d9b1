import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ResidentId } from '@go-cua/domain/core';
import type { AppContext } from '../../graphql/context';
import { AnswerRequestInput, DataRequestsArgs, RegisterRequestInput } from './request.input';
import * as service from './request.service';
import { DataRequestAnswer, DataRequestPage, ResidentExtract } from './request.type';

@Resolver()
export class RequestResolver {
  @Authorized('request:read')
  @Query(() => DataRequestPage, { description: 'What residents ask about their own data, the most urgent first.' })
  dataRequests(@Args(() => DataRequestsArgs) args: DataRequestsArgs, @Ctx() ctx: AppContext): Promise<DataRequestPage> {
    return ctx.inScope((sql, actor) => service.dataRequests(sql, actor, args));
  }

  @Authorized('request:read')
  @Query(() => ResidentExtract, { nullable: true })
  residentExtract(
    @Arg('id', () => GraphQLUUID) id: ResidentId,
    @Ctx() ctx: AppContext,
  ): Promise<ResidentExtract | null> {
    return ctx.inScope((sql, actor) => service.residentExtract(sql, actor, ctx.keys, id));
  }

  @Authorized('request:write')
  @Mutation(() => DataRequestAnswer)
  registerRequest(
    @Arg('input', () => RegisterRequestInput) input: RegisterRequestInput,
    @Ctx() ctx: AppContext,
  ): Promise<DataRequestAnswer> {
    return ctx.inScope((sql, actor) => service.registerRequest(sql, actor, ctx.now(), input));
  }

  @Authorized('request:write')
  @Mutation(() => DataRequestAnswer)
  answerRequest(
    @Arg('input', () => AnswerRequestInput) input: AnswerRequestInput,
    @Ctx() ctx: AppContext,
  ): Promise<DataRequestAnswer> {
    return ctx.inScope((sql, actor) => service.answerRequest(sql, actor, input));
  }
}
