import { IsIn, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, Int, registerEnumType } from 'type-graphql';
import { SERVICES, type ServiceCode } from '@go-cua/domain/activation';
import type { Day, HamletId, UnitId } from '@go-cua/domain/core';
import { HOUSEHOLD_SORTS, HOUSEHOLD_VIEWS, type HouseholdSort, type HouseholdView } from './household.repository';

const enumOf = <V extends string>(values: readonly V[]) =>
  Object.fromEntries(values.map((v) => [v, v])) as Record<V, V>;
export const HouseholdViewEnum = enumOf(HOUSEHOLD_VIEWS);
export const HouseholdSortEnum = enumOf(HOUSEHOLD_SORTS);
registerEnumType(HouseholdViewEnum, {
  name: 'HouseholdView',
  description: 'ALL; LEFT: somebody without an answer; PROMISED: a return today or later; BLOCKED; NEVER_KNOCKED.',
});
registerEnumType(HouseholdSortEnum, {
  name: 'HouseholdSort',
  description: 'HEAD: given name of the head; DOOR: lane and number; LEFT: most people left first; VISIT: longest ago.',
});

@ArgsType()
export class HouseholdsArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words of a name, a lane or a number; accents and order do not matter.',
  })
  @IsOptional()
  @MaxLength(80)
  search?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Without it: everything in the own scope.' })
  unitId?: UnitId | null;

  @Field(() => GraphQLUUID, { nullable: true })
  hamletId?: HamletId | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of the unit tree; without it: today.' })
  treeDay?: Day | null;

  @Field(() => String, { defaultValue: 'EID_LEVEL_1' })
  @IsIn(SERVICES)
  service!: ServiceCode;

  @Field(() => HouseholdViewEnum, { defaultValue: 'ALL' })
  view!: HouseholdView;

  @Field(() => HouseholdSortEnum, { defaultValue: 'HEAD' })
  sort!: HouseholdSort;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(200)
  first!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(400)
  after?: string | null;
}
