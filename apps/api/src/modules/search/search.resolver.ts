import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { AppContext } from '../../graphql/context';
import { SearchArgs } from './search.input';
import * as service from './search.service';
import { Found } from './search.type';

@Resolver()
export class SearchResolver {
  @Authorized('territory:read')
  @Query(() => Found, { description: 'One box for people, doors, teams, hamlets and units of the own scope.' })
  async search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() ctx: AppContext): Promise<Found> {
    const roles = await ctx.roles();
    return ctx.inScope((sql, actor) => service.search(sql, actor, ctx.now(), args, roles));
  }
}
