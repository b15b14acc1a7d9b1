import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Day, PersonId, Refusal } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import type { PoolClient } from 'pg';
import { GrantInput, PeopleArgs, PersonInput, UpdatePersonInput } from './people.input';
import * as service from './people.service';
import { InvitationResult, Me, Person, PersonPage, PersonResult } from './people.type';

type Work = (sql: PoolClient, actor: Actor) => Promise<{ readonly ok: true; readonly value: PersonId } | Refusal>;

/** Does it and reads the person as it stands now, in one transaction. */
const changed = (ctx: AppContext, work: Work): Promise<PersonResult> =>
  ctx.inScope(async (sql, actor) => {
    const done = await work(sql, actor);
    if (!done.ok) return { refusal: done };
    const person = await service.person(sql, actor, ctx.now(), done.value);
    return person ? { person } : { refusal: { code: 'PERSON_UNKNOWN' } };
  });

@Resolver()
export class PeopleResolver {
  @Query(() => Me, { nullable: true, description: 'Who is signed in; null for nobody.' })
  me(@Ctx() ctx: AppContext): Promise<Me | null> {
    return ctx.viewer ? ctx.inScope((sql, actor) => service.me(sql, actor, ctx)) : Promise.resolve(null);
  }

  @Authorized('person:read')
  @Query(() => PersonPage)
  people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() ctx: AppContext): Promise<PersonPage> {
    return ctx.inScope((sql, actor) => service.people(sql, actor, ctx.now(), args));
  }

  @Authorized('person:read')
  @Query(() => Person, { nullable: true })
  person(@Arg('id', () => GraphQLUUID) id: PersonId, @Ctx() ctx: AppContext): Promise<Person | null> {
    return ctx.inScope((sql, actor) => service.person(sql, actor, ctx.now(), id));
  }

  @Authorized('person:write')
  @Mutation(() => PersonResult)
  createPerson(@Arg('input', () => PersonInput) input: PersonInput, @Ctx() ctx: AppContext): Promise<PersonResult> {
    return changed(ctx, (sql, actor) => service.createPerson(sql, actor, ctx, input));
  }

  @Authorized('person:write')
  @Mutation(() => PersonResult)
  updatePerson(
    @Arg('input', () => UpdatePersonInput) input: UpdatePersonInput,
    @Ctx() ctx: AppContext,
  ): Promise<PersonResult> {
    return changed(ctx, (sql, actor) => service.updatePerson(sql, actor, ctx, input));
  }

  @Authorized('person:write')
  @Mutation(() => PersonResult)
  pausePerson(
    @Arg('personId', () => GraphQLUUID) id: PersonId,
    @Arg('paused', () => Boolean) paused: boolean,
    @Ctx() ctx: AppContext,
  ): Promise<PersonResult> {
    return changed(ctx, (sql, actor) => service.pausePerson(sql, actor, ctx.now(), id, paused));
  }

  @Authorized('grant:write')
  @Mutation(() => PersonResult)
  grantRole(@Arg('input', () => GrantInput) input: GrantInput, @Ctx() ctx: AppContext): Promise<PersonResult> {
    const { personId, ...ask } = input;
    return changed(ctx, (sql, actor) =>
      service.grantRole(sql, actor, ctx.now(), personId, { ...ask, validFrom: ask.validFrom ?? actor.today }),
    );
  }

  @Authorized('grant:write')
  @Mutation(() => PersonResult)
  endGrant(
    @Arg('id', () => GraphQLUUID) id: string,
    @Arg('lastDay', () => GraphQLLocalDate) lastDay: Day,
    @Ctx() ctx: AppContext,
  ): Promise<PersonResult> {
    return changed(ctx, (sql, actor) => service.endGrant(sql, actor, id, lastDay));
  }

  @Authorized('invitation:write')
  @Mutation(() => InvitationResult)
  invitePerson(@Arg('personId', () => GraphQLUUID) id: PersonId, @Ctx() ctx: AppContext): Promise<InvitationResult> {
    return ctx.inScope(async (sql, actor) => {
      const done = await service.invitePerson(sql, actor, ctx.now(), id);
      return done.ok ? { invitation: done.value } : { refusal: done };
    });
  }

  @Authorized('invitation:write')
  @Mutation(() => PersonResult)
  withdrawInvitation(@Arg('id', () => GraphQLUUID) id: string, @Ctx() ctx: AppContext): Promise<PersonResult> {
    return changed(ctx, (sql) => service.withdrawInvitation(sql, ctx.now(), id));
  }
}
