import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import type { Day, UnitId } from '@go-cua/domain/core';
import type { ApiScope } from '@go-cua/domain/edition';
import { ApiScopeEnum } from './api-client.type';

@InputType({ description: 'A key for a consumer that is known (`clientId`), or for a new one (`name`, `agreement`).' })
export class IssueApiKeyInput {
  @Field(() => GraphQLUUID, { nullable: true })
  clientId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The agreement or purpose.' })
  @IsOptional()
  @MaxLength(500)
  agreement?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: "Without it: the unit of the caller's grant." })
  unitId?: UnitId | null;

  @Field(() => [ApiScopeEnum])
  @ArrayMaxSize(10)
  scopes!: ApiScope[];

  @Field(() => GraphQLLocalDate, { description: 'The last day on which it holds, within a year.' })
  lastDay!: Day;
}
