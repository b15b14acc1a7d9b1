import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  FINDING_KINDS,
  HAMLET_KINDS,
  SUCCESSION_KINDS,
  UNIT_LEVELS,
  UNIT_TYPES,
  type FindingKind,
  type HamletKind,
  type SuccessionKind,
  type UnitLevel,
  type UnitType,
} from '@go-cua/domain/territory';
import { Node } from '../../graphql/node.type';
import { Refusal } from '../../graphql/refusal.type';

const enumOf = <T extends string>(words: readonly T[]) => Object.fromEntries(words.map((w) => [w, w])) as Record<T, T>;
export const UnitLevelEnum = enumOf(UNIT_LEVELS);
export const UnitTypeEnum = enumOf(UNIT_TYPES);
export const HamletKindEnum = enumOf(HAMLET_KINDS);
export const SuccessionKindEnum = enumOf(SUCCESSION_KINDS);
export const FindingKindEnum = enumOf(FINDING_KINDS);
registerEnumType(UnitLevelEnum, { name: 'UnitLevel' });
registerEnumType(UnitTypeEnum, { name: 'UnitType' });
registerEnumType(HamletKindEnum, { name: 'HamletKind' });
registerEnumType(SuccessionKindEnum, { name: 'SuccessionKind', description: 'PARTIAL: part of the old unit stayed.' });
registerEnumType(FindingKindEnum, { name: 'FindingKind' });

@ObjectType({
  implements: Node,
  description: 'A unit as it was called for a stretch of days. Its identity is `id`, never the code or the name.',
})
export class Unit {
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

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'null: from before 2023-04-26, since when is not known.',
  })
  validFrom!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The last day; null: it stands still.' })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'false: a bound is only the first day on which a list shows the change.' })
  certain!: boolean;
}

@ObjectType({ description: 'A thôn, buôn, bản, khu phố or tổ dân phố.' })
export class Hamlet {
  @Field(() => ID)
  id!: string;

  @Field(() => HamletKindEnum)
  kind!: HamletKind;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'The name is made up, for a demo.' })
  invented!: boolean;

  @Field(() => ID, { nullable: true, description: 'null: its commune was split and nobody has decided yet.' })
  unitId!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validFrom!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validTo!: string | null;

  @Field(() => Boolean)
  certain!: boolean;
}

@ObjectType()
export class UnitNode {
  @Field(() => Unit)
  unit!: Unit;

  @Field(() => Int, { description: 'Units right below.' })
  childCount!: number;

  @Field(() => Int, { description: 'Hamlets below, at any depth.' })
  hamletCount!: number;

  @Field(() => Int, { description: 'Those of them that no team serves on the day.' })
  withoutTeam!: number;
}

@ObjectType()
export class HamletNode {
  @Field(() => Hamlet)
  hamlet!: Hamlet;

  @Field(() => Boolean, { description: 'A team serves it on the day.' })
  served!: boolean;
}

@ObjectType({ description: 'The tree of one day below one unit.' })
export class UnitTree {
  @Field(() => GraphQLLocalDate)
  day!: string;

  @Field(() => [Unit], { description: 'From the province down to the unit that was asked for; empty at the top.' })
  path!: Unit[];

  @Field(() => [UnitNode])
  nodes!: UnitNode[];

  @Field(() => [HamletNode], { description: 'Hamlets that lie in the unit itself.' })
  hamlets!: HamletNode[];
}

@ObjectType()
export class UnitSuccession {
  @Field(() => GraphQLLocalDate)
  day!: string;

  @Field(() => SuccessionKindEnum)
  kind!: SuccessionKind;

  @Field(() => Boolean, { nullable: true, description: "The map's guess by location, not law; null: it makes none." })
  suggested!: boolean | null;

  @Field(() => String, { nullable: true })
  legalBasis!: string | null;

  @Field(() => Unit)
  unit!: Unit;
}

@ObjectType()
export class UnitOnDay {
  @Field(() => Unit)
  unit!: Unit;

  @Field(() => Boolean, { description: 'false: it does not stand on the day; `unit` is how it was, or will be.' })
  stands!: boolean;

  @Field(() => [Unit], { description: 'What lies above it on the day, from the province down.' })
  path!: Unit[];

  @Field(() => [Unit])
  versions!: Unit[];

  @Field(() => [UnitSuccession])
  successors!: UnitSuccession[];

  @Field(() => [UnitSuccession])
  predecessors!: UnitSuccession[];
}

@ObjectType()
export class UnitMatch {
  @Field(() => [Unit], { description: 'From the province down to the unit found, which is the last.' })
  path!: Unit[];
}

@ObjectType()
export class HamletPlace {
  @Field(() => Hamlet)
  hamlet!: Hamlet;

  @Field(() => Unit)
  commune!: Unit;
}

@ObjectType({ description: 'A hamlet of a split unit that waits for a decision.' })
export class UndecidedHamlet {
  @Field(() => Hamlet)
  hamlet!: Hamlet;

  @Field(() => Unit, { description: 'Where it lay before.' })
  before!: Unit;

  @Field(() => [Unit], { description: 'Where it may have gone; empty when the maps do not say.' })
  candidates!: Unit[];
}

@ObjectType({ description: 'Something that the unit lists leave open.' })
export class ImportFinding {
  @Field(() => ID)
  id!: string;

  @Field(() => FindingKindEnum)
  kind!: FindingKind;

  @Field(() => UnitLevelEnum)
  level!: UnitLevel;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  provinceCode!: string | null;

  @Field(() => String)
  detail!: string;
}

@ObjectType()
export class ImportFindingPage {
  @Field(() => [ImportFinding])
  rows!: ImportFinding[];

  @Field(() => Int)
  total!: number;
}

@ObjectType()
export class HamletResult {
  @Field(() => Hamlet, { nullable: true })
  hamlet?: Hamlet;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}
