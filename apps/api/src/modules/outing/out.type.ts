import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OUT_STATES, type OutState } from '@go-cua/domain/outing';
import { enumOf } from '../organisation/setup.type';

export const OutStateEnum = enumOf(OUT_STATES);
registerEnumType(OutStateEnum, {
  name: 'OutState',
  description: 'LATE: somebody is out after 21:30; NOBODY_IN: it has begun and nobody checked in.',
});

@ObjectType({ description: 'A team on its outing of today: counts, and nobody by name.' })
export class TeamOut {
  @Field(() => ID)
  outingId!: string;

  @Field(() => ID)
  teamId!: string;

  @Field(() => String)
  teamName!: string;

  @Field(() => OutStateEnum)
  state!: OutState;

  @Field(() => Int, { description: 'Minutes after midnight.' })
  startsAt!: number;

  @Field(() => Int)
  endsAt!: number;

  @Field(() => Int)
  members!: number;

  @Field(() => Int, { description: 'Who checked in.' })
  came!: number;

  @Field(() => Int, { description: 'Of those, who did not check out.' })
  stillOut!: number;

  @Field(() => Int, { description: 'Turns of the team today, those without a name included.' })
  helped!: number;

  @Field(() => Int, { description: 'Phones of the team that hold work which has not come in.' })
  unsentPhones!: number;
}
