import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ORGANISATION_KINDS, type OrganisationKind } from '@go-cua/domain/organisation';
import { Refusal } from '../../graphql/refusal.type';
import { enumOf } from './setup.type';

export const OrganisationKindEnum = enumOf(ORGANISATION_KINDS);
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind' });

@ObjectType({ description: 'Who leads teams and carries out campaigns; a tree apart from the territory.' })
export class Organisation {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganisationKindEnum)
  kind!: OrganisationKind;

  @Field(() => ID, { nullable: true })
  parentId!: string | null;

  @Field(() => ID, { nullable: true })
  unitId!: string | null;
}

@ObjectType()
export class OrganisationResult {
  @Field(() => Organisation, { nullable: true })
  organisation?: Organisation;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}
