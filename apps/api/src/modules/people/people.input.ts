import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import type { Role } from '@go-cua/domain/access';
import type { Day, OrganisationId, PersonId, TeamId, UnitId } from '@go-cua/domain/core';
import { PEOPLE_SORTS, type PeopleSort } from './people.repository';
import { RoleEnum } from './people.type';

export const PeopleSortEnum = Object.fromEntries(PEOPLE_SORTS.map((s) => [s, s])) as Record<PeopleSort, PeopleSort>;
registerEnumType(PeopleSortEnum, {
  name: 'PeopleSort',
  description:
    'NAME: given name; PLACE: where the first role is; SEEN: the latest first; UNSEEN: never, then longest ago.',
});

@ArgsType()
export class PeopleArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words of a name, or the last three digits of the phone; accents and order do not matter.',
  })
  @IsOptional()
  @MaxLength(80)
  search?: string;

  @Field(() => GraphQLUUID, { nullable: true })
  teamId?: TeamId;

  @Field(() => PeopleSortEnum, { defaultValue: 'NAME' })
  sort!: PeopleSort;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  after?: string;
}

@InputType()
export class PersonInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by the caller: a repeated request makes one person.' })
  id?: PersonId;

  @Field(() => String, { description: 'The whole name, family name first.' })
  @MaxLength(120)
  name!: string;

  @Field(() => String)
  @MaxLength(40)
  phone!: string;

  @Field(() => String, { nullable: true, description: 'MALE or FEMALE' })
  @IsOptional()
  @MaxLength(10)
  gender?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1900)
  @Max(2100)
  birthYear?: number | null;
}

@InputType()
export class UpdatePersonInput {
  @Field(() => GraphQLUUID)
  id!: PersonId;

  @Field(() => String, { description: 'The whole name, family name first.' })
  @MaxLength(120)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Without it the number stays.' })
  @IsOptional()
  @MaxLength(40)
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'MALE or FEMALE' })
  @IsOptional()
  @MaxLength(10)
  gender?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1900)
  @Max(2100)
  birthYear?: number | null;
}

@InputType()
export class GrantInput {
  @Field(() => GraphQLUUID)
  personId!: PersonId;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => GraphQLUUID, { nullable: true })
  unitId?: UnitId;

  @Field(() => GraphQLUUID, { nullable: true })
  teamId?: TeamId;

  @Field(() => GraphQLUUID, { nullable: true })
  organisationId?: OrganisationId;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Without it: today.' })
  validFrom?: Day;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validTo?: Day;
}
