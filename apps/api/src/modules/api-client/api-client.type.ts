import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ApiScope, KeyStatus } from '@go-cua/domain/edition';
import { Refusal } from '../../graphql/refusal.type';

/** GraphQL's names hold no colon. */
export const ApiScopeEnum = {
  PROGRESS: 'progress:read',
  CAMPAIGNS: 'campaigns:read',
  UNITS: 'units:read',
} as const satisfies Record<string, ApiScope>;
registerEnumType(ApiScopeEnum, { name: 'ApiScope', description: 'What a key lets its holder read.' });

export const KeyStatusEnum = {
  LIVE: 'LIVE',
  ENDS_SOON: 'ENDS_SOON',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
} as const satisfies Record<KeyStatus, KeyStatus>;
registerEnumType(KeyStatusEnum, { name: 'KeyStatus' });

@ObjectType({ description: 'How much a key asked; written down within half a minute.' })
export class KeyUsage {
  @Field(() => Int, { description: 'Since the clock struck.' })
  requestsThisHour!: number;

  @Field(() => Int, { description: 'Cost of those, in points.' })
  pointsThisHour!: number;

  @Field(() => Int, { description: 'In the last 24 hours of the clock, this one included.' })
  requestsToday!: number;

  @Field(() => Int)
  pointsToday!: number;

  @Field(() => Int, { description: 'Requests that were over a limit or asked for something that is not there.' })
  refusedToday!: number;

  @Field(() => Int, { description: 'Points that one key has in an hour.' })
  pointsPerHour!: number;
}

@ObjectType({ description: 'A key of a consumer. The key itself is shown once, when it is made.' })
export class ApiKey {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Its last four signs.' })
  end!: string;

  @Field(() => [ApiScopeEnum])
  scopes!: ApiScope[];

  @Field(() => GraphQLLocalDate, { description: 'The last day on which it holds.' })
  lastDay!: string;

  @Field(() => KeyStatusEnum)
  status!: KeyStatus;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => KeyUsage)
  usage!: KeyUsage;
}

@ObjectType({ description: 'Who reads published figures through the open API.' })
export class ApiClient {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The agreement or purpose.' })
  agreement!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => Boolean)
  closed!: boolean;

  @Field(() => [ApiKey], { description: 'The newest first.' })
  keys!: ApiKey[];
}

@ObjectType()
export class ApiClientResult {
  @Field(() => ApiClient, { nullable: true })
  client?: ApiClient;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}

@ObjectType()
export class IssuedApiKey extends ApiClientResult {
  @Field(() => String, { nullable: true, description: 'The key: nobody can read it again after this answer.' })
  secret?: string;
}

@ObjectType({ description: 'One cell as outsiders read it.' })
export class PublishedCell {
  @Field(() => String)
  service!: string;

  @Field(() => String)
  measure!: string;

  @Field(() => Int, { nullable: true })
  value!: number | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType()
export class PublishedCommune {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [PublishedCell])
  cells!: PublishedCell[];
}

@ObjectType({ description: 'What outsiders see of one campaign in the latest edition.' })
export class PublishedPreview {
  @Field(() => GraphQLLocalDate)
  editionDate!: string;

  @Field(() => String)
  campaignName!: string;

  @Field(() => [PublishedCommune])
  communes!: PublishedCommune[];
}

@ObjectType()
export class PublishedEdition {
  @Field(() => GraphQLLocalDate)
  date!: string;

  @Field(() => GraphQLISODateTime)
  madeAt!: Date;

  @Field(() => Int)
  definitionVersion!: number;

  @Field(() => Int)
  campaigns!: number;

  @Field(() => Int)
  figures!: number;

  @Field(() => Int, { description: 'Figures hidden because they are small.' })
  hidden!: number;
}
