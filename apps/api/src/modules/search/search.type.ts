import { Field, ID, ObjectType } from 'type-graphql';
import type { TeamKind } from '@go-cua/domain/team';
import { UnitName } from '../organisation/setup.type';
import { Person } from '../people/people.type';
import { TeamKindEnum } from '../team/team.type';
import { UnitMatch } from '../territory/territory.type';

@ObjectType({ description: 'A door, or a person behind it.' })
export class DoorFound {
  @Field(() => ID)
  householdId!: string;

  @Field(() => ID, { nullable: true, description: 'Whom the words name; else the head of the household.' })
  residentId!: string | null;

  @Field(() => String, { nullable: true })
  familyName!: string | null;

  @Field(() => String, { nullable: true })
  middleName!: string | null;

  @Field(() => String, { nullable: true })
  givenName!: string | null;

  @Field(() => String)
  lane!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  hamletName!: string;
}

@ObjectType()
export class TeamFound {
  @Field(() => ID)
  id!: string;

  @Field(() => TeamKindEnum)
  kind!: TeamKind;

  @Field(() => String)
  name!: string;

  @Field(() => UnitName)
  unit!: UnitName;
}

@ObjectType()
export class HamletFound {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The full name of its commune.' })
  unitName!: string | null;
}

@ObjectType({ description: 'The first few of each kind. `null`: a kind that the reader may not see.' })
export class Found {
  @Field(() => [DoorFound], { nullable: true })
  doors!: DoorFound[] | null;

  @Field(() => [Person], { nullable: true })
  people!: Person[] | null;

  @Field(() => [TeamFound], { nullable: true })
  teams!: TeamFound[] | null;

  @Field(() => [HamletFound])
  hamlets!: HamletFound[];

  @Field(() => [UnitMatch])
  units!: UnitMatch[];
}
