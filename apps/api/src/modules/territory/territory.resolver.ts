import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';
import * as hamlets from './hamlet.service';
import type { Actor, HamletAnswer } from './hamlet.service';
import {
  CreateHamletInput,
  FindingsArgs,
  MoveHamletInput,
  RenameHamletInput,
  UnitArgs,
  UnitsByNameArgs,
  UnitTreeArgs,
} from './territory.input';
import * as territory from './territory.service';
import type { Sql } from './territory.sql';
import {
  HamletPlace,
  HamletResult,
  ImportFindingPage,
  UndecidedHamlet,
  UnitMatch,
  UnitOnDay,
  UnitTree,
} from './territory.type';

/** What these resolvers need of a request: a transaction in the scope of who asks. */
export interface ScopedContext {
  inScope<T>(work: (sql: Sql, actor: Actor) => Promise<T>): Promise<T>;
}

const answer = (result: HamletAnswer): HamletResult => (result.ok ? { hamlet: result.value } : { refusal: result });

@Resolver()
export class TerritoryResolver {
  @Authorized('territory:read')
  @Query(() => UnitTree)
  unitTree(@Args(() => UnitTreeArgs) { day, parentId }: UnitTreeArgs, @Ctx() ctx: ScopedContext): Promise<UnitTree> {
    return ctx.inScope((sql) => territory.unitTree(sql, day, parentId ?? null));
  }

  @Authorized('territory:read')
  @Query(() => UnitOnDay, { nullable: true })
  unit(@Args(() => UnitArgs) { id, day }: UnitArgs, @Ctx() ctx: ScopedContext): Promise<UnitOnDay | null> {
    return ctx.inScope((sql) => territory.unitOn(sql, id, day));
  }

  @Authorized('territory:read')
  @Query(() => [UnitMatch])
  unitsByName(@Args(() => UnitsByNameArgs) args: UnitsByNameArgs, @Ctx() ctx: ScopedContext): Promise<UnitMatch[]> {
    return ctx.inScope((sql) => territory.unitsByName(sql, args.search, args.day));
  }

  @Authorized('territory:read')
  @Query(() => [HamletPlace])
  hamletsWithoutTeam(@Arg('day', () => GraphQLLocalDate) day: Day, @Ctx() ctx: ScopedContext): Promise<HamletPlace[]> {
    return ctx.inScope((sql) => territory.hamletsWithoutTeam(sql, day));
  }

  @Authorized('territory:read')
  @Query(() => [UndecidedHamlet])
  undecidedHamlets(
    @Arg('day', () => GraphQLLocalDate) day: Day,
    @Ctx() ctx: ScopedContext,
  ): Promise<UndecidedHamlet[]> {
    return ctx.inScope((sql) => territory.undecidedHamlets(sql, day));
  }

  @Authorized('territory:read')
  @Query(() => ImportFindingPage)
  importFindings(@Args(() => FindingsArgs) args: FindingsArgs, @Ctx() ctx: ScopedContext): Promise<ImportFindingPage> {
    return ctx.inScope((sql) => territory.findings(sql, args));
  }

  @Authorized('hamlet:write')
  @Mutation(() => HamletResult)
  createHamlet(@Arg('input', () => CreateHamletInput) input: CreateHamletInput, @Ctx() ctx: ScopedContext) {
    return ctx.inScope(async (sql, actor) => answer(await hamlets.createHamlet(sql, actor, input)));
  }

  @Authorized('hamlet:write')
  @Mutation(() => HamletResult)
  renameHamlet(@Arg('input', () => RenameHamletInput) input: RenameHamletInput, @Ctx() ctx: ScopedContext) {
    return ctx.inScope(async (sql, actor) => answer(await hamlets.renameHamlet(sql, actor, input)));
  }

  @Authorized('hamlet:write')
  @Mutation(() => HamletResult)
  moveHamlet(@Arg('input', () => MoveHamletInput) input: MoveHamletInput, @Ctx() ctx: ScopedContext) {
    return ctx.inScope(async (sql, actor) => answer(await hamlets.moveHamlet(sql, actor, input)));
  }
}
