import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { AppContext } from '../../graphql/context';
import { Node } from '../../graphql/node.type';
import { node } from './node.service';

@Resolver()
export class NodeResolver {
  // Each kind asks for its own right, once it is known which it is.
  @Authorized()
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where there is nothing in scope.' })
  node(@Arg('id', () => ID) id: string, @Ctx() ctx: AppContext): Promise<Node | null> {
    return node(ctx, id);
  }
}
