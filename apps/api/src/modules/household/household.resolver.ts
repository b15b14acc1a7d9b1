import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { HouseholdId } from '@go-cua/domain/core';
import type { AppContext } from '../../graphql/context';
import { HouseholdsArgs } from './household.input';
import * as service from './household.service';
import { HouseholdPage } from './household.type';
import { HouseholdDetail } from './one.type';

@Resolver()
export class HouseholdResolver {
  @Authorized('household:read')
  @Query(() => HouseholdPage)
  households(@Args(() => HouseholdsArgs) args: HouseholdsArgs, @Ctx() ctx: AppContext): Promise<HouseholdPage> {
    return ctx.inScope((sql, actor) => service.households(sql, actor, args));
  }

  @Authorized('household:read')
  @Query(() => HouseholdDetail, { nullable: true })
  household(@Arg('id', () => GraphQLUUID) id: HouseholdId, @Ctx() ctx: AppContext): Promise<HouseholdDetail | null> {
    return ctx.inScope((sql, actor) => service.household(sql, actor, ctx.keys, id));
  }
}
