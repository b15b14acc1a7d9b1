import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';

@ObjectType()
export class FieldPerson {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  middleName!: string;

  @Field(() => String)
  givenName!: string;
}

@ObjectType()
export class FieldMe extends FieldPerson {
  @Field(() => [String])
  roles!: string[];
}

@ObjectType()
export class FieldTeam {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Says what its leader is called.' })
  kind!: string;

  @Field(() => [String])
  hamletIds!: string[];

  @Field(() => [String])
  leaderIds!: string[];

  @Field(() => [String], { description: 'Those of the leaders who are deputies.' })
  deputyIds!: string[];

  @Field(() => [FieldPerson])
  members!: FieldPerson[];
}

@ObjectType()
export class FieldHamlet {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  unitId!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => Int, { description: 'Doors that a first pull brings, so that its progress has an end.' })
  doors!: number;
}

@ObjectType()
export class FieldCampaign {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Whom a resident calls to see, correct or erase.' })
  hotline!: string;

  @Field(() => [String])
  services!: string[];

  @Field(() => Boolean)
  asksIdNumber!: boolean;

  @Field(() => GraphQLLocalDate)
  validFrom!: Day;

  @Field(() => GraphQLLocalDate)
  validTo!: Day;

  @Field(() => [String])
  teamIds!: string[];
}

@ObjectType({ description: 'One person of an outing, in Unix milliseconds; whoever did neither is not listed.' })
export class FieldAttendance {
  @Field(() => String)
  personId!: string;

  @Field(() => Float, { nullable: true })
  checkedInAt?: number | null;

  @Field(() => Float, { nullable: true })
  checkedOutAt?: number | null;
}

@ObjectType({ description: 'The last word on who holds some doors tonight; without a person, nobody does.' })
export class FieldShare {
  @Field(() => String)
  actId!: string;

  @Field(() => Int)
  turn!: number;

  @Field(() => String, { nullable: true })
  to?: string | null;

  @Field(() => [String])
  householdIds!: string[];
}

@ObjectType({ description: 'When an outing was to be before it was moved.' })
export class FieldMoved {
  @Field(() => GraphQLLocalDate)
  day!: Day;

  @Field(() => Int)
  startsAt!: number;

  @Field(() => Int)
  endsAt!: number;
}

@ObjectType({ description: "A hamlet of tonight's outing that went to another team." })
export class FieldHamletAway {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType()
export class FieldOuting {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  campaignId!: string;

  @Field(() => String)
  teamId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => GraphQLLocalDate)
  day!: Day;

  @Field(() => Int, { description: 'Minutes after midnight.' })
  startsAt!: number;

  @Field(() => Int)
  endsAt!: number;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => Boolean)
  cancelled!: boolean;

  @Field(() => [String])
  hamletIds!: string[];

  @Field(() => [FieldAttendance])
  attendance!: FieldAttendance[];

  @Field(() => [FieldShare])
  shares!: FieldShare[];

  @Field(() => FieldMoved, { nullable: true })
  movedFrom?: FieldMoved | null;
}

@ObjectType({ description: 'What a phone must know of the set-up to work without network.' })
export class FieldWork {
  @Field(() => FieldMe)
  me!: FieldMe;

  @Field(() => [FieldTeam])
  teams!: FieldTeam[];

  @Field(() => [FieldHamlet])
  hamlets!: FieldHamlet[];

  @Field(() => [FieldHamletAway])
  hamletsAway!: FieldHamletAway[];

  @Field(() => [FieldCampaign])
  campaigns!: FieldCampaign[];

  @Field(() => [FieldOuting])
  outings!: FieldOuting[];

  @Field(() => String)
  serverEpoch!: string;

  @Field(() => Float)
  serverNow!: number;

  @Field(() => Boolean)
  demo!: boolean;
}
