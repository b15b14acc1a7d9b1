import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { UnitId } from '@go-cua/domain/core';
import type { AppContext } from '../../graphql/context';
import { CreateOrganisationInput, UpdateOrganisationInput } from './organisation.input';
import * as service from './organisation.service';
import { Organisation, OrganisationResult } from './organisation.type';

@Resolver()
export class OrganisationResolver {
  @Authorized('organisation:read')
  @Query(() => [Organisation])
  organisations(
    @Arg('unitId', () => GraphQLUUID, { nullable: true }) unitId: UnitId | null,
    @Ctx() ctx: AppContext,
  ): Promise<Organisation[]> {
    return ctx.inScope((sql, actor) => service.organisations(sql, actor, unitId ?? null));
  }

  @Authorized('organisation:write')
  @Mutation(() => OrganisationResult)
  createOrganisation(
    @Arg('input', () => CreateOrganisationInput) input: CreateOrganisationInput,
    @Ctx() ctx: AppContext,
  ): Promise<OrganisationResult> {
    return ctx.inScope(async (sql, actor) => {
      const made = await service.createOrganisation(sql, actor, input);
      return made.ok ? { organisation: made.value } : { refusal: made };
    });
  }

  @Authorized('organisation:write')
  @Mutation(() => OrganisationResult, { description: 'All three at once: what is left out is taken away.' })
  updateOrganisation(
    @Arg('input', () => UpdateOrganisationInput) input: UpdateOrganisationInput,
    @Ctx() ctx: AppContext,
  ): Promise<OrganisationResult> {
    return ctx.inScope(async (sql, actor) => {
      const done = await service.updateOrganisation(sql, actor, input);
      return done.ok ? { organisation: done.value } : { refusal: done };
    });
  }
}
