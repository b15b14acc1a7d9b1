import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ROLES, type Role } from '@go-cua/domain/access';
import type { Day } from '@go-cua/domain/core';
import type { TeamKind } from '@go-cua/domain/team';
import { Node } from '../../graphql/node.type';
import { Refusal } from '../../graphql/refusal.type';
import { TeamKindEnum } from '../team/team.type';

export const RoleEnum = Object.fromEntries(ROLES.map((r) => [r, r])) as Record<Role, Role>;
registerEnumType(RoleEnum, { name: 'Role' });

@ObjectType({ description: 'A role of a person: what, where, from when to when.' })
export class Grant {
  @Field(() => String)
  id!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => Boolean)
  deputy!: boolean;

  @Field(() => String, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  teamId?: string | null;

  @Field(() => TeamKindEnum, { nullable: true, description: 'Of that team: its leader is called after it.' })
  teamKind?: TeamKind | null;

  @Field(() => String, { nullable: true })
  organisationId?: string | null;

  @Field(() => String, { description: 'The name of that unit, team or organisation.' })
  placeName!: string;

  @Field(() => GraphQLLocalDate)
  validFrom!: Day;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validTo?: Day | null;
}

@ObjectType()
export class InvitationState {
  @Field(() => String)
  id!: string;

  @Field(() => String, { description: 'OPEN, USED, LATE or WITHDRAWN' })
  state!: string;

  @Field(() => Float)
  madeAt!: number;

  @Field(() => Float)
  expiresAt!: number;

  @Field(() => Float, { nullable: true })
  usedAt?: number | null;
}

@ObjectType({
  implements: Node,
  description: 'A person of the organisation: volunteer, leader, coordinator, observer.',
})
export class Person {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  middleName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => String, { nullable: true })
  gender?: string | null;

  @Field(() => Int, { nullable: true })
  birthYear?: number | null;

  @Field(() => String, { description: 'The last three digits of the phone number.' })
  phoneEnd!: string;

  @Field(() => Boolean)
  paused!: boolean;

  @Field(() => [Grant])
  grants!: Grant[];

  @Field(() => [InvitationState], { description: 'The latest first.' })
  invitations!: InvitationState[];

  @Field(() => Float, { nullable: true, description: 'When one of the own devices last sent or asked.' })
  lastSeenAt?: number | null;
}

@ObjectType()
export class PersonPage {
  @Field(() => [Person])
  people!: Person[];

  @Field(() => Int)
  total!: number;

  @Field(() => String, { nullable: true, description: 'For `after`: the next page.' })
  next?: string | null;
}

@ObjectType()
export class PersonResult {
  @Field(() => Person, { nullable: true })
  person?: Person;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}

@ObjectType({ description: 'The link is shown this once; only its hash is kept.' })
export class NewInvitation {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  token!: string;

  @Field(() => Float)
  expiresAt!: number;
}

@ObjectType()
export class InvitationResult {
  @Field(() => NewInvitation, { nullable: true })
  invitation?: NewInvitation;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}

@ObjectType({ description: 'Who is signed in, and what that allows.' })
export class Me {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  middleName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => [Grant])
  roles!: Grant[];

  @Field(() => [String])
  permissions!: string[];

  @Field(() => Boolean, { description: 'A demo database: sample people, and a band on every page.' })
  demo!: boolean;

  @Field(() => GraphQLLocalDate)
  today!: Day;

  @Field(() => Float, { description: 'The business clock in Unix milliseconds; in a demo it is not the device’s.' })
  now!: number;
}
