import { GraphQLError } from 'graphql';
import type { AuthCheckerInterface, ResolverData } from 'type-graphql';
import { may, type Permission } from '@go-cua/domain/access';
import type { AppContext } from './context';

export const refused = (code: 'UNAUTHENTICATED' | 'FORBIDDEN'): GraphQLError =>
  new GraphQLError(code, { extensions: { code } });

/** `@Authorized('noun:verb')`: one of the viewer's roles allows all that is named; *where* is the scope's business. */
export class AuthChecker implements AuthCheckerInterface<AppContext, Permission> {
  async check({ context }: ResolverData<AppContext>, permissions: Permission[]): Promise<boolean> {
    if (!context.viewer) throw refused('UNAUTHENTICATED');
    const roles = await context.roles();
    if (!permissions.every((p) => may(roles, p))) throw refused('FORBIDDEN');
    return true;
  }
}
