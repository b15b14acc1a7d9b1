import { Max, Min } from 'class-validator';
import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql';
import { MAX_PAGE } from '../../graphql/limits';
import type { AppContext } from '../../graphql/context';
import { IssueApiKeyInput } from './api-client.input';
import * as service from './api-client.service';
import { ApiClient, ApiClientResult, IssuedApiKey, PublishedEdition, PublishedPreview } from './api-client.type';
import * as preview from './preview.service';

@ArgsType()
class FirstArgs {
  @Field(() => Int, { defaultValue: 60 })
  @Min(1)
  @Max(MAX_PAGE)
  first!: number;
}

@Resolver()
export class ApiClientResolver {
  @Authorized('apiClient:read')
  @Query(() => [ApiClient])
  apiClients(@Ctx() ctx: AppContext): Promise<ApiClient[]> {
    return ctx.inScope((sql, actor) => service.apiClients(sql, actor, ctx.now()));
  }

  @Authorized('apiClient:read')
  @Query(() => PublishedPreview, { nullable: true, description: 'null: nothing is published yet.' })
  publishedPreview(@Ctx() ctx: AppContext): Promise<PublishedPreview | null> {
    return ctx.inScope((sql) => preview.publishedPreview(sql));
  }

  @Authorized('apiClient:read')
  @Query(() => [PublishedEdition], { description: 'The latest first.' })
  publishedEditions(@Args(() => FirstArgs) { first }: FirstArgs, @Ctx() ctx: AppContext): Promise<PublishedEdition[]> {
    return ctx.inScope((sql) => preview.publishedEditions(sql, first));
  }

  @Authorized('apiClient:write')
  @Mutation(() => IssuedApiKey)
  issueApiKey(
    @Arg('input', () => IssueApiKeyInput) input: IssueApiKeyInput,
    @Ctx() ctx: AppContext,
  ): Promise<IssuedApiKey> {
    return ctx.inScope(async (sql, actor) => {
      const issued = await service.issueKey(sql, actor, input, ctx.now());
      return issued.ok ? issued.value : { refusal: issued };
    });
  }

  @Authorized('apiClient:write')
  @Mutation(() => ApiClientResult)
  revokeApiKey(@Arg('id', () => GraphQLUUID) id: string, @Ctx() ctx: AppContext): Promise<ApiClientResult> {
    return ctx.inScope(async (sql, actor) => {
      const revoked = await service.revokeKey(sql, actor, id, ctx.now());
      return revoked.ok ? { client: revoked.value } : { refusal: revoked };
    });
  }

  @Authorized('apiClient:write')
  @Mutation(() => ApiClientResult)
  closeApiClient(@Arg('id', () => GraphQLUUID) id: string, @Ctx() ctx: AppContext): Promise<ApiClientResult> {
    return ctx.inScope(async (sql, actor) => {
      const closed = await service.closeClient(sql, actor, id, ctx.now());
      return closed.ok ? { client: closed.value } : { refusal: closed };
    });
  }
}
