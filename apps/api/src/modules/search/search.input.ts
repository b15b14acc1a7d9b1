import { MaxLength } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import type { Day } from '@go-cua/domain/core';

@ArgsType()
export class SearchArgs {
  @Field(() => String, { description: 'Accents and order do not matter; each word begins a word of what is found.' })
  @MaxLength(80)
  words!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Of units, hamlets and teams; without it: today.' })
  day?: Day | null;
}
