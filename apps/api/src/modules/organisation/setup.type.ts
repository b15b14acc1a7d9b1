import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { SERVICES } from '@go-cua/domain/activation';
import type { HamletKind, UnitLevel, UnitType } from '@go-cua/domain/territory';
import { HamletKindEnum, UnitLevelEnum, UnitTypeEnum } from '../territory/territory.type';

export const enumOf = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((w) => [w, w])) as Record<T, T>;

export const ServiceEnum = enumOf(SERVICES);
registerEnumType(ServiceEnum, { name: 'Service' });

@ObjectType({ description: 'Worth a look at the field; it was saved all the same.' })
export class Notice {
  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true })
  field?: string;
}

@ObjectType({ description: 'A unit by its name of the day.' })
export class UnitName {
  @Field(() => ID)
  id!: string;

  @Field(() => UnitLevelEnum)
  level!: UnitLevel;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => UnitTypeEnum)
  type!: UnitType;
}

@ObjectType({ description: 'A hamlet by its name of the day.' })
export class HamletName {
  @Field(() => ID)
  id!: string;

  @Field(() => HamletKindEnum)
  kind!: HamletKind;

  @Field(() => String)
  name!: string;

  @Field(() => ID, { nullable: true })
  unitId!: string | null;
}
