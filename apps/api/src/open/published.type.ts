import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { SERVICES, type ServiceCode } from '@go-cua/domain/activation';
import {
  PUBLISHED_MEASURES,
  SUPPRESSION_REASONS,
  type PublishedMeasure,
  type SuppressionReason,
} from '@go-cua/domain/edition';
import { UNIT_LEVELS, UNIT_TYPES, type UnitLevel, type UnitType } from '@go-cua/domain/territory';
import { PageInfo } from './connection';

const enumOf = <T extends string>(words: readonly T[]) => Object.fromEntries(words.map((w) => [w, w])) as Record<T, T>;
const said = <T extends string>(words: Readonly<Record<T, string>>) =>
  Object.fromEntries(Object.entries<string>(words).map(([w, description]) => [w, { description }]));

export const UnitLevelEnum = enumOf(UNIT_LEVELS);
export const UnitTypeEnum = enumOf(UNIT_TYPES);
export const CampaignStatusEnum = enumOf(['OPEN', 'CLOSING', 'CLOSED'] as const);
export const ServiceEnum = enumOf(['ALL', ...SERVICES] as const);
export const MeasureEnum = enumOf(PUBLISHED_MEASURES);
export const SuppressionReasonEnum = enumOf(SUPPRESSION_REASONS);
registerEnumType(UnitLevelEnum, { name: 'UnitLevel', description: 'There are no districts since 2025-07-01.' });
registerEnumType(UnitTypeEnum, { name: 'UnitType' });
registerEnumType(CampaignStatusEnum, { name: 'CampaignStatus', description: 'As it was when the edition was made.' });
registerEnumType(ServiceEnum, {
  name: 'Service',
  valuesConfig: said({
    ALL: 'Whatever the service: measures that belong to none.',
    EID_LEVEL_1: 'Electronic identity, level 1 (VNeID).',
    EID_LEVEL_2: 'Electronic identity, level 2 (VNeID).',
    ID_CARD: 'Dossier for the identity card.',
    PUBLIC_SERVICES: 'Online public services.',
    CASHLESS_PAYMENT: 'Cashless payment.',
    HEALTH_RECORD: 'Electronic health record.',
  }),
});
registerEnumType(MeasureEnum, {
  name: 'Measure',
  description:
    'Turns are counted in the campaign, from its first day to the day of the edition. The others are the stand of the commune on that day, or on the last day of a campaign that has ended, whichever campaign brought it.',
  valuesConfig: said({
    PERSON_TURNS: 'Residents met and informed or helped, once per visit, however many services were touched.',
    FIRST_TURNS: 'Distinct residents with at least one turn in the campaign.',
    ANONYMOUS_TURNS: 'Turns of people who were helped without a record.',
    SERVICE_TURNS: 'Turns by service; never to be added to person-turns.',
    HOUSEHOLDS: 'Registered households.',
    REGISTERED: 'Registered residents.',
    ELIGIBLE: "Residents for whom the service's dated rule says yes.",
    NOT_KNOWN_YET: 'Residents for whom the rule cannot be answered yet: part of the denominator.',
    ACTIVATED_HELPED: 'Residents whose service was activated with help at the door.',
    FOUND_ACTIVE: 'Residents who had it already.',
    BLOCKED: 'Residents held up by an obstacle that somebody owns.',
  }),
});
registerEnumType(SuppressionReasonEnum, {
  name: 'SuppressionReason',
  valuesConfig: said({
    TOO_FEW: '1 to 9: small groups are not published.',
    PROTECTS_OTHERS: '10 or more, kept back because a hidden cell beside it could be worked out from it.',
  }),
});

@ObjectType({ description: 'An administrative unit on one day. Its identity is `id`, never the code or the name.' })
export class Unit {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Official code of the day; codes are used again for other units.' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'With the kind of unit before the name.' })
  fullName!: string;

  @Field(() => UnitLevelEnum)
  level!: UnitLevel;

  @Field(() => UnitTypeEnum)
  type!: UnitType;

  @Field(() => ID, { nullable: true, description: 'The unit right above it on the day.' })
  parentId!: string | null;
}

@ObjectType({ description: 'What was published for one day, after it was over. It never changes.' })
export class Edition {
  @Field(() => GraphQLLocalDate)
  date!: string;

  @Field(() => GraphQLISODateTime)
  madeAt!: Date;

  @Field(() => Int, { description: 'Version of what the measures mean.' })
  definitionVersion!: number;

  @Field(() => String, { description: 'Version of the dated rules of eligibility.' })
  ruleVersion!: string;

  @Field(() => GraphQLLocalDate, { description: 'The day whose communes the figures are added up by.' })
  territoryDate!: string;
}

@ObjectType({ description: 'A campaign as it stood in an edition.' })
export class Campaign {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'PROJECT_06: the national programme of Decision 06/QĐ-TTg.' })
  programme!: string;

  @Field(() => CampaignStatusEnum)
  status!: string;

  @Field(() => GraphQLLocalDate)
  validFrom!: string;

  @Field(() => GraphQLLocalDate)
  validTo!: string;

  @Field(() => [ServiceEnum])
  services!: ServiceCode[];

  @Field(() => GraphQLLocalDate)
  editionDate!: string;
}

@ObjectType({ description: 'One measure of one service in one commune, as published, with what is needed to read it.' })
export class Figure {
  @Field(() => ID, { description: 'The same in every answer.' })
  id!: string;

  @Field(() => ID)
  campaignId!: string;

  @Field(() => Unit, { description: 'A commune.' })
  unit!: Unit;

  @Field(() => ServiceEnum)
  service!: ServiceCode | 'ALL';

  @Field(() => MeasureEnum)
  measure!: PublishedMeasure;

  @Field(() => Int, { nullable: true, description: 'Rounded to 5; 0 is 0; null: see `reason`.' })
  value!: number | null;

  @Field(() => SuppressionReasonEnum, { nullable: true, description: 'Why there is no value.' })
  reason!: SuppressionReason | null;

  @Field(() => Int)
  definitionVersion!: number;

  @Field(() => String)
  ruleVersion!: string;

  @Field(() => GraphQLLocalDate)
  territoryDate!: string;

  @Field(() => GraphQLLocalDate)
  editionDate!: string;
}

/** The edge and connection types of one kind of row. */
function pagesOf<T extends object>(Node: new () => T) {
  @ObjectType(`${Node.name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => Node)
    node!: T;
  }
  @ObjectType(`${Node.name}Connection`)
  class Pages {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return Pages;
}
export const UnitConnection = pagesOf(Unit);
export const EditionConnection = pagesOf(Edition);
export const CampaignConnection = pagesOf(Campaign);
export const FigureConnection = pagesOf(Figure);
