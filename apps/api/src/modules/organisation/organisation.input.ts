import { MaxLength } from 'class-validator';
import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import type { OrganisationId, UnitId } from '@go-cua/domain/core';
import type { OrganisationKind } from '@go-cua/domain/organisation';
import { OrganisationKindEnum } from './organisation.type';

@InputType()
abstract class OrganisationFieldsInput {
  @Field(() => String)
  @MaxLength(500)
  name!: string;

  @Field(() => OrganisationKindEnum)
  kind!: OrganisationKind;

  @Field(() => GraphQLUUID, { nullable: true, description: 'What it stands under; null: nothing.' })
  parentId?: OrganisationId | null;
}

@InputType()
export class UpdateOrganisationInput extends OrganisationFieldsInput {
  @Field(() => GraphQLUUID)
  id!: OrganisationId;
}

@InputType()
export class CreateOrganisationInput extends OrganisationFieldsInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by the caller: a repeated request makes one.' })
  id?: OrganisationId | null;

  @Field(() => GraphQLUUID)
  unitId!: UnitId;
}
